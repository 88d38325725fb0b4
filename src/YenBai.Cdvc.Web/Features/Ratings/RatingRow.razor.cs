using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Một CĐCS on the page. Rendered again only when its line has changed.</summary>
public sealed partial class RatingRow
{
    private int shownRevision = -1;

    [Parameter, EditorRequired]
    public RatingSheet Sheet { get; set; } = null!;

    [Parameter, EditorRequired]
    public RatingLine Line { get; set; } = null!;

    /// <summary><see cref="RatingLine.Revision"/> at the time of the page's rendering.</summary>
    [Parameter, EditorRequired]
    public int Revision { get; set; }

    /// <summary>Whether the actor proposes ratings.</summary>
    [Parameter]
    public bool MayChoose { get; set; }

    /// <summary>Whether the actor confirms them.</summary>
    [Parameter]
    public bool MayConfirm { get; set; }

    [Parameter]
    public EventCallback<RatingChoice> Chosen { get; set; }

    [Parameter]
    public EventCallback Ticked { get; set; }

    [Parameter]
    public EventCallback<RatingLine> Withdrawn { get; set; }

    private string Counts => string.Join(" · ", new (string Words, ContributionState State)[]
    {
        ("Đạt", ContributionState.Pass),
        ("chưa đạt", ContributionState.Fail),
        ("chưa báo cáo", ContributionState.Blank),
        ("không thuộc diện", ContributionState.NotApplicable),
    }.Select(c => $"{c.Words} {Texts.Count(Line.Rating.Count(c.State))}"));

    // before the circuit is there, and again when it has come
    protected override bool ShouldRender() => shownRevision != Line.Revision;

    protected override void OnAfterRender(bool firstRender) => shownRevision = Line.Revision;

    private void Toggle() => Line.Toggle();

    private Task Tick(bool ticked)
    {
        Line.Tick(ticked);
        return Ticked.InvokeAsync();
    }
}
