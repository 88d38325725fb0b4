using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Snapshots;

/// <summary>Báo cáo đông cứng: a <see cref="YearReport"/> as one text. The results are kept beside the figures, so that a later program does not compute them again.</summary>
internal sealed record FrozenReport
{
    public required Programme Programme { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required int ProvinceId { get; init; }

    public required IReadOnlyList<GrassrootsUnion> Unions { get; init; }

    public required IReadOnlyList<FrozenCell> Figures { get; init; }

    public required IReadOnlyList<FrozenCell> EarlierStocks { get; init; }

    public required IReadOnlyDictionary<int, SubmissionState> ReportStates { get; init; }

    public required int ActiveUnions { get; init; }

    /// <summary>By the row's code.</summary>
    public required IReadOnlyDictionary<string, MeasureScore> Scores { get; init; }

    /// <inheritdoc cref="Scores"/>
    public required IReadOnlyDictionary<string, TermMeasure> Term { get; init; }

    public required IReadOnlyList<RowNote> Notes { get; init; }

    public required IReadOnlyList<FigureLogLine> Log { get; init; }

    /// <summary>Not required: the first snapshots do not tell it.</summary>
    public bool LogIsCut { get; init; }

    public required DocumentForm Form { get; init; }

    public required bool Demonstration { get; init; }

    public static FrozenReport Of(YearReport report) => new()
    {
        Programme = report.Programme,
        Period = report.Period,
        ProvinceId = report.Input.ProvinceId,
        Unions = report.Input.Unions,
        Figures = Cells(report.Input.Figures),
        EarlierStocks = Cells(report.Input.EarlierStocks),
        ReportStates = report.Input.ReportStates.OrderBy(s => s.Key).ToDictionary(),
        ActiveUnions = report.Scorecard.ActiveUnions,
        Scores = report.Scorecard.Measures.ToDictionary(m => m.Measure.Code, StringComparer.Ordinal),
        Term = report.Term.Measures.ToDictionary(m => m.Measure.Code, StringComparer.Ordinal),
        Notes = [.. report.Notes.Values.OrderBy(n => n.MeasureId)],
        Log = report.Log,
        LogIsCut = report.LogIsCut,
        Form = report.Form,
        Demonstration = report.Demonstration,
    };

    public YearReport Thaw()
    {
        ScorecardInput input = new(Programme, Period, ProvinceId, Unions, Table(Figures), Table(EarlierStocks)) { ReportStates = ReportStates };
        return new YearReport(
            input,
            new Scorecard(Programme, Period, ActiveUnions, [.. Rows.Select(r => r.Named(Scores[r.Measure.Code]))]),
            new TermScorecard(Programme, [.. Rows.Select(r => r.Named(Term[r.Measure.Code]))]),
            Notes.ToDictionary(n => n.MeasureId),
            Log,
            Form,
            Demonstration) { LogIsCut = LogIsCut };
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DomainJson.Options);

    public static string Hash(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    public static byte[] Compress(byte[] json)
    {
        using MemoryStream compressed = new();
        using (BrotliStream brotli = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return compressed.ToArray();
    }

    /// <summary>Null where it is not what <see cref="Compress"/> made.</summary>
    public static byte[]? Decompress(byte[] content)
    {
        try
        {
            using BrotliStream brotli = new(new MemoryStream(content), CompressionMode.Decompress);
            using MemoryStream json = new();
            brotli.CopyTo(json);
            return json.ToArray();
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            return null;
        }
    }

    public static FrozenReport Read(byte[] json) =>
        JsonSerializer.Deserialize<FrozenReport>(json, DomainJson.Options) ?? throw new InvalidDataException("The snapshot is empty.");

    private static IReadOnlyList<FrozenCell> Cells(FigureTable table) => [.. table.Cells.Select(c => new FrozenCell(c.BodyId, c.ItemId, c.Value))];

    private static FigureTable Table(IEnumerable<FrozenCell> cells) => new(cells.Select(c => (c.Body, c.Item, c.Value)));

    private IEnumerable<Row> Rows => Programme.Rows.Select(r => new Row(r.Indicator, r.Measure));

    /// <summary>Gives results back the row they are of.</summary>
    private sealed record Row(Indicator Indicator, Measure Measure)
    {
        public MeasureScore Named(MeasureScore score) => score with { Indicator = Indicator, Measure = Measure };

        public TermMeasure Named(TermMeasure term) => term with { Indicator = Indicator, Measure = Measure, Years = [.. term.Years.Select(y => y with { Score = Named(y.Score) })] };
    }
}

/// <summary>One figure of a snapshot.</summary>
internal readonly record struct FrozenCell(int Body, int Item, FigureValue Value);
