using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Quy tắc của một mục số liệu and of its scale, for the programme file and the screens alike.</summary>
/// <remarks>Sentences begin in lower case, as those of <see cref="MeasureRules"/>.</remarks>
public static class DataItemRules
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest short name and longest name of a group or level.</summary>
    public const int ShortNameMaxLength = 60;

    /// <summary>Longest code of a level.</summary>
    public const int LevelCodeMaxLength = 20;

    /// <summary>Why this is no code of an item; null when it is, e.g. "LD_NU".</summary>
    public static string? CodeFault(string code) =>
        code.Length is > 0 and <= CodeMaxLength && char.IsAsciiLetterUpper(code[0]) && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? null
            : $"mã mục số liệu “{code}” chỉ được gồm chữ hoa không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ.";

    /// <summary>Why this is no code of a level; null when it is, e.g. "tot".</summary>
    public static string? LevelCodeFault(string code) =>
        code.Length is > 0 and <= LevelCodeMaxLength && code is not FigureText.NotApplicableCode && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? null
            : $"mã mức “{code}” chỉ được gồm chữ thường không dấu và chữ số, và khác “{FigureText.NotApplicableCode}”.";

    /// <summary>What is wrong with an item by itself; that its code is new is for whoever knows the others.</summary>
    public static IEnumerable<string> Faults(DataItem item)
    {
        if (CodeFault(item.Code) is { } wrongCode)
        {
            yield return wrongCode;
        }

        foreach ((string name, string text, int longest) in new[]
        {
            ("nội dung", item.Name, NameMaxLength), ("tên cột", item.ShortName, ShortNameMaxLength), ("nhóm", item.Group, ShortNameMaxLength),
        })
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
            {
                yield return $"{Named(item)}: hãy ghi {name}, nhiều nhất {Texts.Count(longest)} ký tự.";
            }
        }

        if (item.AskedIn == PeriodKinds.None)
        {
            yield return $"{Named(item)} phải được hỏi ở ít nhất một loại kỳ.";
        }

        foreach (string fault in KindFaults(item).Concat(item.Kind == DataItemKind.Level ? LevelFaults(item, item.Levels) : []))
        {
            yield return fault;
        }
    }

    /// <summary>What is wrong with a scale for the item.</summary>
    public static IEnumerable<string> LevelFaults(DataItem item, IReadOnlyList<Level> levels)
    {
        if (levels.Count < 2)
        {
            yield return $"{Named(item)} ghi theo mức nhưng có ít hơn hai mức.";
        }

        foreach (Level level in levels)
        {
            if (LevelCodeFault(level.Code) is { } wrongCode)
            {
                yield return wrongCode;
            }

            if (string.IsNullOrWhiteSpace(level.Name) || level.Name.Length > ShortNameMaxLength)
            {
                yield return $"mức “{level.Code}”: hãy ghi tên, nhiều nhất {Texts.Count(ShortNameMaxLength)} ký tự.";
            }
        }

        foreach (IGrouping<string, Level> same in levels.GroupBy(l => l.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"{Named(item)} có mức “{same.Key}” ghi hai lần.";
        }

        foreach (IGrouping<string, Level> same in levels.GroupBy(l => SearchText.Fold(l.Name.Trim()), StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            yield return $"{Named(item)} có hai mức cùng tên “{same.First().Name}”.";
        }
    }

    /// <summary>As in any sentence; by its code while it has no name.</summary>
    private static string Named(DataItem item) => string.IsNullOrWhiteSpace(item.ShortName) ? $"mục số liệu “{item.Code}”" : Texts.ItemInSentence(item);

    private static IEnumerable<string> KindFaults(DataItem item)
    {
        if (item.Kind == DataItemKind.Level)
        {
            if (item.AsOfCutOff || item.UnitOfCount.Length > 0)
            {
                yield return $"{Named(item)} ghi theo mức nên không có đơn vị tính và không tính tại ngày chốt.";
            }
        }
        else if (string.IsNullOrWhiteSpace(item.UnitOfCount) || item.UnitOfCount.Length > MeasureRules.UnitMaxLength)
        {
            yield return $"{Named(item)}: hãy ghi đơn vị tính, nhiều nhất {MeasureRules.UnitMaxLength} ký tự.";
        }
    }
}
