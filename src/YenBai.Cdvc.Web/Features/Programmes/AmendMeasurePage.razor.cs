using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Điều chỉnh một dòng chỉ tiêu: its yearly targets, and what defines it (Quản trị).</summary>
public sealed partial class AmendMeasurePage
{
    private TargetsForm targets = new();
    private MeasureForm form = new();
    private FormSaving targetsSaving = null!;
    private FormSaving definitionSaving = null!;

    /// <summary>The row's code, "2.1".</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private MeasureCommands Commands { get; set; } = null!;

    private Measure Measure => Find()!;

    private MeasureDraft Draft => form.Draft(Item);

    private IReadOnlyList<string> Recomputed => Definition.Recomputed(Measure, Draft.Formula);

    private IReadOnlyList<Amendment> Amendments => [.. Programme.Amendments.Where(a => string.Equals(a.MeasureCode, Code, StringComparison.Ordinal))];

    /// <summary>None while the formula lacks an item.</summary>
    private IReadOnlyList<(string Name, string Before, string After)> DefinitionChanges =>
        Draft.Formula.ItemCodes.All(code => Item(code) is not null)
            ?
            [
                .. from pair in MeasureAspect.Of(Programme, Measure).Zip(MeasureAspect.Of(Programme, Draft.ToMeasure(Measure.Order)))
                   where pair.First != pair.Second
                   select (pair.First.Name, pair.First.Words, pair.Second.Words),
            ]
            : [];

    protected override void OnInitialized() => (targetsSaving, definitionSaving) = (new FormSaving(Logger), new FormSaving(Logger));

    protected override bool Fill()
    {
        if (Find() is null)
        {
            return false;
        }

        FillTargets();
        FillDefinition();
        return true;
    }

    private void FillTargets()
    {
        targetsSaving.Clear();
        targets = TargetsForm.Of(Definition, Measure);
    }

    private void FillDefinition()
    {
        definitionSaving.Clear();
        form = MeasureForm.Of(Measure);
    }

    private async Task SaveTargetsAsync()
    {
        definitionSaving.Clear();
        if (!targets.IsReadable)
        {
            targetsSaving.Refuse(["Có mức năm chưa đọc được; xem lời nhắc ngay dưới ô."]);
            return;
        }

        if (await AmendAsync(targetsSaving, targets, (o, t) => Commands.AmendTargetsAsync(o, t, Code, targets.Wanted, CancellationToken.None), "Đã lưu mức năm."))
        {
            targets = TargetsForm.Of(Definition, Measure);
        }
    }

    private async Task SaveDefinitionAsync()
    {
        targetsSaving.Clear();
        if (await AmendAsync(definitionSaving, form, (o, t) => Commands.RedefineAsync(o, t, Draft, form.Recomputes, CancellationToken.None), "Đã lưu định nghĩa của dòng."))
        {
            form = MeasureForm.Of(Measure);
        }
    }

    private DataItem? Item(string? code) => Programme.DataItems.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    private Measure? Find() => Programme.Measures.FirstOrDefault(m => string.Equals(m.Code, Code, StringComparison.Ordinal));
}
