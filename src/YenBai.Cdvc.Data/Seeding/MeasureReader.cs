using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc một dòng chỉ tiêu: wording, formula, threshold, yearly targets.</summary>
internal sealed class MeasureReader(FormulaReader formulaReader, int firstYear, int lastYear)
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public Measure Read(FileElement element, int order)
    {
        string code = ReadCode(element);
        MeasureFormula formula = formulaReader.Read(element, code);
        string unit = element.Text("unit", MeasureRules.UnitMaxLength);
        decimal maximum = MeasureRules.Maximum(unit);
        var measure = new Measure
        {
            Code = code,
            Order = order,
            Wording = element.ChildText("wording"),
            ScannedWording = element.OptionalChildText("scanned"),
            ShortName = element.Text("shortName", MeasureRules.ShortNameMaxLength),
            UnitOfCount = unit,
            Formula = formula,
            TextThreshold = ReadThreshold(element, maximum),
            TermRule = element.Choice<TermRule>("termRule"),
            ReadingNote = element.OptionalChildText("reading"),
            Targets = ReadTargets(element, code, maximum),
        };
        foreach (string fault in MeasureRules.DefinitionFaults(measure))
        {
            element.Refuse(fault);
        }

        return measure;
    }

    private string ReadCode(FileElement element)
    {
        string code = element.Text("code", MeasureRules.CodeMaxLength);
        if (code.Length > 0 && MeasureRules.CodeFault(code) is { } fault)
        {
            element.Refuse("code", fault);
        }

        element.RefuseRepeated("code", codes, code, $"dòng chỉ tiêu {code} ghi hai lần.");
        return code;
    }

    private static TextThreshold ReadThreshold(FileElement measure, decimal maximum) => measure.Child("threshold") is { } element
        ? new TextThreshold(element.Number("value", maximum), element.Flag("strict"), element.Choice("scope", ThresholdScope.Actual))
        : new TextThreshold(0, Strict: false, ThresholdScope.Actual);

    private List<YearlyTarget> ReadTargets(FileElement measure, string code, decimal maximum)
    {
        var targets = new List<YearlyTarget>();
        var years = new HashSet<int>();
        foreach (FileElement element in measure.Children("target"))
        {
            var target = new YearlyTarget { Year = element.WholeNumber("year", 1900, 2999), Value = element.Number("value", maximum) };
            if (firstYear > 0 && lastYear > 0 && target.Year > 0 && (target.Year < firstYear || target.Year > lastYear))
            {
                element.Refuse("year", $"dòng chỉ tiêu {code} có mức năm {target.Year} ngoài các năm {firstYear}–{lastYear} của chương trình.");
            }

            element.RefuseRepeated("year", years, target.Year, $"dòng chỉ tiêu {code} có hai mức cho năm {target.Year}.");
            targets.Add(target);
        }

        return targets;
    }
}
