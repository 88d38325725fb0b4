using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Đọc các chỉ tiêu with their leads, supporting bodies and rows. One body is one object however often it is named.</summary>
internal sealed class IndicatorsReader(IReadOnlyDictionary<string, DataItem> items, int firstYear, int lastYear)
{
    private readonly Dictionary<string, Body> bodies = new(StringComparer.Ordinal);
    private readonly HashSet<int> numbers = [];
    private readonly MeasureReader measureReader = new(new FormulaReader(items), firstYear, lastYear);

    public IReadOnlyList<Indicator> Read(FileElement? indicators)
    {
        List<Indicator> read = [.. (indicators?.Children("indicator") ?? []).Select(ReadIndicator)];
        if (indicators is not null && read.Count == 0)
        {
            indicators.Refuse("chương trình không có chỉ tiêu nào.");
        }

        return read;
    }

    private Indicator ReadIndicator(FileElement element)
    {
        int number = element.WholeNumber("number", 1, 99);
        element.RefuseRepeated("number", numbers, number, $"chỉ tiêu số {number} ghi hai lần.");
        Body lead = BodyOf(element.Text("lead"));
        var indicator = new Indicator
        {
            Number = number,
            ShortName = element.Text("shortName"),
            LeadBody = lead,
            SupportingBodies = ReadSupporting(element, number, lead),
            Measures = [.. element.Children("measure").Select((e, index) => measureReader.Read(e, index + 1))],
        };
        if (indicator.Measures.Count == 0)
        {
            element.Refuse($"chỉ tiêu số {number} không có dòng chỉ tiêu nào.");
        }

        return indicator;
    }

    private List<SupportingBody> ReadSupporting(FileElement element, int number, Body lead)
    {
        var supporting = new List<SupportingBody>();
        foreach (FileElement child in element.Children("supporting"))
        {
            Body body = BodyOf(child.Content(Body.NameMaxLength));
            if (ReferenceEquals(body, lead) || supporting.Exists(s => ReferenceEquals(s.Body, body)))
            {
                child.Refuse($"“{body.Name}” ghi hai lần trong chủ trì, phối hợp của chỉ tiêu số {number}.");
            }

            supporting.Add(new SupportingBody { Order = supporting.Count + 1, Body = body });
        }

        return supporting;
    }

    private Body BodyOf(string name)
    {
        if (!bodies.TryGetValue(name, out Body? body))
        {
            body = new Body { Name = name };
            bodies.Add(name, body);
        }

        return body;
    }
}
