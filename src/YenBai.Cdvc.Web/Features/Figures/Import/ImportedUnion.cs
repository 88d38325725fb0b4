using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Đã ghi của một CĐCS.</summary>
/// <param name="Cells">"Đoàn viên 95": item and value.</param>
public sealed record ImportedUnion(string Code, string NameAndCode, IReadOnlyList<string> Cells)
{
    /// <summary>What a preview, once committed, has written.</summary>
    public static IReadOnlyList<ImportedUnion> Of(ImportPreview preview) =>
    [
        .. from grouped in preview.Groups
           where grouped.Included
           let cells = grouped.Cells.Where(c => c.IsWritten).Select(c => $"{c.Planned.Item!.ShortName} {FigureText.ToDisplay(c.Planned.Value.GetValueOrDefault(), c.Planned.Item)}").ToList()
           where cells.Count > 0
           select new ImportedUnion(grouped.Code, grouped.NameAndCode, cells),
    ];
}
