using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Một mức as typed.</summary>
public sealed class LevelLine
{
    /// <summary>Keeps its fields apart from those of another line.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public string? Code { get; set; }

    public string? Name { get; set; }

    /// <summary>The scale has it already: its code stays.</summary>
    public bool Existing { get; private init; }

    public LevelDraft Draft => new(Code?.Trim() ?? "", Name?.Trim() ?? "");

    public static LevelLine Of(Level level) => new() { Code = level.Code, Name = level.Name, Existing = true };
}
