namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Thang xếp loại as somebody wants it to be: levels by code, best first. Whoever saves it gives new levels a number no level ever had.</summary>
/// <param name="Levels">Code and name of each.</param>
public sealed record ScaleDraft(IReadOnlyList<LevelDraft> Levels)
{
    /// <summary>Code and name of each, as they are kept.</summary>
    public IReadOnlyList<LevelDraft> Levels { get; } = [.. Levels.Select(l => new LevelDraft(Vietnamese.Tidy(l.Code), Vietnamese.Tidy(l.Name)))];

    /// <summary>What is wrong with it.</summary>
    /// <param name="programme">Its rows say which levels pass.</param>
    /// <param name="item">The item as it is.</param>
    /// <param name="used">Numbers of levels that figures hold or once held.</param>
    public IReadOnlyList<string> Refusals(Programme programme, DataItem item, IReadOnlySet<int> used)
    {
        List<string> faults = [.. DataItemRules.LevelFaults(item, ToLevels(item, firstFree: 0)).Select(Texts.AsSentence)];
        if (item.NoLevel is not null && !Levels.Select(l => l.Code).SequenceEqual(item.Levels.Select(l => l.Code), StringComparer.Ordinal))
        {
            faults.Add("Mục có hai mức có, không chỉ đổi được tên mức, không thêm, bớt hay đổi thứ tự.");
        }

        foreach (Level removed in item.Levels.Where(l => !Levels.Any(d => string.Equals(d.Code, l.Code, StringComparison.Ordinal))))
        {
            if (used.Contains(removed.Number))
            {
                faults.Add($"Mức “{removed.Name}” đã có số liệu dùng nên không bỏ được.");
            }

            string[] rows = [.. programme.Measures.Where(m => PassingOf(m.Formula, item.Code).Contains(removed.Code, StringComparer.Ordinal)).Select(Texts.MeasureCode)];
            if (rows.Length > 0)
            {
                faults.Add($"Mức “{removed.Name}” đang là mức đạt của {string.Join(", ", rows)}. Hãy sửa công thức của dòng đó trước.");
            }
        }

        return faults;
    }

    /// <summary>The scale, new levels numbered from <paramref name="firstFree"/>.</summary>
    public IReadOnlyList<Level> ToLevels(DataItem item, int firstFree) =>
        [.. Levels.Select(d => new Level(d.Code, d.Name, item.Levels.FirstOrDefault(l => string.Equals(l.Code, d.Code, StringComparison.Ordinal))?.Number ?? firstFree++))];

    private static IReadOnlyList<string> PassingOf(MeasureFormula formula, string item) => formula switch
    {
        ShareOfUnions share when string.Equals(share.Item, item, StringComparison.Ordinal) => share.PassingLevels,
        ProvincialValue value when string.Equals(value.Item, item, StringComparison.Ordinal) => value.PassingLevels,
        _ => [],
    };
}

/// <summary>Một mức of a <see cref="ScaleDraft"/>; a code the item does not have yet is a new level.</summary>
public sealed record LevelDraft(string Code, string Name);
