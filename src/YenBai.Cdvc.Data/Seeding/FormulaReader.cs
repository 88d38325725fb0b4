using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc công thức: one of four elements, over items of the right kind and reporter.</summary>
internal sealed class FormulaReader(IReadOnlyDictionary<string, DataItem> items)
{
    /// <summary>The formula inside a row; a harmless one where the file is wrong.</summary>
    public MeasureFormula Read(FileElement measure, string measureCode)
    {
        var formulas = new List<MeasureFormula>();
        formulas.AddRange(measure.Children("sumOf").Select(e => ReadSum(e, measureCode)));
        formulas.AddRange(measure.Children("ratioOfSums").Select(e => ReadRatio(e, measureCode)));
        formulas.AddRange(measure.Children("shareOfUnions").Select(e => ReadShare(e, measureCode)));
        formulas.AddRange(measure.Children("provincialValue").Select(e => ReadProvincial(e, measureCode)));
        if (formulas.Count != 1)
        {
            measure.Refuse($"dòng chỉ tiêu {measureCode} phải có đúng một công thức: <sumOf>, <ratioOfSums>, <shareOfUnions> hoặc <provincialValue>.");
        }

        return formulas.Count > 0 ? formulas[0] : new SumOf("");
    }

    private SumOf ReadSum(FileElement element, string measureCode)
    {
        string code = element.Text("item");
        if (Find(element, "item", code, measureCode) is { } item)
        {
            RequireNumber(element, "item", item, measureCode);
            RequireUnions(element, item, measureCode);
        }

        return new SumOf(code);
    }

    private RatioOfSums ReadRatio(FileElement element, string measureCode)
    {
        var ratio = new RatioOfSums(element.Text("numerator"), element.Text("denominator"));
        DataItem? numerator = Find(element, "numerator", ratio.Numerator, measureCode);
        DataItem? denominator = Find(element, "denominator", ratio.Denominator, measureCode);
        if (numerator is null || denominator is null)
        {
            return ratio;
        }

        RequireNumber(element, "numerator", numerator, measureCode);
        RequireNumber(element, "denominator", denominator, measureCode);
        if (ReferenceEquals(numerator, denominator))
        {
            element.Refuse($"công thức của dòng chỉ tiêu {measureCode} có tử số và mẫu số cùng là “{numerator.Code}”.");
        }

        if ((numerator.Reporter == Reporter.Province) != (denominator.Reporter == Reporter.Province))
        {
            element.Refuse($"công thức của dòng chỉ tiêu {measureCode} chia “{numerator.Code}” cho “{denominator.Code}”, nhưng một mục là số của cấp tỉnh, một mục là số của CĐCS.");
        }

        return ratio;
    }

    private ShareOfUnions ReadShare(FileElement element, string measureCode)
    {
        var share = new ShareOfUnions(element.Text("item"), element.Words("passing"), element.Choice<ShareBasis>("basis"));
        if (Find(element, "item", share.Item, measureCode) is { } item)
        {
            RequireUnions(element, item, measureCode);
            if (item.Kind == DataItemKind.Level)
            {
                RequirePassing(element, item, share.PassingLevels, measureCode);
            }
            else
            {
                element.Refuse("item", $"công thức của dòng chỉ tiêu {measureCode} đếm CĐCS theo mức của “{item.Code}”, nhưng mục này không ghi theo mức.");
            }
        }

        return share;
    }

    private ProvincialValue ReadProvincial(FileElement element, string measureCode)
    {
        var value = new ProvincialValue(element.Text("item"), element.Words("passing"));
        if (Find(element, "item", value.Item, measureCode) is not { } item)
        {
            return value;
        }

        if (item.Reporter != Reporter.Province)
        {
            element.Refuse("item", $"công thức của dòng chỉ tiêu {measureCode} lấy số của cấp tỉnh, nhưng “{item.Code}” là số của từng CĐCS.");
        }

        if (item.Kind == DataItemKind.Level)
        {
            RequirePassing(element, item, value.PassingLevels, measureCode);
        }
        else if (value.PassingLevels.Count > 0)
        {
            element.Refuse("passing", $"công thức của dòng chỉ tiêu {measureCode} nêu mức đạt, nhưng “{item.Code}” không ghi theo mức.");
        }

        return value;
    }

    private DataItem? Find(FileElement element, string attribute, string code, string measureCode)
    {
        if (code.Length > 0 && !items.ContainsKey(code))
        {
            element.Refuse(attribute, $"công thức của dòng chỉ tiêu {measureCode} dùng mục số liệu “{code}” không có trong chương trình.");
        }

        return items.GetValueOrDefault(code);
    }

    private static void RequireNumber(FileElement element, string attribute, DataItem item, string measureCode)
    {
        if (item.Kind == DataItemKind.Level)
        {
            element.Refuse(attribute, $"công thức của dòng chỉ tiêu {measureCode} cộng “{item.Code}”, nhưng mục này ghi theo mức, không phải số đếm.");
        }
    }

    private static void RequireUnions(FileElement element, DataItem item, string measureCode)
    {
        if (item.Reporter == Reporter.Province)
        {
            element.Refuse("item", $"công thức của dòng chỉ tiêu {measureCode} tính theo CĐCS, nhưng “{item.Code}” là số của cấp tỉnh.");
        }
    }

    private static void RequirePassing(FileElement element, DataItem item, IReadOnlyList<string> passing, string measureCode)
    {
        if (passing.Count == 0)
        {
            element.Refuse($"công thức của dòng chỉ tiêu {measureCode} thiếu mức đạt (passing) của “{item.Code}”.");
        }

        foreach (string level in passing.Where(p => !item.Levels.Any(l => string.Equals(l.Code, p, StringComparison.Ordinal))))
        {
            element.Refuse("passing", $"công thức của dòng chỉ tiêu {measureCode} dùng mức “{level}” không có trong mục số liệu “{item.Code}”.");
        }
    }
}
