using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Thêm một dòng chỉ tiêu, with the items its formula needs (Quản trị).</summary>
public sealed partial class AddMeasurePage
{
    private readonly List<NewItemForm> newItems = [];
    private MeasureForm form = new();
    private TargetsForm targets = new();
    private FormSaving saving = null!;

    /// <summary>1…10.</summary>
    [Parameter]
    public int Number { get; set; }

    [Inject]
    private MeasureCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Indicator Indicator => Find()!;

    private IReadOnlyList<DataItem> Added => [.. newItems.Select(i => i.Item())];

    private IReadOnlyList<DataItem> Items => [.. Programme.DataItems, .. Added.Where(i => i.Code.Length > 0)];

    private IReadOnlyList<string> Groups => [.. Programme.DataItems.Select(i => i.Group).Distinct(StringComparer.Ordinal)];

    /// <summary>What will be there: null while the formula lacks an item.</summary>
    private IReadOnlyList<(string Name, string Before, string After)>? Preview =>
        form.Draft(Item) is { } draft && draft.Formula.ItemCodes.All(code => Item(code) is not null)
            ? [($"CT {draft.Code}", "chưa có", $"{draft.Wording}, ngưỡng {Texts.Threshold(draft.ToMeasure(order: 1))}")]
            : null;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override bool Fill()
    {
        if (Find() is null)
        {
            return false;
        }

        FillForm();
        return true;
    }

    private void FillForm()
    {
        saving.Clear();
        newItems.Clear();
        form = new MeasureForm { Code = NextCode() };
        targets = TargetsForm.Of(Definition, measure: null);
    }

    private async Task SaveAsync()
    {
        if (!targets.IsReadable)
        {
            saving.Refuse(["Có mức năm chưa đọc được; xem lời nhắc ngay dưới ô."]);
            return;
        }

        NewMeasure measure = new(Number, form.Draft(Item), targets.Wanted, Added);
        if (await AmendAsync(saving, form, (o, t) => Commands.AddAsync(o, t, measure, CancellationToken.None), $"Đã thêm dòng CT {measure.Draft.Code}."))
        {
            Navigation.NavigateTo(PageUrls.AmendMeasure(measure.Draft.Code, Programme.FirstYear));
        }
    }

    /// <summary>"2.3" after "2.1" and "2.2".</summary>
    private string NextCode()
    {
        int next = 1;
        while (Programme.Measures.Any(m => string.Equals(m.Code, $"{Number}.{next}", StringComparison.Ordinal)))
        {
            next++;
        }

        return $"{Number}.{next}";
    }

    private DataItem? Item(string? code) => Items.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    private Indicator? Find() => Programme.Indicators.FirstOrDefault(i => i.Number == Number);
}
