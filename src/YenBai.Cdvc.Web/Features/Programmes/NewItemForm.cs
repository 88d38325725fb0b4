using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu một mục số liệu mới; what is wrong with it is for the rules of Domain to say.</summary>
public sealed class NewItemForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? ShortName { get; set; }

    public string? Group { get; set; }

    public string? Hint { get; set; }

    public DataItemKind Kind { get; set; }

    public string? UnitOfCount { get; set; }

    public Reporter Reporter { get; set; }

    /// <summary>Only in "năm" periods.</summary>
    public bool YearlyOnly { get; set; }

    public bool AsOfCutOff { get; set; }

    public IList<LevelLine> Levels { get; } = [new LevelLine(), new LevelLine()];

    /// <summary>As typed; it takes its place when it is added.</summary>
    public DataItem Item() => new()
    {
        Code = Code?.Trim() ?? "",
        Order = 0,
        Name = Name?.Trim() ?? "",
        ShortName = ShortName?.Trim() ?? "",
        Group = Group?.Trim() ?? "",
        Hint = string.IsNullOrWhiteSpace(Hint) ? null : Hint.Trim(),
        Kind = Kind,
        // the best level has the highest number, as in the scales of the programme
        Levels = Kind == DataItemKind.Level ? [.. Levels.Select((l, index) => new Level(l.Draft.Code, l.Draft.Name, Levels.Count - index))] : [],
        UnitOfCount = Kind == DataItemKind.Level ? "" : UnitOfCount?.Trim() ?? "",
        Reporter = Reporter,
        AskedIn = YearlyOnly ? PeriodKinds.FullYear : PeriodKinds.All,
        AsOfCutOff = Kind != DataItemKind.Level && AsOfCutOff,
    };
}
