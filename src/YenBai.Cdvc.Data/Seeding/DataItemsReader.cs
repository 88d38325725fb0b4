using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc các mục số liệu, in groups; their order in the file is their order on the entry page.</summary>
internal static class DataItemsReader
{
    public static IReadOnlyList<DataItem> Read(FileElement? dataItems)
    {
        var items = new List<DataItem>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileElement group in dataItems?.Children("group") ?? [])
        {
            string groupName = group.Text("name");
            foreach (FileElement element in group.Children("dataItem"))
            {
                DataItem item = ReadItem(element, groupName, items.Count + 1);
                element.RefuseRepeated("code", codes, item.Code, $"mục số liệu “{item.Code}” ghi hai lần.");
                items.Add(item);
            }
        }

        if (dataItems is not null && items.Count == 0)
        {
            dataItems.Refuse("chương trình không có mục số liệu nào.");
        }

        return items;
    }

    private static DataItem ReadItem(FileElement element, string group, int order)
    {
        string code = ReadCode(element);
        var kind = element.Choice<DataItemKind>("kind");
        long? suggested = element.OptionalWholeNumber("suggested", 0, 9_999_999);
        var item = new DataItem
        {
            Code = code,
            Order = order,
            Name = element.ChildText("name", DataItemRules.NameMaxLength),
            ShortName = element.ChildText("shortName", DataItemRules.ShortNameMaxLength),
            Group = group,
            Hint = element.OptionalChildText("hint"),
            Kind = kind,
            Levels = ReadLevels(element, code),
            UnitOfCount = element.OptionalText("unit", MeasureRules.UnitMaxLength) ?? "",
            Reporter = element.Choice<Reporter>("reporter"),
            AskedIn = ReadAskedIn(element),
            AsOfCutOff = element.Flag("asOfCutOff"),
            WatchesChange = element.Flag("watchesChange"),
            SuggestedValue = suggested,
        };
        CheckAgainstKind(element, item);
        return item;
    }

    private static string ReadCode(FileElement element)
    {
        string code = element.Text("code", DataItemRules.CodeMaxLength);
        if (code.Length > 0 && DataItemRules.CodeFault(code) is { } fault)
        {
            element.Refuse("code", fault);
        }

        return code;
    }

    private static PeriodKinds ReadAskedIn(FileElement element) =>
        element.Has("askedIn") ? element.Choices<PeriodKind>("askedIn").Aggregate(PeriodKinds.None, (kinds, kind) => kinds | kind.AsSet()) : PeriodKinds.All;

    private static List<Level> ReadLevels(FileElement element, string itemCode)
    {
        var levels = new List<Level>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileElement child in element.Children("level"))
        {
            var level = new Level(child.Text("code", DataItemRules.LevelCodeMaxLength), child.Content(DataItemRules.ShortNameMaxLength), child.WholeNumber("number", 0, 99));
            if (level.Code.Length > 0 && DataItemRules.LevelCodeFault(level.Code) is { } fault)
            {
                child.Refuse("code", fault);
            }

            child.RefuseRepeated("code", codes, level.Code, $"mục số liệu “{itemCode}” có mức “{level.Code}” ghi hai lần.");
            if (levels.Exists(l => l.Number == level.Number))
            {
                child.Refuse("number", $"mục số liệu “{itemCode}” có hai mức cùng số {level.Number}.");
            }

            levels.Add(level);
        }

        return levels;
    }

    private static void CheckAgainstKind(FileElement element, DataItem item)
    {
        if (item.Kind == DataItemKind.Level)
        {
            if (item.Levels.Count < 2)
            {
                element.Refuse($"mục số liệu “{item.Code}” ghi theo mức nhưng có ít hơn hai mức.");
            }

            if (item.AsOfCutOff || item.WatchesChange || item.SuggestedValue is not null || item.UnitOfCount.Length > 0)
            {
                element.Refuse($"mục số liệu “{item.Code}” ghi theo mức nên không có unit, asOfCutOff, watchesChange hay suggested.");
            }

            return;
        }

        if (item.Levels.Count > 0)
        {
            element.Refuse($"mục số liệu “{item.Code}” là số đếm hoặc số tiền nên không có mức <level>.");
        }

        if (!element.Has("unit"))
        {
            element.Refuse($"mục số liệu “{item.Code}” thiếu đơn vị tính (unit).");
        }
    }
}
