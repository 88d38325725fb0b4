using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Định nghĩa chương trình as it stands now, with what limits its amendment.</summary>
/// <param name="Programme">As amended; a closed year is computed from what it was closed with, not from this.</param>
/// <param name="All">Every programme, by years.</param>
/// <param name="ClosedYears">Years with a snapshot of their năm period, and the number of the first one.</param>
/// <param name="ReportedPeriods">The codes of the open years' periods that have figures, by item code, by cut-off.</param>
public sealed record ProgrammeDefinition(
    Programme Programme, IReadOnlyList<ProgrammeHeading> All, IReadOnlyDictionary<int, int> ClosedYears, IReadOnlyDictionary<string, IReadOnlyList<string>> ReportedPeriods)
{
    /// <summary>The years that may still be amended.</summary>
    public IEnumerable<int> OpenYears => Programme.Years.Where(y => !ClosedYears.ContainsKey(y));

    /// <summary>The years that are closed, each by its snapshot of this number.</summary>
    public IEnumerable<(int Year, int Snapshot)> Closed => Programme.Years.Where(ClosedYears.ContainsKey).Select(y => (y, ClosedYears[y]));

    /// <summary>The codes of the open years' periods whose figures a changed formula would compute anew; none where it does not change.</summary>
    public IReadOnlyList<string> Recomputed(Measure measure, MeasureFormula formula) => measure.Formula.Equals(formula)
        ? []
        : [.. measure.Formula.ItemCodes.Concat(formula.ItemCodes).SelectMany(code => ReportedPeriods.GetValueOrDefault(code, [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
