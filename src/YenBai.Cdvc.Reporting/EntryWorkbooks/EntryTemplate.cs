using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Mẫu nhập số liệu: what the workbook to be filled in is made from.</summary>
/// <param name="Items">The items it asks for, in the order of entry; those not asked in this kind of period are marked so.</param>
/// <param name="Unions">The CĐCS it is for.</param>
/// <param name="OfOneUnion">True for the form of a single CĐCS (a row per item), false for the table of all (a row per CĐCS).</param>
/// <param name="Demonstration">True where the figures are generated: the sheet says so, and a real database takes nothing from it.</param>
public sealed record EntryTemplate(
    Programme Programme,
    ReportingPeriod Period,
    IReadOnlyList<DataItem> Items,
    IReadOnlyList<TemplateUnion> Unions,
    bool OfOneUnion,
    bool Demonstration)
{
    /// <summary>The items asked in this kind of period, then the others.</summary>
    internal IReadOnlyList<DataItem> OrderedItems => [.. Items.OrderByDescending(IsAsked).ThenBy(i => i.Order)];

    internal bool IsAsked(DataItem item) => item.AskedIn.Includes(Period.Kind);
}

/// <summary>Một CĐCS trong mẫu.</summary>
/// <param name="Cells">By item code; a missing one was never saved and has no figure of last year.</param>
public sealed record TemplateUnion(GrassrootsUnion Union, IReadOnlyDictionary<string, TemplateCell> Cells)
{
    internal TemplateCell this[DataItem item] => Cells.GetValueOrDefault(item.Code);
}

/// <summary>Một ô trong mẫu.</summary>
/// <param name="Value">The figure at the download.</param>
/// <param name="Version">Its version, 0 where it was never saved.</param>
/// <param name="LastYear">The figure of the same kind of period a year before.</param>
public readonly record struct TemplateCell(FigureValue Value, int Version, FigureValue LastYear);
