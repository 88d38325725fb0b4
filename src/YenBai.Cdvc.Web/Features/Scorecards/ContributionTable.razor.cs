using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Đóng góp của từng CĐCS to one row.</summary>
public sealed partial class ContributionTable
{
    private IReadOnlyList<UnionContribution> byName = [];
    private IReadOnlyList<UnionContribution> nearest = [];

    [Parameter, EditorRequired]
    public ScorecardInput Input { get; set; } = null!;

    [Parameter, EditorRequired]
    public MeasureScore Score { get; set; } = null!;

    private Measure Measure => Score.Measure;

    private bool NearestFirst { get; set; }

    private string Search { get; set; } = "";

    private bool HasAddable => Measure.Formula is RatioOfSums;

    private string Heading => NearestFirst ? $"{Texts.Count(nearest.Count)} CĐCS còn có thể bổ sung" : $"{Texts.Count(byName.Count)} CĐCS";

    private string ValueHeading => Measure.Formula is ShareOfUnions share ? Input.Programme.Item(share.Item).ShortName : "Kết quả";

    private string NothingShown => Search.Length > 0 ? $"Không có CĐCS nào khớp “{Search}”." : "Không còn CĐCS nào phải bổ sung.";

    private IReadOnlyList<UnionContribution> Shown => [.. (NearestFirst ? nearest : byName).Where(IsSearched)];

    protected override void OnInitialized() =>
        // who opens a row that has reached its target wants the list, not a to-do
        NearestFirst = Score.Group is not (StatusGroup.Safe or StatusGroup.NotAssigned);

    protected override void OnParametersSet()
    {
        byName = ScorecardCalculator.Contributions(Input, Measure);
        nearest = ScorecardCalculator.Nearest(Input, Measure);
    }

    private bool IsSearched(UnionContribution contribution) =>
        SearchText.Holds(SearchText.Fold($"{contribution.Union.Name} {contribution.Union.Code}"), Search);

    private static string Pressed(bool pressed) => pressed ? "true" : "false";
}
