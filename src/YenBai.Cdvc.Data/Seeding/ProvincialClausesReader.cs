using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc chỉ tiêu Đại hội tỉnh, each split into its single figures.</summary>
internal static class ProvincialClausesReader
{
    public static IReadOnlyList<ProvincialClause> Read(FileElement? provincialClauses, MeasureLinks links)
    {
        var clauses = new List<ProvincialClause>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileElement element in provincialClauses?.Children("clause") ?? [])
        {
            var clause = new ProvincialClause
            {
                Code = element.Text("code", ProvincialClause.CodeMaxLength),
                Order = clauses.Count + 1,
                Wording = element.ChildText("wording"),
                ScannedWording = element.OptionalChildText("scanned"),
                Figures = [.. element.Children("figure").Select((e, index) => ReadFigure(e, index + 1, links))],
            };
            element.RefuseRepeated("code", codes, clause.Code, $"chỉ tiêu Đại hội tỉnh {clause.Code} ghi hai lần.");
            if (clause.Figures.Count == 0)
            {
                element.Refuse($"chỉ tiêu Đại hội tỉnh {clause.Code} không có con số nào.");
            }

            clauses.Add(clause);
        }

        return clauses;
    }

    private static ClauseFigure ReadFigure(FileElement element, int order, MeasureLinks links)
    {
        string unit = element.Text("unit", MeasureRules.UnitMaxLength);
        return new ClauseFigure
        {
            Order = order,
            Wording = element.Content(),
            Value = element.Number("value", MeasureRules.Maximum(unit)),
            UnitOfCount = unit,
            MeasureCodes = links.Read(element),
        };
    }
}
