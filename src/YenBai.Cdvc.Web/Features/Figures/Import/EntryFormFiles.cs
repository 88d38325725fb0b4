using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Mẫu Excel để nhập: one making of the forms for download.</summary>
public sealed class EntryFormFiles(FormQueries forms, DemonstrationSeeder demonstration)
{
    /// <summary>The form of one CĐCS, or (code null) of all; null where there is no such period or CĐCS, or the actor may not enter it.</summary>
    public async Task<ReportFile?> MakeAsync(Actor actor, string periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        if (await forms.FormAsync(actor, periodCode, unionCode, cancellationToken) is not { } form)
        {
            return null;
        }

        bool generated = await demonstration.IsDemonstrationAsync(cancellationToken);
        EntryTemplate template = new(form.Programme, form.Period, form.Items, [.. form.Unions.Select(u => UnionOf(form, u))], OfOneUnion: unionCode is not null, generated);
        using MemoryStream content = new();
        EntryWorkbook.Write(content, template);
        string whose = unionCode is null ? "tat-ca-cdcs" : form.Unions[0].Code;
        return new ReportFile(
            $"mau-nhap-{form.Period.Code}-{whose}{(generated ? "-minh-hoa" : "")}.xlsx",
            ReportFormat.Excel.ContentType,
            content.ToArray(),
            $"Mẫu nhập {Texts.PeriodName(form.Period)} kèm số liệu đang có, {Texts.Count(form.Unions.Count)} CĐCS, {Texts.Count(form.Items.Count)} mục");
    }

    private static TemplateUnion UnionOf(FormFigures form, GrassrootsUnion union) => new(
        union,
        form.Items.ToDictionary(
            i => i.Code,
            i =>
            {
                (Domain.Figures.FigureValue value, int version) = form.Now.GetValueOrDefault((union.Id, i.Id));
                return new TemplateCell(value, version, form.LastYear[union.Id, i.Id]);
            },
            StringComparer.Ordinal));
}
