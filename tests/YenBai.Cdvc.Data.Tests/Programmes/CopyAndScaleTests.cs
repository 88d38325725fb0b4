using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Programmes;

public sealed class CopyAndScaleTests
{
    private static readonly NewProgramme Next = new(
        "05/CTr-CĐVC", "Chương trình mẫu", new DateOnly(2028, 6, 1), "Yên Bái", "Cơ quan mẫu", "Cấp trên mẫu", "2028-2033", 2028, 2032, CopiesTargets: false);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_copied_programme_takes_the_figures_of_its_years(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();

        await CopyAsync(database, Next, operation: operation).SavedAsync();
        await CopyAsync(database, Next, operation: operation).SavedAsync();

        Assert.Equal(["03/CTr-CĐVC", "05/CTr-CĐVC"], (await database.Get<ProgrammeQueries>().HeadingsAsync(Cancellation)).Select(p => p.Number), StringComparer.Ordinal);
        Programme copy = await database.Get<ProgrammeQueries>().ForYearAsync(2028, Cancellation);
        Assert.Equal(("05/CTr-CĐVC", 19), (copy.Number, copy.Measures.Count(m => m.Targets.Count == 0)));
        Assert.Equal(30, (await database.Get<PeriodQueries>().ListAsync(Cancellation)).Count);
        await database.SaveAsync("LD", 12, period: "2028-nam").SavedAsync();
        await database.SaveAsync("LD", 11).SavedAsync();
        Assert.Equal("03/CTr-CĐVC", (await database.DefinitionAsync()).Programme.Number);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        Assert.Single(await database.AuditAsync(AuditActions.AddProgramme));
    }

    [Theory, EveryDatabase]
    public async Task A_copy_that_overlaps_or_of_a_changed_source_is_not_made(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await CopyAsync(database, Next with { FirstYear = 2027 }).RefusedAsync("trùng với chương trình 03/CTr-CĐVC (2023–2027)");
        await CopyAsync(database, Next, actor: TestDatabase.Officer).RefusedAsync("Chỉ Quản trị");
        await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)]).SavedAsync();
        await CopyAsync(database, Next).ConflictAsync();

        Assert.Single(await database.Get<ProgrammeQueries>().HeadingsAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Periods_are_created_for_a_year_of_a_programme_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.TamperAsync("DELETE FROM ReportingPeriods WHERE Year = 2027 AND Kind <> 3");

        await CreateYearAsync(database, 2027, TestDatabase.Officer).RefusedAsync("Chỉ Quản trị");
        await CreateYearAsync(database, 2040).RefusedAsync("không thuộc chương trình nào");
        await CreateYearAsync(database, 2027).SavedAsync();
        await CreateYearAsync(database, 2027).RefusedAsync("đã đủ các kỳ báo cáo");

        Assert.Equal("2027-6thang, 2027-9thang", Assert.Single(await database.AuditAsync(AuditActions.CreatePeriods)).After);
    }

    [Theory, EveryDatabase]
    public async Task A_level_is_renamed_added_and_never_takes_the_number_of_another(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        List<LevelDraft> levels = await LevelsAsync(database);

        await SaveAsync(database, 0, [new("xs", "Xuất sắc"), .. levels[1..], new("moi", "Mức mới")]).SavedAsync();
        await SaveAsync(database, 1, [new("xs", "Xuất sắc"), .. levels[1..]]).SavedAsync();
        await SaveAsync(database, 2, [new("xs", "Xuất sắc"), new("khac", "Mức khác"), .. levels[1..]]).SavedAsync();

        Programme programme = (await database.DefinitionAsync()).Programme;
        DataItem scale = programme.Item("XL");
        Assert.Equal("Xuất sắc", scale.Levels[0].Name);
        Assert.Equal(1 + levels.Count + 1, scale.Levels.Single(l => string.Equals(l.Code, "khac", StringComparison.Ordinal)).Number);
        Assert.Equal(3, programme.Amendments.Count(a => a.Kind == AmendmentKind.Scale && string.Equals(a.ItemCode, "XL", StringComparison.Ordinal)));
        Assert.StartsWith("Thang xếp loại: Hoàn thành xuất sắc nhiệm vụ, ", Texts.AmendedContent(programme.Amendments[0]), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_level_that_a_figure_holds_or_held_is_not_taken_away(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,XL,kht").SavedAsync();
        await database.ImportFiguresAsync("CD01,XL,tot").SavedAsync();
        List<LevelDraft> levels = await LevelsAsync(database);

        await SaveAsync(database, 0, levels[..^1]).RefusedAsync("“Không hoàn thành nhiệm vụ” đã có số liệu dùng");
        await SaveAsync(database, 0, levels[1..]).RefusedAsync("đang là mức đạt của CT 2.1");
        await SaveAsync(database, 0, levels, TestDatabase.Leader).RefusedAsync("Chỉ Quản trị");
        await SaveAsync(database, 0, levels).RefusedAsync("Chưa có gì thay đổi");
        await SaveAsync(database, 0, levels, item: "LD").RefusedAsync("không có mục ghi theo mức “LD”");
        await SaveAsync(database, 7, levels).ConflictAsync();
        await SaveAsync(database, 0, [.. levels[..2], levels[3]]).SavedAsync();
    }

    private static async Task<List<LevelDraft>> LevelsAsync(TestDatabase database) =>
        [.. (await database.DefinitionAsync()).Programme.Item("XL").Levels.Select(l => new LevelDraft(l.Code, l.Name))];

    private static Task<Outcome> SaveAsync(TestDatabase database, int version, IReadOnlyList<LevelDraft> levels, Actor? actor = null, string item = "XL") =>
        database.Get<ScaleCommands>().SaveAsync(AmendmentTest.By(actor), AmendmentTest.Amendment(version), item, new ScaleDraft(levels), Cancellation);

    private static Task<Outcome> CopyAsync(TestDatabase database, NewProgramme wanted, Actor? actor = null, Guid? operation = null) =>
        database.Get<ProgrammeCommands>().CopyAsync(AmendmentTest.By(actor, operation), sourceId: 1, basedOnVersion: 0, wanted, Cancellation);

    private static Task<Outcome> CreateYearAsync(TestDatabase database, int year, Actor? actor = null) =>
        database.Get<PeriodCommands>().CreateYearAsync(AmendmentTest.By(actor), year, Cancellation);
}
