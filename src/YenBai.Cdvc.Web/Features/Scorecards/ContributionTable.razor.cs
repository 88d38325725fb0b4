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

    // the CĐCS that could add something when the reader asked, in that order: a change made by others must not move them
    private IReadOnlyList<int>? pinned;

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

    private IReadOnlyList<UnionContribution> Shown => [.. (NearestFirst ? pinned!.Join(byName, id => id, c => c.Union.Id, (_, c) => c) : byName).Where(IsSearched)];

    protected override void OnInitialized() =>
        // who opens a row that has reached its target wants the list, not a to-do
        NearestFirst = Score.Group is not (StatusGroup.Safe or StatusGroup.NotAssigned);

    protected override void OnParametersSet()
    {
        byName = ScorecardCalculator.Contributions(Input, Measure);
        nearest = ScorecardCalculator.Nearest(Input, Measure);
        pinned ??= [.. nearest.Select(c => c.Union.Id)];
    }

    private void Sort(bool nearestFirst)
    {
        NearestFirst = nearestFirst;
        pinned = [.. nearest.Select(c => c.Union.Id)];
    }

    private bool IsSearched(UnionContribution contribution) =>
        SearchText.Holds(SearchText.Fold($"{contribution.Union.Name} {contribution.Union.Code}"), Search);

    private static string Pressed(bool pressed) => pressed ? "true" : "false";
}
