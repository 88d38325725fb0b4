using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Đầu vào bảng tổng hợp: everything a scorecard is computed from.</summary>
/// <param name="ProvinceId">The reporting body of the province's own figures.</param>
/// <param name="Unions">Every CĐCS active on at least one day of the period.</param>
/// <param name="Figures">The period's figures.</param>
/// <param name="EarlierStocks">For each CĐCS and item as of a cut-off, its number in the latest earlier period that has one (không thuộc diện skipped).</param>
public sealed record ScorecardInput(
    Programme Programme,
    ReportingPeriod Period,
    int ProvinceId,
    IReadOnlyList<GrassrootsUnion> Unions,
    FigureTable Figures,
    FigureTable EarlierStocks)
{
    /// <summary>Whether <see cref="Unions"/> are in the order of their names already, so that nobody has to sort them.</summary>
    public bool UnionsAreByName { get; init; }

    /// <summary>Số CĐCS active at the cut-off.</summary>
    public int ActiveUnions => Unions.Count(u => u.IsActiveOn(Period.CutOff));

    /// <summary>Số CĐCS đã báo cáo đủ: active at the cut-off, no item blank of those asked of the CĐCS in this kind of period.</summary>
    public int CompleteUnions
    {
        get
        {
            FigureColumn[] asked = [.. Programme.Asked(Reporter.GrassrootsUnion, Period.Kind).Select(i => Figures.Column(i.Id))];
            return Unions.Count(u => u.IsActiveOn(Period.CutOff) && Array.TrueForAll(asked, c => !c[u.Id].IsBlank));
        }
    }

    /// <summary>Bớt một CĐCS: the same period as if this CĐCS were not there.</summary>
    public ScorecardInput Without(int unionId) => this with { Unions = [.. Unions.Where(u => u.Id != unionId)] };

    /// <summary>Chỉ các CĐCS này: the same period as if there were no others.</summary>
    public ScorecardInput Only(IReadOnlySet<int> unionIds) => this with { Unions = [.. Unions.Where(u => unionIds.Contains(u.Id))] };

    /// <summary>Đổi một ô: the same period with another value in one cell; blank takes the figure away.</summary>
    public ScorecardInput With(int bodyId, int itemId, FigureValue value) => this with { Figures = Figures.With(bodyId, itemId, value) };

    /// <summary>Tình trạng báo cáo of each body that has one, by its id. Nothing is computed from it: unapproved figures are shown and marked, never hidden.</summary>
    public IReadOnlyDictionary<int, SubmissionState> ReportStates { get; init; } = new Dictionary<int, SubmissionState>();

    /// <summary>Tình trạng báo cáo of one body.</summary>
    public SubmissionState ReportState(int bodyId) => ReportStates.GetValueOrDefault(bodyId);

    /// <summary>Every CĐCS by name.</summary>
    internal IReadOnlyList<GrassrootsUnion> UnionsByName() => UnionsAreByName ? Unions : GrassrootsUnion.ByName(Unions);
}
