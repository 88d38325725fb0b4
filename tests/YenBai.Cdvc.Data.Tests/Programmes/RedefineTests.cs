using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Programmes;

public sealed class RedefineTests
{
    [Theory, EveryDatabase]
    public async Task Every_part_that_changed_is_kept_in_words(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        MeasureDraft draft = MeasureDraft.Of(await database.RowAsync("8.4"));

        await database.RedefineAsync(0, draft with { Formula = new RatioOfSums("NU_DAT", "LD_NU"), TextThreshold = draft.TextThreshold with { Value = 80 }, ShortName = "Nữ đạt (mẫu)" }).SavedAsync();

        ProgrammeDefinition definition = await database.DefinitionAsync();
        Assert.Equal(new RatioOfSums("NU_DAT", "LD_NU"), (await database.RowAsync("8.4")).Formula);
        Assert.Equal(["Tên gọi ngắn", "Công thức", "Ngưỡng trong văn bản"], definition.Programme.Amendments.Select(a => a.After.Split(':')[0]), StringComparer.Ordinal);
        Assert.Contains("÷ số nữ CNVCLĐ × 100", definition.Programme.Amendments[1].After, StringComparison.Ordinal);
        Assert.Contains("÷ số nữ CNVCLĐ đăng ký", definition.Programme.Amendments[1].Before, StringComparison.Ordinal);
        Assert.Equal(("Ngưỡng trong văn bản: trên 85%", "Ngưỡng trong văn bản: trên 80%"), (definition.Programme.Amendments[2].Before, definition.Programme.Amendments[2].After));
    }

    [Theory, EveryDatabase]
    public async Task A_formula_over_reported_figures_changes_only_when_that_is_agreed_to(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("NU_DAT", 5).SavedAsync();
        await database.SaveAsync("LD_NU", 9, period: "2025-6thang").SavedAsync();
        await database.SaveAsync("LD_NU", 9, period: "2023-nam").SavedAsync();
        await database.CloseYearAsync(2023, number: 1);
        MeasureDraft draft = MeasureDraft.Of(await database.RowAsync("8.4"));
        MeasureDraft changed = draft with { Formula = new RatioOfSums("NU_DAT", "LD_NU") };

        await database.RedefineAsync(0, changed).RefusedAsync("Các kỳ năm 2024, 6 tháng đầu năm 2025 đã có số liệu sẽ được tính lại theo công thức mới.");

        await database.RedefineAsync(0, draft with { ReadingNote = "Ghi chú mẫu" }).SavedAsync();
        await database.RedefineAsync(1, changed, recomputes: true).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task Permission_version_rules_and_repeats_are_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        MeasureDraft draft = MeasureDraft.Of(await database.RowAsync("8.4")) with { Wording = "Nội dung mẫu" };
        Guid operation = Guid.NewGuid();

        await database.RedefineAsync(0, draft, actor: TestDatabase.Leader).RefusedAsync("Chỉ Quản trị");
        await database.RedefineAsync(0, draft with { Formula = new RatioOfSums("XL", "LD_NU") }).RefusedAsync("cộng mục “Xếp loại CĐCS” (XL)");
        await database.RedefineAsync(0, draft with { Formula = new SumOf("NU_DAT"), UnitOfCount = "người" }).RefusedAsync("đổi đơn vị tính giữa tỷ lệ và số đếm");
        await database.RedefineAsync(0, draft, operation: operation).SavedAsync();
        await database.RedefineAsync(0, draft, operation: operation).SavedAsync();
        await database.RedefineAsync(0, draft with { Wording = "Khác" }).ConflictAsync();
        await database.RedefineAsync(1, draft).RefusedAsync("Chưa có gì thay đổi");

        Assert.Single((await database.DefinitionAsync()).Programme.Amendments);
    }

    [Theory, EveryDatabase]
    public async Task A_row_is_added_with_the_item_its_formula_needs(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        NewMeasure added = NewRow();
        Guid operation = Guid.NewGuid();

        await AddAsync(database, 0, added, operation).SavedAsync();
        await AddAsync(database, 0, added, operation).SavedAsync();

        Measure row = await database.RowAsync("2.3");
        Assert.Equal((3, 80m, null), (row.Order, row.TargetOf(2025), row.TargetOf(2026)));
        await database.AddUnionAsync();
        await database.SaveAsync("DV_MAU", 7).SavedAsync();
        ProgrammeDefinition definition = await database.DefinitionAsync();
        Assert.Equal(definition.Programme.DataItems.Count, definition.Programme.DataItems.Max(i => i.Order));
        Assert.Equal(["2024-nam"], definition.ReportedPeriods["DV_MAU"], StringComparer.Ordinal);
        Assert.StartsWith("Thêm dòng: Nội dung mẫu (công thức: ", Assert.Single(definition.Programme.Amendments).After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_new_row_is_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.CloseYearAsync(2024, number: 1);
        NewMeasure row = NewRow();

        await AddAsync(database, 0, row with { Draft = row.Draft with { Code = "2.1" } }).RefusedAsync("Đã có dòng CT 2.1");
        await AddAsync(database, 0, row with { Draft = row.Draft with { Code = "3.7" } }).RefusedAsync("phải bắt đầu bằng “2.”");
        await AddAsync(database, 0, row with { IndicatorNumber = 11 }).RefusedAsync("không có chỉ tiêu Số 11");
        await AddAsync(database, 0, row with { NewItems = [] }).RefusedAsync("“DV_MAU” không có trong chương trình");
        await AddAsync(database, 0, row with { Targets = [new(2024, 80)] }).RefusedAsync("Năm 2024 đã chốt (bản chốt số 1)");
        await AddAsync(database, 0, row with { NewItems = [.. row.NewItems, .. row.NewItems] }).RefusedAsync("Đã có mục số liệu mã DV_MAU");
        await AddAsync(database, 0, row with { NewItems = [.. row.NewItems, Item("DV")] }).RefusedAsync("Đã có mục số liệu mã DV.");
        await AddAsync(database, 0, row with { NewItems = [.. row.NewItems, Item("sai mã")] }).RefusedAsync("“sai mã” chỉ được gồm chữ hoa không dấu");
        Assert.Equal(19, (await database.DefinitionAsync()).Programme.Measures.Count());
    }

    private static NewMeasure NewRow() => new(
        2,
        new MeasureDraft("2.3", "Nội dung mẫu", "Tên mẫu", "%", new RatioOfSums("DV_MAU", "DV"), new TextThreshold(80, Strict: false, ThresholdScope.Actual), TermRule.EveryYear, ReadingNote: null),
        [new(2025, 80), new(2026, null)],
        [Item("DV_MAU")]);

    private static DataItem Item(string code) => new()
    {
        Code = code,
        Order = 0,
        Name = "Số đoàn viên mẫu",
        ShortName = "Đoàn viên mẫu",
        Group = "Quy mô",
        Kind = DataItemKind.Count,
        UnitOfCount = "người",
        Reporter = Reporter.GrassrootsUnion,
    };

    private static Task<Outcome> AddAsync(TestDatabase database, int version, NewMeasure measure, Guid? operation = null) =>
        database.Get<MeasureCommands>().AddAsync(AmendmentTest.By(actor: null, operation), AmendmentTest.Amendment(version), measure, TestContext.Current.CancellationToken);
}
