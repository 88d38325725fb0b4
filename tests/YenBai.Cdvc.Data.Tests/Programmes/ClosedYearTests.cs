using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Tests.Submissions;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Programmes;

/// <summary>A year that was closed asks for what it asked for then, wherever one looks; its periods may still be open. DV_MAU came afterwards.</summary>
public sealed class ClosedYearTests
{
    private const string AddedLater = "DV_MAU";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_CDCS_is_not_told_to_report_what_came_afterwards(DatabaseProvider engine)
    {
        await using TestDatabase database = await ClosedAsync(engine);
        GrassrootsUnion union = (await database.Get<UnionQueries>().FindAsync(TestDatabase.Officer, "CD01", Cancellation))!;

        IReadOnlyList<OwnPeriod> periods = await database.Get<OwnPeriodQueries>().ListAsync(TestDatabase.OfUnion(union), Cancellation);

        Assert.DoesNotContain(AddedLater, Missing("2024-nam"), StringComparer.Ordinal);
        Assert.Contains(AddedLater, Missing("2025-nam"), StringComparer.Ordinal);
        Assert.Contains(AddedLater, Missing("2023-nam"), StringComparer.Ordinal);

        IEnumerable<string> Missing(string period) =>
            periods.Single(p => string.Equals(p.Period.Code, period, StringComparison.Ordinal)).Progress.Missing.Select(i => i.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_was_whole_is_not_lacking_afterwards(DatabaseProvider engine)
    {
        await using TestDatabase database = await ClosedAsync(engine);
        await database.CompleteAsync();

        OverduePeriod overdue = Assert.Single(await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-6thang", Cancellation));

        Assert.Equal((0, 1), (overdue.Lacking, overdue.Unsent));
    }

    [Theory, EveryDatabase]
    public async Task What_came_afterwards_is_not_taken_by_hand_either(DatabaseProvider engine)
    {
        await using TestDatabase database = await ClosedAsync(engine);

        await database.ImportFiguresAsync($"CD01,{AddedLater},7").RefusedAsync($"không có mục số liệu “{AddedLater}”");
        await database.SaveAsync(AddedLater, 7).RefusedAsync($"Không có mục số liệu “{AddedLater}”");
        await database.SaveAsync(AddedLater, 7, period: "2025-nam").SavedAsync();

        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    private static async Task<TestDatabase> ClosedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.Get<SnapshotCommands>().TakeAsync(Operation.By(TestDatabase.Leader), new TakeSnapshot(TestDatabase.Period, ""), Cancellation).SavedAsync();
        await database.Get<MeasureCommands>().AddAsync(AmendmentTest.By(actor: null), AmendmentTest.Amendment(version: 0), Row(), Cancellation).SavedAsync();
        return database;
    }

    private static NewMeasure Row() => new(
        2,
        new MeasureDraft("2.3", "Nội dung mẫu", "Tên mẫu", "%", new RatioOfSums(AddedLater, "DV"), new TextThreshold(80, Strict: false, ThresholdScope.Actual), TermRule.EveryYear, ReadingNote: null),
        [],
        [
            new DataItem
            {
                Code = AddedLater,
                Order = 0,
                Name = "Số đoàn viên mẫu",
                ShortName = "Đoàn viên mẫu",
                Group = "Quy mô",
                Kind = DataItemKind.Count,
                UnitOfCount = "người",
                Reporter = Reporter.GrassrootsUnion,
            },
        ]);
}
