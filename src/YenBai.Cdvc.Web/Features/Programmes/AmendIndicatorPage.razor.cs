using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Điều chỉnh một chỉ tiêu: who leads it, from which day (Quản trị).</summary>
public sealed partial class AmendIndicatorPage
{
    private LeadForm form = new();
    private FormSaving saving = null!;
    private IReadOnlyList<string> bodies = [];

    /// <summary>1…10.</summary>
    [Parameter]
    public int Number { get; set; }

    [Inject]
    private LeadCommands Commands { get; set; } = null!;

    private Indicator Indicator => Find()!;

    private IReadOnlyList<Amendment> Amendments => [.. Programme.Amendments.Where(a => a.Kind == AmendmentKind.Lead && a.IndicatorNumber == Number)];

    private IReadOnlyList<(string Name, string Before, string After)> Changes =>
        DateText.Read(form.From) is { } from && !string.IsNullOrWhiteSpace(form.BodyName) && Indicator.LeadOn(from).Name is var before
            && !string.Equals(before, form.BodyName.Trim(), StringComparison.Ordinal)
            ? [("Chủ trì", before, $"{form.BodyName.Trim()} {Domain.Texts.Span(from, to: null)}")]
            : [];

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override bool Fill()
    {
        if (Find() is null)
        {
            return false;
        }

        bodies =
        [
            .. Programme.Indicators.SelectMany(i => i.SupportingBodies.Select(s => s.Body).Concat(i.LeadChanges.Select(c => c.Body)).Append(i.LeadBody))
                .Select(b => b.Name).Distinct(StringComparer.Ordinal).Order(Domain.Vietnamese.Names),
        ];
        FillForm();
        return true;
    }

    private void FillForm()
    {
        saving.Clear();
        form = new LeadForm { From = DateText.Of(Today) };
    }

    private async Task SaveAsync()
    {
        NewLead lead = new(Number, form.BodyName!, DateText.Read(form.From)!.Value);
        if (await AmendAsync(saving, form, (o, t) => Commands.ChangeAsync(o, t, lead, CancellationToken.None), "Đã lưu chủ trì."))
        {
            form = new LeadForm { From = DateText.Of(Today) };
        }
    }

    private Indicator? Find() => Programme.Indicators.FirstOrDefault(i => i.Number == Number);

    /// <summary>Biểu mẫu đổi chủ trì.</summary>
    private sealed class LeadForm : BasisForm
    {
        [Required(ErrorMessage = "Hãy chọn hoặc ghi chủ trì mới.")]
        [StringLength(Body.NameMaxLength, ErrorMessage = "Tên dài quá {1} ký tự.")]
        public string? BodyName { get; set; }

        [Required(ErrorMessage = "Hãy ghi ngày bắt đầu.")]
        [DateText]
        public string? From { get; set; }
    }
}
