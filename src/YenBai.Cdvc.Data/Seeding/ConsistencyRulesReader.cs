using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc các quy tắc đối chiếu: a part and its whole are two counts of one reporter's page.</summary>
internal static class ConsistencyRulesReader
{
    public static IReadOnlyList<ConsistencyRule> Read(FileElement? consistencyRules, IReadOnlyDictionary<string, DataItem> items)
    {
        var rules = new List<ConsistencyRule>();
        foreach (FileElement element in consistencyRules?.Children("rule") ?? [])
        {
            var rule = new ConsistencyRule
            {
                PartItem = element.Text("part"),
                WholeItem = element.Text("whole"),
                Severity = element.Choice<RuleSeverity>("severity"),
            };
            Check(element, rule, items);
            if (rules.Exists(r => string.Equals(r.PartItem, rule.PartItem, StringComparison.Ordinal) && string.Equals(r.WholeItem, rule.WholeItem, StringComparison.Ordinal)))
            {
                element.Refuse($"quy tắc đối chiếu “{rule.PartItem}” với “{rule.WholeItem}” ghi hai lần.");
            }

            rules.Add(rule);
        }

        return rules;
    }

    private static void Check(FileElement element, ConsistencyRule rule, IReadOnlyDictionary<string, DataItem> items)
    {
        if (string.Equals(rule.PartItem, rule.WholeItem, StringComparison.Ordinal) && rule.PartItem.Length > 0)
        {
            element.Refuse($"quy tắc đối chiếu so mục số liệu “{rule.PartItem}” với chính nó.");
        }

        DataItem? part = Find(element, "part", rule.PartItem, items);
        DataItem? whole = Find(element, "whole", rule.WholeItem, items);
        if (part is not null && whole is not null && (part.Reporter == Reporter.Province) != (whole.Reporter == Reporter.Province))
        {
            element.Refuse($"quy tắc đối chiếu so “{part.Code}” với “{whole.Code}”, nhưng một mục là số của cấp tỉnh, một mục là số của CĐCS.");
        }
    }

    private static DataItem? Find(FileElement element, string attribute, string code, IReadOnlyDictionary<string, DataItem> items)
    {
        if (items.TryGetValue(code, out DataItem? item))
        {
            if (item.Kind == DataItemKind.Level)
            {
                element.Refuse(attribute, $"quy tắc đối chiếu dùng mục số liệu “{code}” ghi theo mức, không phải số đếm.");
            }

            return item;
        }

        if (code.Length > 0)
        {
            element.Refuse(attribute, $"quy tắc đối chiếu dùng mục số liệu “{code}” không có trong chương trình.");
        }

        return null;
    }
}
