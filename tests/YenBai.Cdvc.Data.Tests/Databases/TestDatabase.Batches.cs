using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>What people do with many cells at once.</summary>
internal sealed partial class TestDatabase
{
    /// <summary>A cell of CD01 as a file would propose it.</summary>
    public static ProposedFigure Proposed(string item, FigureValue value, int? basedOn = null, string? union = "CD01", string place = "ô B2") =>
        new(place, union, item, new ParsedFigure.Accepted(value), basedOn);

    /// <inheritdoc cref="Proposed(string, FigureValue, int?, string?, string)"/>
    public static ProposedFigure Proposed(string item, long number, int? basedOn = null, string? union = "CD01", string place = "ô B2") =>
        Proposed(item, FigureValue.Of(number), basedOn, union, place);

    /// <summary>A cell of CD01 to write.</summary>
    public static AcceptedFigure Cell(string item, long number, int basedOn = 0, string? union = "CD01") => new(union, item, FigureValue.Of(number), basedOn);

    public async Task<FigurePreview> PreviewAsync(IReadOnlyList<ProposedFigure> cells, Actor? actor = null) =>
        (await Get<FigureBatch>().PreviewAsync(actor ?? Officer, Period, cells, Cancellation))!;

    /// <summary>The preview of one cell.</summary>
    public async Task<PlannedFigure> PreviewAsync(ProposedFigure cell, Actor? actor = null) => Assert.Single((await PreviewAsync([cell], actor)).Cells);

    public Task<Outcome> CommitAsync(
        FigureSource source, IReadOnlyList<AcceptedFigure> cells, Actor? actor = null, Guid? operation = null, string period = Period) =>
        Get<FigureBatch>().CommitAsync(new Operation(operation ?? Guid.NewGuid(), actor ?? Officer), period, source, cells, Cancellation);

    /// <summary>The report of a CĐCS is sent, by nobody in particular.</summary>
    public async Task SendByNobodyAsync(int unionId)
    {
        await using CdvcDbContext db = Open();
        int period = db.Periods.AsEnumerable().Single(p => string.Equals(p.Code, Period, StringComparison.Ordinal)).Id;
        Submission submission = new() { PeriodId = period, ReportingBodyId = unionId };
        submission.Send(new ReportHeading(Number: null, Today), "CĐCS Thử", Clock.GetUtcNow().UtcDateTime);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync(Cancellation);
    }
}
