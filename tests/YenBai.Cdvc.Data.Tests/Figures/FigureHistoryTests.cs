using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using static YenBai.Cdvc.Data.Tests.Databases.TestDatabase;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FigureHistoryTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", " | ")]
    [InlineData("Sáp nhập hai phòng", " | Sáp nhập hai phòng")]
    [InlineData("a | b | c", " | a | b | c")]
    [InlineData(" | ", " |  | ")]
    [InlineData("ktd", " | ktd")]
    [InlineData("dòng 1\ndòng 2", " | dòng 1\ndòng 2")]
    public void What_the_audit_log_says_of_a_figure_is_read_back(string? note, string written)
    {
        Assert.All([FigureValue.Blank, FigureValue.NotApplicable, FigureValue.Of(0), FigureValue.Of(999_999_999_999)], value =>
            Assert.Equal((value, note), FigureSubject.Parse(FigureSubject.Text(value, note))));
        Assert.Equal(written, FigureSubject.Text(FigureValue.Blank, note));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.000")]
    [InlineData("| ghi chú")]
    public void What_is_no_figure_in_the_audit_log_is_not_guessed(string text) => Assert.Throws<FormatException>(() => FigureSubject.Parse(text));

    [Theory, EveryDatabase]
    public async Task Every_save_is_told_newest_first_with_its_author_moment_and_origin(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(100), "Hai phòng | một ban", 0)).SavedAsync();
        database.Clock.Advance(TimeSpan.FromHours(2));
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 110, 1), Cell("DV", 90)], Administrator).SavedAsync();
        await database.CommitAsync(FigureSource.Workbook, [Cell("LD", 120, 2)]).SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,ktd").SavedAsync();
        await database.CommitAsync(FigureSource.Undo, [new("CD01", "LD", FigureValue.Blank, 4)]).SavedAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(0), "", 5)).SavedAsync();

        FigureHistory history = (await HistoryAsync(database, Officer, "cd01", "LD"))!;

        Assert.Equal(("LD", "CD01"), (history.Item.Code, history.Union!.Code));
        Assert.Equal([6, 5, 4, 3, 2, 1], history.Saves.Select(s => s.Version));
        Assert.Equal(
            [FigureOrigin.Typed, FigureOrigin.Undo, FigureOrigin.Csv, FigureOrigin.Workbook, FigureOrigin.Paste, FigureOrigin.Typed],
            history.Saves.Select(s => s.Origin));
        FigureValue[] values = [FigureValue.Of(0), FigureValue.Blank, FigureValue.NotApplicable, FigureValue.Of(120), FigureValue.Of(110), FigureValue.Of(100)];
        Assert.Equal(values, history.Saves.Select(s => s.After));
        Assert.Equal([.. values.Skip(1), FigureValue.Blank], history.Saves.Select(s => s.Before));
        Assert.Equal([null, .. Enumerable.Repeat("Hai phòng | một ban", 5)], history.Saves.Select(s => s.Note), StringComparer.Ordinal);
        Assert.Equal((Administrator.Name, TimeSpan.FromHours(2)), (history.Saves[4].By, history.Saves[4].At - history.Saves[5].At));
        Assert.Equal(DateTimeKind.Utc, history.Saves[0].At.Kind);
        Assert.Empty((await HistoryAsync(database, Officer, "CD01", "CQ"))!.Saves);
        Assert.Equal(FigureOrigin.Paste, Assert.Single((await HistoryAsync(database, Officer, "CD01", "DV"))!.Saves).Origin);
    }

    [Theory, EveryDatabase]
    public async Task A_note_left_as_it_was_is_told_with_every_later_save(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(1), "Cũ", 0)).SavedAsync();
        await database.SaveAsync("LD", 2, basedOn: 1).SavedAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(2), "Mới", 2)).SavedAsync();

        Assert.Equal(["Mới", "Cũ", "Cũ"], (await HistoryAsync(database, Officer, "CD01", "LD"))!.Saves.Select(s => s.Note), StringComparer.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Five_earlier_years_are_told_in_the_same_kind_of_period(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100, period: "2023-nam").SavedAsync();
        await database.SaveAsync("LD", 7, period: "2024-6thang").SavedAsync();
        await database.SaveAsync("DV", 8, period: "2024-nam").SavedAsync();
        await database.SaveAsync("LD", 120, period: "2025-nam").SavedAsync();

        FigureHistory history = (await HistoryAsync(database, Officer, "CD01", "LD", "2026-nam"))!;

        Assert.Equal(
            [new(2021, null), new(2022, null), new(2023, FigureValue.Of(100)), new(2024, FigureValue.Blank), new YearFigure(2025, FigureValue.Of(120))],
            history.EarlierYears);
    }

    [Theory, EveryDatabase]
    public async Task A_history_is_told_only_to_those_who_may_see_the_cell(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");
        await database.SaveAsync("XL", 2).SavedAsync();
        Actor ofMine = OfUnion(mine);

        Assert.NotNull(await HistoryAsync(database, ofMine, "CD01", "LD"));
        Assert.Null(await HistoryAsync(database, ofMine, "CD01", "XL"));
        Assert.Null(await HistoryAsync(database, ofMine, "CD02", "LD"));
        Assert.Null(await HistoryAsync(database, ofMine, union: null, "CB_CT"));

        Assert.Single((await HistoryAsync(database, Leader, "CD01", "XL"))!.Saves);
        Assert.Null((await HistoryAsync(database, Leader, union: null, "CB_CT"))!.Union);
        Assert.Null(await HistoryAsync(database, Officer, "CD99", "LD"));
        Assert.Null(await HistoryAsync(database, Officer, "CD01", "LDX"));
        Assert.Null(await HistoryAsync(database, Officer, "CD01", "CB_CT"));
        Assert.Null(await HistoryAsync(database, Officer, union: null, "LD"));
        Assert.Null(await HistoryAsync(database, Officer, "CD01", "LD", "2024-quy1"));
    }

    private static Task<FigureHistory?> HistoryAsync(TestDatabase database, Actor actor, string? union, string item, string period = Period) =>
        database.Get<FigureQueries>().HistoryAsync(actor, period, union, item, TestContext.Current.CancellationToken);
}
