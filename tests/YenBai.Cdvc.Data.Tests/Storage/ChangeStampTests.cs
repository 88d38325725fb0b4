using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class ChangeStampTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_stamp_stays_while_people_read_and_changes_with_every_figure(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        ChangeStamps stamps = database.Get<ChangeStamps>();

        ChangeStamp before = await stamps.ReadAsync(Cancellation);
        await database.CellAsync("LD");
        Assert.Equal(before, await stamps.ReadAsync(Cancellation));

        await database.SaveAsync("LD", 100).SavedAsync();
        ChangeStamp after = await stamps.ReadAsync(Cancellation);
        Assert.NotEqual(before, after);

        await database.SaveAsync("LD", 101, basedOn: 7).ConflictAsync();
        Assert.Equal(after, await stamps.ReadAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task A_write_that_took_its_number_earlier_and_is_committed_later_is_noticed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("DV", 90).SavedAsync();
        ChangeStamps stamps = database.Get<ChangeStamps>();
        ChangeStamp all = await stamps.ReadAsync(Cancellation);

        // as another node saw it before the lower of the two was committed
        await database.TamperAsync("DELETE FROM AuditEntries WHERE Id = (SELECT MAX(Id) - 1 FROM AuditEntries)");
        ChangeStamp without = await stamps.ReadAsync(Cancellation);

        Assert.Equal(all.LastId, without.LastId);
        Assert.NotEqual(all, without);
    }
}
