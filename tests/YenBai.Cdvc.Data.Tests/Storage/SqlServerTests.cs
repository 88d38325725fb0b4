using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>What can be known about SQL Server on a machine without one.</summary>
public sealed class SqlServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every public method of these classes reads; all of them are called below, and <see cref="AlsoForSqlServer"/> compiles what they ask.</summary>
    private static readonly Type[] Readers =
    [
        typeof(ProgrammeQueries), typeof(BodyQueries), typeof(PeriodQueries), typeof(UnionQueries), typeof(FigureQueries), typeof(FormQueries), typeof(ScorecardQueries),
        typeof(RowNoteQueries), typeof(RatingQueries), typeof(OwnPeriodQueries), typeof(DashboardQueries), typeof(ChangeStamps), typeof(WorkPlanQueries),
        typeof(DocumentFormQueries), typeof(YearReportQueries), typeof(SnapshotQueries),
        typeof(AccountQueries), typeof(SessionQueries), typeof(DatabaseVerification),
    ];

    [Fact]
    public async Task Every_reading_method_asks_what_SQL_Server_can_answer()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,LD,100\nCD01,DV,95", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,100\n,CB_CT,3").SavedAsync();
        Calls called = new(database);

        Assert.Equal(15, (await called.On<PeriodQueries>().ListAsync(Cancellation)).Count);
        Assert.Equal("2024-nam", (await called.On<PeriodQueries>(nameof(PeriodQueries.ShownFirstAsync)).ShownFirstAsync(Cancellation))!.Code);
        Assert.Single(await called.On<UnionQueries>().ListAsync(TestDatabase.OfUnion(union), "so thu", Cancellation));
        Assert.Single((await called.On<UnionQueries>(nameof(UnionQueries.PageAsync)).PageAsync(TestDatabase.Officer, UnionListing.First, activeOn: null, closedOn: null, Cancellation)).Unions);
        Assert.NotNull(await called.On<UnionQueries>(nameof(UnionQueries.FindAsync)).FindAsync(TestDatabase.Officer, "CD01", Cancellation));
        Assert.NotNull(await called.On<FigureQueries>(nameof(FigureQueries.SheetAsync)).SheetAsync(TestDatabase.Officer, "2024-nam", "CD01", Cancellation));
        Assert.NotNull(await called.On<FigureQueries>(nameof(FigureQueries.SheetAsync)).SheetAsync(TestDatabase.Officer, "2024-nam", unionCode: null, Cancellation));
        Assert.NotNull(await called.On<FigureQueries>(nameof(FigureQueries.GridAsync)).GridAsync(TestDatabase.Officer, "2024-nam", EntryListing.First, Cancellation));
        Assert.Single((await called.On<FigureQueries>(nameof(FigureQueries.ProgressAsync)).ProgressAsync(TestDatabase.Officer, "2024-nam", EntryListing.First, Cancellation)).Unions);
        Assert.NotNull(await called.On<FigureQueries>(nameof(FigureQueries.HistoryAsync)).HistoryAsync(TestDatabase.Officer, "2024-nam", "CD01", "LD", Cancellation));
        Assert.NotNull(await called.On<FormQueries>(nameof(FormQueries.FormAsync)).FormAsync(TestDatabase.Officer, "2024-nam", "CD01", Cancellation));
        Assert.NotNull(await called.On<FormQueries>(nameof(FormQueries.FormAsync)).FormAsync(TestDatabase.Officer, "2024-nam", unionCode: null, Cancellation));
        ScorecardInput input = (await called.On<ScorecardQueries>(nameof(ScorecardQueries.InputAsync)).InputAsync(TestDatabase.Leader, "2024-nam", Cancellation))!;
        Assert.Equal(FigureValue.Of(95), input.EarlierStocks[union.Id, input.Programme.Item("DV").Id]);
        Assert.Equal(15, (await called.On<ScorecardQueries>(nameof(ScorecardQueries.TermPartsAsync)).TermPartsAsync(TestDatabase.Leader, 2024, Cancellation)).Count);
        Assert.Equal(15, (await called.On<OwnPeriodQueries>().ListAsync(TestDatabase.OfUnion(union), Cancellation)).Count);
        await RoomsAsync(called);

        IEnumerable<string> methods = Readers.SelectMany(r => r.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => $"{r.Name}.{m.Name}"));
        Assert.Empty(methods.Except(called.Names, StringComparer.Ordinal));
        Assert.True(AlsoForSqlServer.Compiled > 20, $"only {AlsoForSqlServer.Compiled} queries were compiled");
    }

    /// <summary>What is read besides CĐCS, figures and scorecards.</summary>
    private static async Task RoomsAsync(Calls called)
    {
        Assert.NotNull(await called.On<ProgrammeQueries>(nameof(ProgrammeQueries.ForYearAsync)).ForYearAsync(2024, Cancellation));
        Assert.NotEmpty((await called.On<ProgrammeQueries>(nameof(ProgrammeQueries.DefinitionAsync)).DefinitionAsync(2024, Cancellation)).ReportedPeriods["LD"]);
        Assert.Single(await called.On<ProgrammeQueries>(nameof(ProgrammeQueries.HeadingsAsync)).HeadingsAsync(Cancellation));
        Assert.NotEmpty(await called.On<BodyQueries>().ListAsync(TestDatabase.Officer, Cancellation));
        Assert.NotEmpty((await called.On<YearReportQueries>(nameof(YearReportQueries.OfPeriodAsync)).OfPeriodAsync(TestDatabase.Officer, "2024-nam", Cancellation))!.Log);
        Assert.Empty(await called.On<RowNoteQueries>(nameof(RowNoteQueries.OfPeriodAsync)).OfPeriodAsync(TestDatabase.Officer, "2024-nam", Cancellation));
        Assert.Equal(0, (await called.On<DocumentFormQueries>(nameof(DocumentFormQueries.FindAsync)).FindAsync(Cancellation)).Version);
        Assert.Single((await called.On<WorkPlanQueries>(nameof(WorkPlanQueries.BoardAsync)).BoardAsync(TestDatabase.Officer, 2024, Cancellation))!.Plans);
        Assert.Null(await called.On<WorkPlanQueries>(nameof(WorkPlanQueries.FileAsync)).FileAsync(TestDatabase.Officer, 2024, "CD01", Cancellation));
        Assert.Empty(await called.On<SnapshotQueries>().ListAsync(TestDatabase.Officer, Cancellation));
        Assert.Null(await called.On<SnapshotQueries>(nameof(SnapshotQueries.FindAsync)).FindAsync(TestDatabase.Officer, 1, Cancellation));
        await called.On<SnapshotCommands>(nameof(SnapshotCommands.TakeAsync)).TakeAsync(Operation.By(TestDatabase.Leader), new TakeSnapshot("2024-nam", ""), Cancellation).SavedAsync();
        SnapshotDetails taken = (await called.On<SnapshotQueries>(nameof(SnapshotQueries.FindAsync)).FindAsync(TestDatabase.Officer, 1, Cancellation))!;
        Assert.False((await called.On<SnapshotQueries>(nameof(SnapshotQueries.DifferencesAsync)).DifferencesAsync(TestDatabase.Officer, taken, Cancellation))!.IsAny);
        Assert.NotNull(await called.On<ScorecardQueries>(nameof(ScorecardQueries.TermAsync)).TermAsync(TestDatabase.Officer, 2024, Cancellation));
        Assert.NotNull((await called.On<DashboardQueries>(nameof(DashboardQueries.FindAsync)).FindAsync(TestDatabase.Leader, "2024-nam", ComparisonChoice.SameUnions, Cancellation))!.Comparison);
        Assert.NotEqual(default, await called.On<ChangeStamps>(nameof(ChangeStamps.ReadAsync)).ReadAsync(Cancellation));
        Assert.Single((await called.On<RatingQueries>(nameof(RatingQueries.SheetAsync)).SheetAsync(TestDatabase.Leader, "2024-nam", unionCode: null, Cancellation))!.Unions);
        Assert.True(await called.On<AccountQueries>(nameof(AccountQueries.AnyAsync)).AnyAsync(Cancellation));
        Assert.Equal(4, (await called.On<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation)).Count);
        Assert.NotNull(await called.On<AccountQueries>(nameof(AccountQueries.OwnAsync)).OwnAsync(TestDatabase.Officer, Cancellation));
        Assert.Empty(await called.On<SessionQueries>().ListAsync(TestDatabase.Officer, TestDatabase.Officer.AccountId!.Value, Cancellation));
        Assert.Empty(await called.On<SessionQueries>(nameof(SessionQueries.LiveAsync)).LiveAsync(Cancellation));
        Assert.Empty((await called.On<DatabaseVerification>(nameof(DatabaseVerification.VerifyAsync)).VerifyAsync(Cancellation)).Damage);
    }

    [Fact]
    public async Task A_query_that_SQL_Server_cannot_answer_would_be_found()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await using CdvcDbContext db = database.Open();

        IQueryable<string> onSqliteOnly = db.Unions.Select(u => u.Code).Where(code => EF.Functions.Glob("CD*", code));

        Assert.Contains("SQL Server cannot run this query", Assert.Throws<InvalidOperationException>(() => onSqliteOnly.ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_sentence()
    {
        await using TestDatabase nowhere = TestDatabase.Of(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Encrypt=False;Connect Timeout=1;ConnectRetryCount=0"));

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => nowhere.Get<DatabaseStarter>().StartAsync(Cancellation));

        Assert.StartsWith("Không mở được cơ sở dữ liệu", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_use_whose_readers_wait_for_writers_is_refused_with_the_command_that_mends_it()
    {
        Assert.SkipUnless(TestDatabase.SqlServerConnection is not null, $"{TestDatabase.SqlServerVariable} is not set.");
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.SqlServer);
        await database.TamperAsync("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT OFF WITH ROLLBACK IMMEDIATE");

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseStarter>().StartAsync(Cancellation));
        await database.TamperAsync("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE");

        Assert.Contains("SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;", refusal.Message, StringComparison.Ordinal);
        await database.Get<DatabaseStarter>().StartAsync(Cancellation);
    }

    [Fact]
    public void Every_key_that_is_a_text_is_compared_letter_by_letter()
    {
        using CdvcDbContext db = new DesignTimeSqlServer().CreateDbContext([]);
        // design-time only: the model that runs does not remember collations
        IModel model = db.GetService<IDesignTimeModel>().Model;

        string[] others = [.. model.GetEntityTypes().SelectMany(e => e.GetIndexes()).SelectMany(i => i.Properties)
            .Where(p => p.ClrType == typeof(string) && !p.IsPrimaryKey() && p.GetCollation() is not "Latin1_General_100_BIN2")
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").Distinct()];

        Assert.Empty(others);
    }

    /// <summary>The reading classes, and which of their methods were called.</summary>
    private sealed class Calls(TestDatabase database)
    {
        public HashSet<string> Names { get; } = [];

        public T On<T>(string method = "ListAsync")
            where T : notnull
        {
            Names.Add($"{typeof(T).Name}.{method}");
            return database.Get<T>();
        }
    }
}
