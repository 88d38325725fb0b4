using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Snapshots;

namespace YenBai.Cdvc.Data.Tests.Programmes;

/// <summary>What tests of amendments share.</summary>
internal static class AmendmentTest
{
    public static AmendmentBasis Basis { get; } = new("Điều chỉnh theo thực tế", "12/QĐ-CĐVC", new DateOnly(2024, 11, 5));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<ProgrammeDefinition> DefinitionAsync(this TestDatabase database, int year = 2024) =>
        database.Get<ProgrammeQueries>().DefinitionAsync(year, Cancellation);

    public static async Task<Measure> RowAsync(this TestDatabase database, string code) =>
        (await database.DefinitionAsync()).Programme.Measures.Single(m => string.Equals(m.Code, code, StringComparison.Ordinal));

    /// <summary>An amendment of the one programme there is, based on a version.</summary>
    public static ProgrammeAmendment Amendment(int version, AmendmentBasis? basis = null) => new(ProgrammeId: 1, version, basis ?? Basis);

    public static Task<Outcome> AmendTargetsAsync(this TestDatabase database, int version, string code, WantedTarget[] targets, Actor? actor = null, Guid? operation = null, AmendmentBasis? basis = null) =>
        database.Get<MeasureCommands>().AmendTargetsAsync(By(actor, operation), Amendment(version, basis), code, targets, Cancellation);

    public static Task<Outcome> RedefineAsync(this TestDatabase database, int version, MeasureDraft draft, bool recomputes = false, Actor? actor = null, Guid? operation = null) =>
        database.Get<MeasureCommands>().RedefineAsync(By(actor, operation), Amendment(version), draft, recomputes, Cancellation);

    public static Operation By(Actor? actor, Guid? operation = null) => new(operation ?? Guid.NewGuid(), actor ?? TestDatabase.Administrator);

    /// <summary>The năm period of a year is closed by a snapshot.</summary>
    public static async Task CloseYearAsync(this TestDatabase database, int year, int number)
    {
        await using CdvcDbContext db = database.Open();
        int period = db.Periods.Single(p => p.Year == year && p.Kind == PeriodKind.FullYear).Id;
        db.Snapshots.Add(new Snapshot { Number = number, PeriodId = period, TakenAt = DateTime.UtcNow, TakenBy = "Lãnh đạo Thử", Note = "", Hash = new string('0', 64) });
        await db.SaveChangesAsync(Cancellation);
    }
}
