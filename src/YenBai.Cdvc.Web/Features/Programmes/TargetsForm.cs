using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu mức từng năm of one row.</summary>
public sealed class TargetsForm : BasisForm
{
    /// <summary>The open years; a closed one has no line.</summary>
    public IReadOnlyList<TargetLine> Lines { get; private init; } = [];

    public IReadOnlyList<WantedTarget> Wanted => [.. Lines.Select(l => new WantedTarget(l.Year, l.Value))];

    public bool IsReadable => Lines.All(l => l.Refusal is null);

    /// <param name="definition">The programme and its open years.</param>
    /// <param name="measure">The row whose targets stand; null for a new one.</param>
    public static TargetsForm Of(ProgrammeDefinition definition, Measure? measure) => new()
    {
        Lines = [.. definition.OpenYears.Select(y => new TargetLine(y) { Text = measure?.TargetOf(y) is { } value ? DecimalText.Of(value) : "" })],
    };

    /// <summary>What saving would change, old → new.</summary>
    public IReadOnlyList<(string Name, string Before, string After)> Changes(Measure measure) =>
    [
        .. from line in Lines where line.Refusal is null && line.Value != measure.TargetOf(line.Year)
           select ($"Mức năm {Texts.Year(line.Year)}", Texts.Target(measure, measure.TargetOf(line.Year)), Texts.Target(measure, line.Value)),
    ];
}

/// <summary>Mức của một năm as typed; blank is "không giao".</summary>
public sealed class TargetLine(int year)
{
    public int Year => year;

    public string? Text { get; set; }

    /// <summary>Null where it is blank or wrong.</summary>
    public decimal? Value => !string.IsNullOrWhiteSpace(Text) && DecimalText.TryRead(Text, out decimal value, out _) ? value : null;

    /// <summary>Why it is no number; null when it is, or blank.</summary>
    public string? Refusal => string.IsNullOrWhiteSpace(Text) || DecimalText.TryRead(Text, out _, out string? refusal) ? null : refusal;
}
