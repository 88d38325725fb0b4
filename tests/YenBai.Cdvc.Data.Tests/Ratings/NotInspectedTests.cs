using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Ratings;

/// <summary>One action writes "Không" for every CĐCS that was not inspected.</summary>
public sealed class NotInspectedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_blank_cell_of_an_active_CDCS_gets_no_in_one_operation_and_what_is_there_stays(DatabaseProvider engine)
    {
        await using TestDatabase database = await PreparedAsync(engine);
        IReadOnlyList<AcceptedFigure> cells = await CellsAsync(database);

        Assert.Equal(["CD02", "CD03"], cells.Select(c => c.UnionCode!), StringComparer.Ordinal);
        Assert.Equal(2, await database.CommitAsync(FigureSource.NotInspected, cells).SavedAsync());

        Assert.Equal(FigureValue.Of(1), (await database.CellAsync("KT_DL")).Value);
        Assert.Equal(FigureValue.Of(0), (await database.CellAsync("KT_DL", "CD02")).Value);
        Assert.Equal(FigureValue.Blank, (await database.CellAsync("KT_TC", "CD02")).Value);
        Assert.Single(await database.AuditAsync(AuditActions.FillNotInspected));
        Assert.Equal(["2024-nam/CD01/KT_DL", "2024-nam/CD02/KT_DL", "2024-nam/CD03/KT_DL"], (await database.AuditAsync(AuditActions.SaveFigure)).Select(a => a.Subject), StringComparer.Ordinal);
        Assert.Empty(await CellsAsync(database));
        Assert.Equal(FigureOrigin.NotInspected, (await database.Get<FigureQueries>().HistoryAsync(TestDatabase.Officer, TestDatabase.Period, "CD02", "KT_DL", Cancellation))!.Saves[0].Origin);

        // each of them is undone by hand
        await database.SaveAsync(new SaveFigure(TestDatabase.Period, "CD02", "KT_DL", FigureValue.Blank, Note: null, BasedOnVersion: 1)).SavedAsync();
        Assert.Equal("CD02", Assert.Single(await CellsAsync(database)).UnionCode);
    }

    [Theory, EveryDatabase]
    public async Task The_same_operation_sent_again_changes_nothing(DatabaseProvider engine)
    {
        await using TestDatabase database = await PreparedAsync(engine);
        IReadOnlyList<AcceptedFigure> cells = await CellsAsync(database);
        Guid operation = Guid.NewGuid();

        Assert.Equal(2, await database.CommitAsync(FigureSource.NotInspected, cells, operation: operation).SavedAsync());
        Assert.Equal(2, await database.CommitAsync(FigureSource.NotInspected, cells, operation: operation).SavedAsync());

        Assert.Equal(1, (await database.CellAsync("KT_DL", "CD02")).Version);
    }

    [Theory, EveryDatabase]
    public async Task An_inspection_recorded_meanwhile_is_never_overwritten(DatabaseProvider engine)
    {
        await using TestDatabase database = await PreparedAsync(engine);
        IReadOnlyList<AcceptedFigure> cells = await CellsAsync(database);
        await database.SaveAsync("KT_DL", 1, union: "CD03").SavedAsync();

        Assert.Contains("CD03", (await database.CommitAsync(FigureSource.NotInspected, cells).ConflictAsync()).Theirs, StringComparison.Ordinal);

        Assert.Equal(FigureValue.Of(1), (await database.CellAsync("KT_DL", "CD03")).Value);
        Assert.Equal(FigureValue.Blank, (await database.CellAsync("KT_DL", "CD02")).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_leader_does_not_write_it(DatabaseProvider engine)
    {
        await using TestDatabase database = await PreparedAsync(engine);

        await database.CommitAsync(FigureSource.NotInspected, await CellsAsync(database), TestDatabase.Leader).RefusedAsync();

        Assert.Equal(FigureValue.Blank, (await database.CellAsync("KT_DL", "CD02")).Value);
    }

    /// <summary>CD01 inspected, CD02 and CD03 not, CD04 closed before the cut-off.</summary>
    private static async Task<TestDatabase> PreparedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "CĐCS Hai");
        await database.AddUnionAsync("CD03", "CĐCS Ba");
        await database.AddUnionAsync("CD04", "CĐCS Bốn", closed: new DateOnly(2024, 6, 1));
        await database.SaveAsync("KT_DL", 1).SavedAsync();
        return database;
    }

    private static async Task<IReadOnlyList<AcceptedFigure>> CellsAsync(TestDatabase database)
    {
        RatingSheet sheet = (await database.Get<RatingQueries>().SheetAsync(TestDatabase.Officer, TestDatabase.Period, unionCode: null, Cancellation))!;
        DataItem item = sheet.Items.Single(i => i.Code is "KT_DL");
        return sheet.NotInspected(item);
    }
}
