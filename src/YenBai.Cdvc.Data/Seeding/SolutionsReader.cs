using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc các nhiệm vụ, giải pháp.</summary>
internal static class SolutionsReader
{
    public static IReadOnlyList<Solution> Read(FileElement? solutions, MeasureLinks links)
    {
        var read = new List<Solution>();
        var numbers = new HashSet<int>();
        foreach (FileElement element in solutions?.Children("solution") ?? [])
        {
            FileElement? scanned = element.OptionalChild("scanned");
            var solution = new Solution
            {
                Number = element.WholeNumber("number", 1, 99),
                ShortName = element.Text("shortName"),
                Wording = element.ChildText("wording"),
                ScannedWording = scanned?.Content(),
                CorrectionIsProbable = scanned?.Flag("probable") ?? false,
                MeasureCodes = links.Read(element),
            };
            element.RefuseRepeated("number", numbers, solution.Number, $"nhiệm vụ, giải pháp số {solution.Number} ghi hai lần.");
            read.Add(solution);
        }

        return read;
    }
}
