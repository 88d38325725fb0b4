using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Tests.Auditing;

public sealed class AuditArchivingTests : IDisposable
{
    private static readonly DateOnly Before = new(2025, 1, 1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdvc-archive-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, EveryDatabase]
    public async Task The_beginning_of_the_chain_goes_to_a_verified_file_and_the_rest_hangs_on_its_last_hash(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        int old = await CountAsync(database);
        await database.SaveAsync("LD", 121, basedOn: 2).SavedAsync();

        (Outcome outcome, IReadOnlyList<string> files) = await ArchiveAsync(database, Before);

        Assert.IsType<Outcome.Saved>(outcome);
        AuditFileContent content = await AuditFile.ReadAsync(Assert.Single(files), Cancellation);
        Assert.Equal((database.Options.Node, old, old), (content.Node, content.Rows, content.LastSequence));
        Assert.Empty(content.Damage);
        await using CdvcDbContext db = database.Open();
        Assert.Equal(old + 1, await db.AuditEntries.MinAsync(a => a.Sequence, Cancellation));
        AuditArchive root = await db.AuditArchives.SingleAsync(Cancellation);
        Assert.Equal((content.LastSequence, Convert.ToHexString(content.LastHash)), (root.LastSequence, Convert.ToHexString(root.LastHash)));
        Assert.Empty((await VerifyAsync(database)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task Figures_whose_saves_were_archived_are_still_checked_against_the_log(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        await ArchivedAsync(database);
        await database.SaveAsync("LD", 121, basedOn: 2).SavedAsync();
        Assert.Empty((await VerifyAsync(database)).Damage);

        await database.TamperAsync("UPDATE Figures SET Value = 13 WHERE Value = 12");

        Assert.Contains("2024-nam/tinh/CB_CT không khớp nhật ký", Assert.Single((await VerifyAsync(database)).Damage), StringComparison.Ordinal);
        await database.TamperAsync("UPDATE Figures SET Value = 12 WHERE Value = 13");
        await database.TamperAsync("UPDATE Figures SET Value = 120 WHERE Value = 121");
        Assert.Contains("2024-nam/CD01/LD không khớp nhật ký", Assert.Single((await VerifyAsync(database)).Damage), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Who_wrote_a_figure_and_when_is_still_told_and_that_earlier_saves_are_in_the_archive(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        DateTime at = (await database.CellAsync("LD")).UpdatedAt!.Value;
        await ArchivedAsync(database);
        await database.SaveAsync("LD", 121, basedOn: 2, actor: TestDatabase.Administrator).SavedAsync();

        IReadOnlyList<FigureSave> saves = (await database.Get<FigureQueries>().HistoryAsync(TestDatabase.Officer, TestDatabase.Period, "CD01", "LD", Cancellation))!.Saves;

        Assert.Equal(
            [(3, FigureValue.Of(120), FigureValue.Of(121), "Quản trị Thử", FigureOrigin.Typed), (2, FigureValue.Blank, FigureValue.Of(120), "Cán bộ Thử", FigureOrigin.Archived)],
            saves.Select(s => (s.Version, s.Before, s.After, s.By, s.Origin)));
        Assert.Equal(("lời ghi", at), (saves[1].Note, saves[1].At));
        Assert.Contains(
            (await database.Get<YearReportQueries>().OfPeriodAsync(TestDatabase.Officer, TestDatabase.Period, Cancellation))!.Log,
            line => line.Origin == FigureOrigin.Archived && line.ItemCode is "CB_CT" && line.After == FigureValue.Of(12));
    }

    [Theory, EveryDatabase]
    public async Task Archived_a_second_time_the_files_follow_one_another(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        await ArchivedAsync(database);
        await database.SaveAsync("LD", 121, basedOn: 2).SavedAsync();
        database.Clock.Advance(TimeSpan.FromDays(800));

        (Outcome outcome, IReadOnlyList<string> files) = await ArchiveAsync(database, new DateOnly(2028, 1, 1));

        Assert.IsType<Outcome.Saved>(outcome);
        Assert.Empty((await AuditFile.ReadAsync(Assert.Single(files), Cancellation)).Damage);
        Assert.Empty((await VerifyAsync(database)).Damage);
        FigureSave save = Assert.Single((await database.Get<FigureQueries>().HistoryAsync(TestDatabase.Officer, TestDatabase.Period, "CD01", "LD", Cancellation))!.Saves);
        Assert.Equal((3, FigureValue.Of(121), "lời ghi", "Cán bộ Thử"), (save.Version, save.After, save.Note, save.By));
    }

    [Theory, EveryDatabase]
    public async Task A_broken_chain_is_not_archived(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        await database.TamperAsync("UPDATE AuditEntries SET ActorName = 'Ai khác' WHERE After = '100'");
        int count = await CountAsync(database);

        (Outcome outcome, IReadOnlyList<string> files) = await ArchiveAsync(database, Before);

        Assert.Contains("không còn như khi ghi", Assert.IsType<Outcome.Refused>(outcome).Reasons[0], StringComparison.Ordinal);
        Assert.Empty(files);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        // the refusal itself
        Assert.Equal(count + 1, await CountAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_is_there_is_never_written_over(DatabaseProvider engine)
    {
        await using TestDatabase database = await OldAsync(engine);
        string path = Path.Combine(folder.FullName, $"nhat-ky-{database.Options.Node}-tu-1-truoc-2025-01-01.jsonl");
        await File.WriteAllTextAsync(path, "của người khác", Cancellation);

        (Outcome outcome, _) = await ArchiveAsync(database, Before);

        Assert.Contains("không bao giờ bị ghi đè", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons), StringComparison.Ordinal);
        Assert.Equal("của người khác", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Empty((await VerifyAsync(database)).Damage);
    }

    [Theory]
    [InlineData("2030-01-01", "chưa đến")]
    [InlineData("2026-06-01", "phải còn trong cơ sở dữ liệu")]
    [InlineData("2020-01-01", "Không có dòng nhật ký nào trước ngày")]
    public async Task What_cannot_be_archived_is_said(string before, string why)
    {
        await using TestDatabase database = await OldAsync(DatabaseProvider.Sqlite);

        (Outcome outcome, _) = await ArchiveAsync(database, DateOnly.ParseExact(before, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains(why, Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons), StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_changed_byte_of_an_archived_file_is_found_and_its_row_named()
    {
        await using TestDatabase database = await OldAsync(DatabaseProvider.Sqlite);
        string path = await ArchivedAsync(database);
        string text = await File.ReadAllTextAsync(path, Cancellation);
        await File.WriteAllTextAsync(path, text.Replace("\"after\":\"100\"", "\"after\":\"101\"", StringComparison.Ordinal), Cancellation);
        Assert.Contains("không còn như khi ghi", Assert.Single((await AuditFile.ReadAsync(path, Cancellation)).Damage), StringComparison.Ordinal);

        await File.WriteAllLinesAsync(path, text.Split('\n').Where((_, number) => number != 3), Cancellation);
        Assert.Contains("thiếu dòng số 3", (await AuditFile.ReadAsync(path, Cancellation)).Damage[0], StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, "không phải", Cancellation);
        Assert.Contains("không phải tệp lưu trữ", Assert.Single((await AuditFile.ReadAsync(path, Cancellation)).Damage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_knows_from_the_log_alone_it_still_knows()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        AuditLog log = database.Get<AuditLog>();
        await log.RecordAsync(Actor.System, AuditActions.SeedDemonstration, "demo", "50 CĐCS", Cancellation);
        await log.RecordAsync(Actor.System, AuditActions.NumberLevels, "1/XL/levels", "tot=4 kha=3", Cancellation);
        await log.RecordAsync(Actor.System, AuditActions.NumberLevels, "1/XL/levels", "tot=4 yeu=1", Cancellation);
        await database.TamperAsync("UPDATE AuditEntries SET At = '2024-12-01 00:00:00' WHERE At > '2024-12-31'");
        await database.SealAnewAsync();
        database.Clock.Advance(TimeSpan.FromDays(800));

        await ArchivedAsync(database);

        Assert.True(await database.Get<DemonstrationSeeder>().IsDemonstrationAsync(Cancellation));
        Assert.Equal("tot=4 kha=3 yeu=1", Assert.Single(await database.AuditAsync(AuditActions.Carried(AuditActions.NumberLevels))).After);
        Assert.Empty((await VerifyAsync(database)).Damage);
    }

    /// <summary>Written in December 2024, looked at in February 2027.</summary>
    private static async Task<TestDatabase> OldAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync(new SaveFigure(TestDatabase.Period, "CD01", "LD", FigureValue.Of(100), "lời ghi", 0)).SavedAsync();
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        await database.SaveAsync("DV", 100).SavedAsync();
        await database.ImportFiguresAsync(",CB_CT,12").SavedAsync();
        // the prepared database was made by the clock of the machine, which is later than the tests'
        await database.TamperAsync("UPDATE AuditEntries SET At = '2024-12-01 00:00:00' WHERE At > '2024-12-31'");
        await database.SealAnewAsync();
        await database.TamperAsync("UPDATE ReportingPeriods SET LockDate = NULL");
        database.Clock.Advance(TimeSpan.FromDays(800));
        return database;
    }

    private Task<(Outcome Outcome, IReadOnlyList<string> Files)> ArchiveAsync(TestDatabase database, DateOnly before) =>
        database.Get<AuditArchiving>().ArchiveAsync(Operation.By(TestDatabase.Administrator), before, folder.FullName, Cancellation);

    private async Task<string> ArchivedAsync(TestDatabase database)
    {
        (Outcome outcome, IReadOnlyList<string> files) = await ArchiveAsync(database, Before);
        Assert.True(outcome is Outcome.Saved, outcome is Outcome.Refused refused ? string.Join('\n', refused.Reasons) : "");
        return Assert.Single(files);
    }

    private static Task<VerificationReport> VerifyAsync(TestDatabase database) => database.Get<DatabaseVerification>().VerifyAsync(Cancellation);

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using CdvcDbContext db = database.Open();
        return await db.AuditEntries.CountAsync(Cancellation);
    }
}
