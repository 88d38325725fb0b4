using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Một ô nhập. Rendered again only when its row has changed.</summary>
public sealed partial class FigureRow
{
    private int shownRevision = -1;

    // after the first rendering the inputs belong to js/entry.js: an answer must not overwrite what is being typed
    private string firstCode = "";
    private string firstShown = "";
    private string? firstNote;

    [Parameter, EditorRequired]
    public EntryRow Row { get; set; } = null!;

    /// <summary><see cref="EntryRow.Revision"/> at the time of the page's rendering.</summary>
    [Parameter, EditorRequired]
    public int Revision { get; set; }

    private DataItem Item => Row.Item;

    // until the circuit is there nobody would hear what is typed
    private bool Enabled => Row.Enabled && RendererInfo.IsInteractive;

    private string? OfferCode => Row.Offer is { } offer ? FigureText.ToCode(offer, Item) : null;

    private string LastYearText => Row.LastYear.IsBlank ? Texts.None : FigureText.ToDisplay(Row.LastYear, Item);

    private string DescribedBy => Item.Hint is null ? Id("loi-nhan") : $"{Id("cach-ghi")} {Id("loi-nhan")}";

    private IEnumerable<(string Code, string Name)> Choices =>
    [
        .. Item.Levels.Select(l => (l.Code, l.Name)),
        .. Item.AllowsNotApplicable ? [(FigureText.NotApplicableCode, "Không thuộc diện")] : Array.Empty<(string, string)>(),
    ];

    private string MarkText => Row.Problem is not null ? "Chưa lưu" : Row.StateWords ?? "Đã ghi";

    private string MarkIcon => Row.Problem switch
    {
        EntryProblem.Question => "help",
        not null => "cancel",
        _ when Row.Frozen => "lock",
        _ when Row.Cell.Value.IsBlank => "radio_button_unchecked",
        _ => "check",
    };

    private string CssClass => string.Join(' ', ((string?[])
    [
        Row.JustSaved && Row.Problem is null ? "just-saved" : null,
        Row.Contradicted ? "contradicted" : Row.Findings.Count > 0 ? "warned" : null,
    ]).Where(c => c is not null));

    protected override void OnInitialized() => (firstCode, firstShown, firstNote) = (Row.Code, Row.Shown, Row.Cell.Note);

    protected override bool ShouldRender() => shownRevision != Revision;

    protected override void OnAfterRender(bool firstRender) => shownRevision = Revision;

    private string Id(string part) => $"{part}-{Item.Code}";
}
