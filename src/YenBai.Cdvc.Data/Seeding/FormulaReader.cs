using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc công thức: one of four elements, that <see cref="MeasureRules"/> finds nothing wrong with.</summary>
internal sealed class FormulaReader(IReadOnlyDictionary<string, DataItem> items)
{
    /// <summary>The formula inside a row; a harmless one where the file is wrong.</summary>
    public MeasureFormula Read(FileElement measure, string measureCode)
    {
        var formulas = new List<(FileElement Element, MeasureFormula Formula)>();
        formulas.AddRange(measure.Children("sumOf").Select(e => (e, (MeasureFormula)new SumOf(e.Text("item")))));
        formulas.AddRange(measure.Children("ratioOfSums").Select(e => (e, (MeasureFormula)new RatioOfSums(e.Text("numerator"), e.Text("denominator")))));
        formulas.AddRange(measure.Children("shareOfUnions").Select(e => (e, (MeasureFormula)new ShareOfUnions(e.Text("item"), e.Words("passing"), e.Choice<ShareBasis>("basis")))));
        formulas.AddRange(measure.Children("provincialValue").Select(e => (e, (MeasureFormula)new ProvincialValue(e.Text("item"), e.Words("passing")))));
        if (formulas.Count != 1)
        {
            measure.Refuse($"dòng chỉ tiêu {measureCode} phải có đúng một công thức: <sumOf>, <ratioOfSums>, <shareOfUnions> hoặc <provincialValue>.");
        }

        foreach ((FileElement element, MeasureFormula formula) in formulas.Where(f => f.Formula.ItemCodes.All(code => code.Length > 0)))
        {
            foreach (string fault in MeasureRules.FormulaFaults(measureCode, formula, items))
            {
                element.Refuse(fault);
            }
        }

        return formulas.Count > 0 ? formulas[0].Formula : new SumOf("");
    }
}
