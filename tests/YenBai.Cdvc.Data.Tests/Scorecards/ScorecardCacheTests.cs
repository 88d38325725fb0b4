using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

/// <summary>What is kept computed is what would be computed now, or the last of it where that takes long.</summary>
public sealed class ScorecardCacheTests
{
    private const int PeriodsOfTerm = 15;

    private static readonly string[] Items = ["LD", "HOC_NQ", "DV", "QUY_DV", "XL", "KT_TC", "DV_MOI"];
    private static readonly string[] Periods = ["2023-nam", "2024-6thang", "2024-nam", "2025-nam"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task After_any_writes_it_answers_as_if_nothing_were_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Random random = new(20261130);
        for (int number = 1; number <= 4; number++)
        {
            await database.AddUnionAsync($"CD0{number}", $"Đơn vị thử nghiệm {number}");
        }

        for (int write = 0; write < 40; write++)
        {
            await WriteAsync(database, random, write);
            if (random.Next(3) > 0)
            {
                Assert.Equal(await ComputedAsync(database), await KeptAsync(database));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task A_write_of_another_node_shows_within_a_second_and_an_own_one_at_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        TestDatabase other = TestDatabase.Of(database.Options);
        await database.AddUnionAsync();
        await database.SaveAsync("DV_MOI", 3).SavedAsync();
        Assert.Equal(3, await NewMembersAsync(database));

        await other.SaveAsync("DV_MOI", 4, basedOn: 1).SavedAsync();
        database.Clock.Advance(ChangeStamps.Lag);
        Assert.Equal(4, await NewMembersAsync(database));

        await database.SaveAsync("DV_MOI", 5, basedOn: 2).SavedAsync();
        Assert.Equal(5, await NewMembersAsync(database));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_save_costs_its_own_period_and_a_count_as_of_a_date_those_after_it_too()
    {
        Computations computations = new();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, computations);
        await database.AddUnionAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NewMembersAsync(database)));
        Assert.Equal(PeriodsOfTerm, computations.Taken());

        await database.SaveAsync("DV_MOI", 3, period: "2027-6thang").SavedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NewMembersAsync(database)));
        Assert.Equal(1, computations.Taken());

        await database.SaveAsync("LD", 30, period: "2027-6thang").SavedAsync();
        await NewMembersAsync(database);
        Assert.Equal(3, computations.Taken());

        await database.Get<RowNoteCommands>().SaveAsync(
            Data.Auditing.Operation.By(TestDatabase.Officer), new SaveRowNote(TestDatabase.Period, "1.1", "Nguyên nhân", "", "", 0), Cancellation).SavedAsync();
        await NewMembersAsync(database);
        Assert.Equal(0, computations.Taken());

        await database.AddUnionAsync("CD02");
        await NewMembersAsync(database);
        Assert.Equal(PeriodsOfTerm, computations.Taken());
    }

    [Fact]
    public async Task Where_it_takes_long_the_last_one_is_shown_at_once_and_it_is_computed_once_after_a_pause()
    {
        Computations computations = new();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, computations);
        computations.Before = () => database.Clock.Advance(ScorecardCache.Quick + TimeSpan.FromMilliseconds(1));
        await database.AddUnionAsync();
        await database.SaveAsync("DV_MOI", 3).SavedAsync();
        Assert.Equal(3, await NewMembersAsync(database));
        computations.Taken();

        await database.SaveAsync("DV_MOI", 4, basedOn: 1).SavedAsync();
        Dashboard[] boards = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => BoardAsync(database)));

        Assert.All(boards, b => Assert.Equal(3, NewMembers(b)));
        Assert.Equal(0, computations.Taken());
        await Task.WhenAll(boards.Select(b => b.Newer!)).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(1, computations.Taken());
        Assert.Equal(4, await NewMembersAsync(database));
        Assert.Null((await BoardAsync(database)).Newer);
    }

    [Fact]
    public async Task Where_it_fails_the_last_one_is_shown_and_it_is_tried_again()
    {
        Computations computations = new();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, computations);
        await database.AddUnionAsync();
        await database.SaveAsync("DV_MOI", 3).SavedAsync();
        computations.Before = () => throw new SqliteException("disk I/O error", 10);
        await Assert.ThrowsAsync<SqliteException>(() => NewMembersAsync(database));

        computations.Before = () => { };
        Assert.Equal(3, await NewMembersAsync(database));

        computations.Before = () => throw new SqliteException("disk I/O error", 10);
        await database.SaveAsync("DV_MOI", 4, basedOn: 1).SavedAsync();
        Dashboard last = await BoardAsync(database);
        Assert.Equal(3, NewMembers(last));

        computations.Before = () => { };
        await last.Newer!.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await (await BoardAsync(database)).Newer!.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(4, await NewMembersAsync(database));
    }

    private static async Task WriteAsync(TestDatabase database, Random random, int write)
    {
        string union = $"CD0{random.Next(1, 5)}";
        string period = Periods[random.Next(Periods.Length)];
        switch (random.Next(12))
        {
            case 0:
                await database.AddUnionAsync($"CD1{write}", $"Đơn vị mới {write}", opened: new DateOnly(2024, 1, 1), closed: random.Next(2) == 0 ? new DateOnly(2024, 7, 1) : null);
                break;
            case 1:
                EntryCell rated = await database.CellAsync("XL", union, period);
                if (!rated.Value.IsBlank)
                {
                    await database.Get<ConfirmationCommands>().ConfirmAsync(
                        Data.Auditing.Operation.By(TestDatabase.Leader), period, [new SeenFigure(union, "XL", rated.Version)], Cancellation);
                }

                break;
            default:
                string item = Items[random.Next(Items.Length)];
                EntryCell cell = await database.CellAsync(item, union, period);
                FigureValue value = random.Next(6) switch { 0 => FigureValue.Blank, 1 => FigureValue.NotApplicable, _ => FigureValue.Of(random.Next(1, cell.Item.Levels.Count == 0 ? 100 : cell.Item.Levels.Count)) };
                await database.SaveAsync(new SaveFigure(period, union, item, value, Note: null, cell.Version));
                break;
        }
    }

    private static async Task<IReadOnlyList<string>> KeptAsync(TestDatabase database)
    {
        List<string> said = [];
        foreach (string period in Periods)
        {
            Dashboard board = (await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, period, ComparisonChoice.SameUnions, Cancellation))!;
            said.AddRange([.. Said(board.Summary), Said(board.Term), string.Join(' ', (board.Comparison?.Rows ?? []).Select(r => $"{r.Before.Actual} {r.After.Actual}"))]);
        }

        return said;
    }

    private static async Task<IReadOnlyList<string>> ComputedAsync(TestDatabase database)
    {
        ScorecardQueries queries = database.Get<ScorecardQueries>();
        List<string> said = [];
        foreach (string period in Periods)
        {
            ScorecardInput input = (await queries.InputAsync(TestDatabase.Leader, period, Cancellation))!;
            ScorecardInput? before = await queries.InputAsync(TestDatabase.Leader, $"{input.Period.Year - 1}{period[4..]}", Cancellation);
            IReadOnlyList<MeasureChange> compared = before is null ? [] : YearComparison.OfSameUnions(before, input).Rows;
            said.AddRange([
                .. Said(PeriodSummary.Of(input)),
                Said((await queries.TermAsync(TestDatabase.Leader, input.Period.Year, Cancellation))!),
                string.Join(' ', compared.Select(r => $"{r.Before.Actual} {r.After.Actual}"))]);
        }

        return said;
    }

    private static IEnumerable<string> Said(PeriodSummary summary) =>
    [
        $"{summary.Period.Code} {summary.Counts} {summary.HasUnions} {summary.HasFigures} {summary.Scorecard.ActiveUnions}",
        .. summary.Rows.Select(r =>
            $"{r.Score.Measure.Code} {r.Score.Numerator}/{r.Score.Denominator} {r.Score.Status} {r.Score.Coverage} {r.Score.Range} {string.Join(',', r.Score.NotApplicable)} | {string.Join(',', r.Nearest)} {r.Others}"),
    ];

    private static string Said(TermScorecard term) => string.Join('\n', term.Measures.Select(m =>
        $"{m.Measure.Code} {m.Cumulative} {m.Pace} {string.Join(' ', m.Years.Select(y => $"{y.Period.Code}={y.Score.Actual}"))} {string.Join(',', m.NotYetPassed ?? [])}"));

    private static async Task<Dashboard> BoardAsync(TestDatabase database) =>
        (await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, TestDatabase.Period, ComparisonChoice.None, Cancellation))!;

    private static long? NewMembers(Dashboard board) => board.Summary.Scorecard.Find("1.1")!.Numerator;

    private static async Task<long?> NewMembersAsync(TestDatabase database) => NewMembers(await BoardAsync(database));

    /// <summary>Counts the periods computed: each asks once for the state of its reports.</summary>
    private sealed class Computations : DbCommandInterceptor
    {
        private int count;

        public Action Before { get; set; } = () => { };

        public int Taken() => Interlocked.Exchange(ref count, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT \"s\".\"ReportingBodyId\", \"s\".\"State\"", StringComparison.Ordinal))
            {
                Before();
                Interlocked.Increment(ref count);
            }

            return new(result);
        }
    }
}
