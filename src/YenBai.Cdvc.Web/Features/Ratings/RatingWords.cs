using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Lời trên trang xếp loại: what more than one part of the page says.</summary>
public static class RatingWords
{
    public const string ProvincialIcon = "apartment";

    /// <summary>Where the province reports a row once for all.</summary>
    public const string Provincial = "Số chung của cấp tỉnh";

    /// <summary>"CT 5.1 Ủng hộ Quỹ: Đạt, 95,0% (95/100)".</summary>
    public static string Standing(Programme programme, RowStanding standing)
    {
        string row = $"{Texts.MeasureCode(standing.Measure)} {standing.Measure.ShortName}";
        if (standing.Contribution is not { } contribution)
        {
            return $"{row}: {Provincial}";
        }

        string number = Texts.Contribution(standing.Measure, contribution);
        string decided = standing.IsOwn ? "" : " (do cấp tỉnh quyết định)";
        return $"{row}: {Texts.ContributionName(programme, standing.Measure, contribution)}{(string.Equals(number, Texts.None, StringComparison.Ordinal) ? "" : $", {number}")}{decided}";
    }

    public static string StandingIcon(RowStanding standing) =>
        standing.Contribution is { } contribution ? ContributionTone.Icon(contribution.State) : ProvincialIcon;

    /// <summary>The choices of an item, each with its code in files; the first leaves it open.</summary>
    public static IEnumerable<(string Code, string Name)> Choices(DataItem item) =>
    [
        ("", item.NoLevel is null ? "Chưa xếp loại" : "Chưa ghi"),
        .. item.Levels.Select(l => (l.Code, l.Name)),
        (FigureText.NotApplicableCode, "Không thuộc diện"),
    ];

    /// <summary>"Hoàn thành tốt nhiệm vụ"; "Chưa xếp loại" while it is open.</summary>
    public static string Value(DecidedFigure figure) =>
        figure.Value.IsBlank ? Choices(figure.Item).First().Name : FigureText.ToDisplay(figure.Value, figure.Item);

    /// <summary>"Trần Thị B ghi lúc 08:15 30/11/2025"; null while nothing was ever saved.</summary>
    public static string? ProposedBy(DecidedFigure figure) => figure.UpdatedAt is { } at ? $"{figure.UpdatedBy} ghi lúc {Texts.Moment(at)}" : null;

    /// <summary>"Nguyễn Văn C xác nhận lúc 09:00 15/12/2025"; null while it is not confirmed.</summary>
    public static string? ConfirmedBy(DecidedFigure figure) =>
        figure.Confirmation is { } confirmation ? $"{confirmation.ConfirmedBy} xác nhận lúc {Texts.Moment(confirmation.ConfirmedAt)}" : null;
}
