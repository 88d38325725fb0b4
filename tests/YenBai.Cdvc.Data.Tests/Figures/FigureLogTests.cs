using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using static YenBai.Cdvc.Data.Tests.Databases.TestDatabase;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FigureLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_save_of_the_period_is_told_in_its_order_with_who_when_what_and_how(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(100), "Hai phòng | một ban", 0)).SavedAsync();
        database.Clock.Advance(TimeSpan.FromHours(2));
        await database.ImportFiguresAsync("CD01,LD,ktd\nCD01,DV,90\n,CB_CT,3").SavedAsync();
        await database.SaveAsync("LD", 7, period: "2024-6thang").SavedAsync();

        IReadOnlyList<FigureLogLine> log = await LogAsync(database);

        Assert.Equal(["CD01 LD", "CD01 LD", "CD01 DV", " CB_CT"], log.Select(l => $"{l.UnionCode} {l.ItemCode}"), StringComparer.Ordinal);
        Assert.Equal([FigureValue.Of(100), FigureValue.NotApplicable, FigureValue.Of(90), FigureValue.Of(3)], log.Select(l => l.After));
        Assert.Equal([FigureValue.Blank, FigureValue.Of(100), FigureValue.Blank, FigureValue.Blank], log.Select(l => l.Before));
        Assert.Equal([FigureOrigin.Typed, FigureOrigin.Csv, FigureOrigin.Csv, FigureOrigin.Csv], log.Select(l => l.Origin));
        Assert.Equal(("Hai phòng | một ban", Officer.Name, TimeSpan.FromHours(2)), (log[0].Note, log[0].By, log[1].At - log[0].At));
        Assert.Single(await LogAsync(database, "2024-6thang"));
        Assert.Empty(await LogAsync(database, "2024"));
    }

    [Fact]
    public async Task Too_many_lines_leave_the_latest()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,LD,1\nCD01,DV,2\nCD01,CQ,3").SavedAsync();

        IReadOnlyList<FigureLogLine> log = await LogAsync(database, most: 2);

        Assert.Equal(["DV", "CQ"], log.Select(l => l.ItemCode), StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<FigureLogLine>> LogAsync(TestDatabase database, string period = Period, int most = FigureLogLine.Most)
    {
        await using CdvcDbContext db = database.Open();
        return await FigureLog.ListAsync(db, period, most, Cancellation);
    }
}
