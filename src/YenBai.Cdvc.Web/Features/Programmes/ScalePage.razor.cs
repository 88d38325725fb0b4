using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Thang xếp loại of a data item: names, order, new levels (Quản trị).</summary>
public sealed partial class ScalePage
{
    private readonly List<LevelLine> lines = [];
    private BasisForm form = new();
    private FormSaving saving = null!;

    /// <summary>"XL".</summary>
    [Parameter]
    public string ItemCode { get; set; } = "";

    [Inject]
    private ScaleCommands Commands { get; set; } = null!;

    private DataItem Item => Find()!;

    private IReadOnlyList<Measure> Users => [.. Programme.Measures.Where(m => m.Formula.ItemCodes.Contains(ItemCode, StringComparer.Ordinal))];

    private ScaleDraft Draft => new([.. lines.Select(l => l.Draft)]);

    private IReadOnlyList<Amendment> Amendments => [.. Programme.Amendments.Where(a => string.Equals(a.ItemCode, ItemCode, StringComparison.Ordinal))];

    private IReadOnlyList<(string Name, string Before, string After)> Changes
    {
        get
        {
            IReadOnlyList<Level> wanted = Draft.ToLevels(Item, firstFree: int.MaxValue / 2);
            return wanted.SequenceEqual(Item.Levels) ? [] : [("Các mức", Texts.Scale(Item.Levels), Texts.Scale(wanted))];
        }
    }

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override bool Fill()
    {
        if (Find() is not { Kind: DataItemKind.Level })
        {
            return false;
        }

        FillForm();
        return true;
    }

    private void FillForm()
    {
        saving.Clear();
        Show();
    }

    private void Show()
    {
        form = new BasisForm();
        lines.Clear();
        lines.AddRange(Item.Levels.Select(LevelLine.Of));
    }

    private async Task SaveAsync()
    {
        if (await AmendAsync(saving, form, (o, t) => Commands.SaveAsync(o, t, ItemCode, Draft, CancellationToken.None), "Đã lưu thang xếp loại."))
        {
            Show();
        }
    }

    private DataItem? Find() => Programme.DataItems.FirstOrDefault(i => string.Equals(i.Code, ItemCode, StringComparison.Ordinal));
}
