using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Quy tắc của một dòng chỉ tiêu: the one place that says which definitions make sense, for the programme file and the screens alike.</summary>
/// <remarks>Sentences begin in lower case, to stand after "Dòng 12: "; <see cref="Texts.AsSentence"/> makes them stand alone.</remarks>
public static class MeasureRules
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest short name.</summary>
    public const int ShortNameMaxLength = 60;

    /// <summary>Longest đơn vị tính.</summary>
    public const int UnitMaxLength = 30;

    /// <summary>Longest wording and reading note.</summary>
    public const int WordingMaxLength = 4000;

    /// <summary>Đơn vị tính of a row measured in percent.</summary>
    public const string Percent = "%";

    /// <summary>Whether a row of this formula is measured in percent.</summary>
    public static bool IsPercentage(MeasureFormula formula) => formula is RatioOfSums or ShareOfUnions;

    /// <summary>The largest target or threshold in this unit.</summary>
    public static decimal Maximum(string unit) => string.Equals(unit, Percent, StringComparison.Ordinal) ? 100 : DecimalText.Maximum;

    /// <summary>Why this is no code of a row; null when it is, e.g. "2.1".</summary>
    public static string? CodeFault(string code) =>
        code.Length <= CodeMaxLength && code.Split('.') is [var first, var second] && IsDigits(first) && IsDigits(second)
            ? null
            : $"mã dòng chỉ tiêu “{code}” phải là hai số cách nhau dấu chấm, ví dụ 2.1.";

    /// <summary>What is wrong with a target; null when nothing is.</summary>
    public static string? TargetFault(Measure measure, int year, decimal value) => value switch
    {
        < 0 => $"mức năm {Texts.Year(year)} của {Texts.MeasureCode(measure)} không được nhỏ hơn 0.",
        _ when value > Maximum(measure.UnitOfCount) => $"mức năm {Texts.Year(year)} của {Texts.MeasureCode(measure)} nhiều nhất là {Texts.Amount(measure, Maximum(measure.UnitOfCount))}.",
        _ => null,
    };

    /// <summary>What is wrong with a formula: its items exist, and are of the kind and the reporter it needs.</summary>
    public static IReadOnlyList<string> FormulaFaults(string code, MeasureFormula formula, IReadOnlyDictionary<string, DataItem> items)
    {
        string of = $"công thức của dòng chỉ tiêu {code}";
        List<string> faults = [.. from item in formula.ItemCodes where !items.ContainsKey(item)
                                  select item.Length == 0 ? $"{of} chưa chọn mục số liệu." : $"{of} dùng mục số liệu “{item}” không có trong chương trình."];
        return faults.Count > 0
            ? faults
            : formula switch
            {
                SumOf sum => [.. NumberFaults(of, items[sum.Item]), .. UnionFaults(of, items[sum.Item])],
                RatioOfSums ratio => [.. RatioFaults(of, items[ratio.Numerator], items[ratio.Denominator])],
                ShareOfUnions share => [.. UnionFaults(of, items[share.Item]), .. ShareFaults(of, items[share.Item], share.PassingLevels)],
                ProvincialValue value => [.. ProvincialFaults(of, items[value.Item], value.PassingLevels)],
                _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "A formula without rules."),
            };
    }

    /// <summary>What does not fit together: unit and formula, threshold and formula, term rule and formula.</summary>
    public static IEnumerable<string> DefinitionFaults(Measure measure)
    {
        if (measure.IsPercentage != string.Equals(measure.UnitOfCount, Percent, StringComparison.Ordinal))
        {
            yield return $"dòng chỉ tiêu {measure.Code} có đơn vị tính “{measure.UnitOfCount}” không hợp với công thức: tỷ lệ dùng %, số đếm thì không.";
        }

        if (measure.Formula is not SumOf && measure.TextThreshold.Scope == ThresholdScope.PerActiveUnion)
        {
            yield return $"ngưỡng của dòng chỉ tiêu {measure.Code} tính bình quân mỗi CĐCS, chỉ dùng được với công thức cộng số liệu.";
        }

        if (measure.Formula is not SumOf && measure.TermRule == TermRule.CumulativeOverTerm)
        {
            yield return $"dòng chỉ tiêu {measure.Code} cộng dồn cả nhiệm kỳ, chỉ dùng được với công thức cộng số liệu.";
        }
    }

    private static IEnumerable<string> NumberFaults(string of, DataItem item)
    {
        if (item.Kind == DataItemKind.Level)
        {
            yield return $"{of} cộng {Texts.ItemInSentence(item)}, nhưng mục này ghi theo mức, không phải số đếm.";
        }
    }

    private static IEnumerable<string> UnionFaults(string of, DataItem item)
    {
        if (item.Reporter == Reporter.Province)
        {
            yield return $"{of} tính theo CĐCS, nhưng {Texts.ItemInSentence(item)} là số của cấp tỉnh.";
        }
    }

    private static IEnumerable<string> RatioFaults(string of, DataItem numerator, DataItem denominator)
    {
        foreach (string fault in NumberFaults(of, numerator).Concat(NumberFaults(of, denominator)))
        {
            yield return fault;
        }

        if (string.Equals(numerator.Code, denominator.Code, StringComparison.Ordinal))
        {
            yield return $"{of} có tử số và mẫu số cùng là {Texts.ItemInSentence(numerator)}.";
        }

        if ((numerator.Reporter == Reporter.Province) != (denominator.Reporter == Reporter.Province))
        {
            yield return $"{of} chia {Texts.ItemInSentence(numerator)} cho {Texts.ItemInSentence(denominator)}, nhưng một mục là số của cấp tỉnh, một mục là số của CĐCS.";
        }
    }

    private static IEnumerable<string> ShareFaults(string of, DataItem item, IReadOnlyList<string> passing) => item.Kind == DataItemKind.Level
        ? PassingFaults(of, item, passing)
        : [$"{of} đếm CĐCS theo mức của {Texts.ItemInSentence(item)}, nhưng mục này không ghi theo mức."];

    private static IEnumerable<string> ProvincialFaults(string of, DataItem item, IReadOnlyList<string> passing)
    {
        if (item.Reporter != Reporter.Province)
        {
            yield return $"{of} lấy số của cấp tỉnh, nhưng {Texts.ItemInSentence(item)} là số của từng CĐCS.";
        }

        if (item.Kind == DataItemKind.Level)
        {
            foreach (string fault in PassingFaults(of, item, passing))
            {
                yield return fault;
            }
        }
        else if (passing.Count > 0)
        {
            yield return $"{of} nêu mức đạt, nhưng {Texts.ItemInSentence(item)} không ghi theo mức.";
        }
    }

    private static IEnumerable<string> PassingFaults(string of, DataItem item, IReadOnlyList<string> passing)
    {
        if (passing.Count == 0)
        {
            yield return $"{of} thiếu mức đạt của {Texts.ItemInSentence(item)}.";
        }

        foreach (string level in passing.Where(p => !item.Levels.Any(l => string.Equals(l.Code, p, StringComparison.Ordinal))))
        {
            yield return $"{of} dùng mức “{level}” không có trong {Texts.ItemInSentence(item)}.";
        }
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
