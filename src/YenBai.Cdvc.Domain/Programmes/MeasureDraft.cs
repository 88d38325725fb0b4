
namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Một dòng chỉ tiêu as somebody wants it to be, without its yearly targets.</summary>
/// <param name="Code">"2.3"; of an existing row its own.</param>
/// <param name="Wording">Nội dung.</param>
/// <param name="ShortName">Tên gọi ngắn.</param>
/// <param name="UnitOfCount">Đơn vị tính; "%" of a percentage.</param>
/// <param name="Formula">Công thức.</param>
/// <param name="TextThreshold">Ngưỡng trong văn bản.</param>
/// <param name="TermRule">Cách xét theo nhiệm kỳ.</param>
/// <param name="ReadingNote">Cách hiểu; null without.</param>
public sealed record MeasureDraft(
    string Code, string Wording, string ShortName, string UnitOfCount, MeasureFormula Formula, TextThreshold TextThreshold, TermRule TermRule, string? ReadingNote)
{
    /// <summary>The row as it is.</summary>
    public static MeasureDraft Of(Measure measure) => new(
        measure.Code, measure.Wording, measure.ShortName, measure.UnitOfCount, measure.Formula, measure.TextThreshold, measure.TermRule, measure.ReadingNote);

    /// <summary>What is wrong with it: Vietnamese sentences, empty when nothing is.</summary>
    /// <param name="items">The items its formula may use, by code.</param>
    public IReadOnlyList<string> Refusals(IReadOnlyDictionary<string, DataItem> items)
    {
        List<string> faults = [.. TextFaults()];
        if (MeasureRules.CodeFault(Code) is { } wrongCode)
        {
            faults.Add(wrongCode);
        }

        if (TextThreshold.Value < 0 || TextThreshold.Value > MeasureRules.Maximum(UnitOfCount))
        {
            faults.Add($"ngưỡng trong văn bản phải từ 0 đến {Texts.Number(MeasureRules.Maximum(UnitOfCount))}.");
        }

        return [.. faults.Concat(MeasureRules.FormulaFaults(Code, Formula, items)).Concat(MeasureRules.DefinitionFaults(ToMeasure(order: 1))).Select(Texts.AsSentence)];
    }

    /// <summary>A new row without targets.</summary>
    public Measure ToMeasure(int order) => new()
    {
        Code = Code,
        Order = order,
        Wording = Vietnamese.Tidy(Wording),
        ShortName = Vietnamese.Tidy(ShortName),
        UnitOfCount = Vietnamese.Tidy(UnitOfCount),
        Formula = Formula,
        TextThreshold = TextThreshold,
        TermRule = TermRule,
        ReadingNote = string.IsNullOrWhiteSpace(ReadingNote) ? null : Vietnamese.Tidy(ReadingNote),
    };

    private IEnumerable<string> TextFaults()
    {
        (string Name, string Text, int Longest)[] texts =
        [
            ("nội dung", Wording, MeasureRules.WordingMaxLength), ("tên gọi ngắn", ShortName, MeasureRules.ShortNameMaxLength), ("đơn vị tính", UnitOfCount, MeasureRules.UnitMaxLength),
        ];
        foreach ((string name, string text, int longest) in texts)
        {
            if (text.Trim().Length == 0 || text.Length > longest)
            {
                yield return $"hãy ghi {name}, nhiều nhất {Texts.Count(longest)} ký tự.";
            }
        }

        if (ReadingNote?.Length > MeasureRules.WordingMaxLength)
        {
            yield return $"cách hiểu dài quá {Texts.Count(MeasureRules.WordingMaxLength)} ký tự.";
        }
    }
}
