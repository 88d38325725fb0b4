using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class SaveFigureTests
{
    [Theory, EveryDatabase]
    public async Task A_saved_figure_is_there_with_its_version_and_one_audit_row(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        Assert.Equal(1, await database.SaveAsync("LD", 100).SavedAsync());
        Assert.Equal(2, await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync());

        EntryCell cell = await database.CellAsync("LD");
        Assert.Equal(FigureValue.Of(120), cell.Value);
        Assert.Equal(2, cell.Version);
        Assert.Equal(TestDatabase.Officer.Name, cell.UpdatedBy);
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, cell.UpdatedAt);
        List<AuditEntry> audit = await database.AuditAsync(AuditActions.SaveFigure);
        Assert.Equal([(null, "100", 1), ("100", "120", 2)], audit.Select(a => (a.Before, a.After, a.ResultVersion)));
        Assert.All(audit, a => Assert.Equal("2024-nam/CD01/LD", a.Subject));
        Assert.All(audit, a => Assert.Equal((2, "Cán bộ Thử"), (a.AccountId.GetValueOrDefault(), a.ActorName)));
    }

    [Theory, EveryDatabase]
    public async Task The_four_states_of_a_cell_come_back_as_they_were_saved(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        FigureValue[] states = [FigureValue.Of(0), FigureValue.NotApplicable, FigureValue.Blank, FigureValue.Of(9_999_999)];

        foreach ((int version, FigureValue value) in states.Index())
        {
            await database.SaveAsync(new SaveFigure(TestDatabase.Period, "CD01", "CQ", value, Note: null, version)).SavedAsync();

            Assert.Equal(value, (await database.CellAsync("CQ")).Value);
        }

        Assert.Equal(999_999_999_999, await SavedMoneyAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task The_same_operation_sent_again_changes_nothing_and_gets_the_first_answer(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();

        int first = await database.SaveAsync("LD", 100, operation: operation).SavedAsync();
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        int again = await database.SaveAsync("LD", 100, operation: operation).SavedAsync();

        Assert.Equal(first, again);
        Assert.Equal(FigureValue.Of(120), (await database.CellAsync("LD")).Value);
        Assert.Equal(2, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
    }

    [Theory, EveryDatabase]
    public async Task An_operation_id_used_again_for_something_else_is_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();
        await database.SaveAsync("LD", 100, operation: operation).SavedAsync();

        await database.SaveAsync("LD", 101, basedOn: 1, operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.SaveAsync("DV", 100, operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.SaveAsync("LD", 100, operation: operation, actor: TestDatabase.Administrator).RefusedAsync("Mã thao tác này đã dùng");

        Assert.Equal(FigureValue.Of(100), (await database.CellAsync("LD")).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_save_based_on_an_older_version_is_told_who_saved_what_and_when(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2024, 12, 16, 1, 5, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 1234).SavedAsync();

        Outcome.Conflict conflict = await database.SaveAsync("LD", 99, actor: TestDatabase.Administrator).ConflictAsync();

        Assert.Equal("Cán bộ Thử đã ghi “1.234” lúc 08:05 16/12/2024.", conflict.Theirs);
        Assert.Equal(1, conflict.CurrentVersion);
        Assert.Equal(FigureValue.Of(1234), (await database.CellAsync("LD")).Value);
    }

    [Theory, EveryDatabase]
    public async Task Of_twenty_saves_of_one_cell_at_once_exactly_one_wins_each_version(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        for (int version = 0; version < 3; version++)
        {
            Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => database.SaveAsync("LD", 100 + n, version))));

            Assert.Equal(version + 1, Assert.Single(outcomes.OfType<Outcome.Saved>()).Version);
            Assert.Equal(19, outcomes.OfType<Outcome.Conflict>().Count());
        }

        Assert.Equal(3, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
    }

    [Theory, EveryDatabase]
    public async Task Each_role_may_write_only_what_is_its_own(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        GrassrootsUnion other = await database.AddUnionAsync("CD02");

        await database.SaveAsync("LD", 1, actor: TestDatabase.Leader).RefusedAsync("không được nhập");
        await database.SaveAsync("LD", 1, actor: TestDatabase.OfUnion(other)).RefusedAsync("Không có CĐCS mã “CD01”");
        await database.SaveAsync("KT_DL", 1, actor: TestDatabase.OfUnion(mine)).RefusedAsync("không được nhập");
        await database.SaveAsync("CB_CT", 1, union: null, actor: TestDatabase.OfUnion(mine)).RefusedAsync("không được nhập");
        await database.ImportFiguresAsync("CD01,LD,1", actor: TestDatabase.Leader).RefusedAsync("Chỉ Quản trị và Cán bộ");
        await database.ImportFiguresAsync("CD01,LD,1", actor: TestDatabase.OfUnion(mine)).RefusedAsync("Chỉ Quản trị và Cán bộ");

        await database.SaveAsync("LD", 1, actor: TestDatabase.OfUnion(mine)).SavedAsync();
        await database.SaveAsync("DV", 1, actor: TestDatabase.Administrator).SavedAsync();
        await database.SaveAsync("CB_CT", 1, union: null, actor: Actor.CommandLine).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_locked_period_takes_no_figure_until_the_lock_is_moved(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        // 23:30 of the last open day in Vietnam, then the first moment after it
        database.Clock.SetTo(new DateTimeOffset(2025, 3, 31, 16, 30, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 100).SavedAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(30));

        await database.SaveAsync("LD", 101, basedOn: 1, actor: Actor.CommandLine).RefusedAsync("đã khóa từ hết ngày 31/03/2025");
        await database.ImportFiguresAsync("CD01,LD,101").RefusedAsync("dòng 2: Kỳ năm 2024 đã khóa");
    }

    [Theory, EveryDatabase]
    public async Task A_figure_is_refused_for_a_CDCS_not_active_on_any_day_of_the_period(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync(closed: new DateOnly(2023, 12, 1));
        await database.AddUnionAsync("CD02", closed: new DateOnly(2023, 12, 2));
        await database.AddUnionAsync("CD03", opened: new DateOnly(2024, 12, 1));

        await database.SaveAsync("LD", 1).RefusedAsync("không hoạt động ngày nào trong kỳ năm 2024");
        await database.SaveAsync("LD", 1, union: "CD03").RefusedAsync("không hoạt động ngày nào trong kỳ năm 2024");
        await database.ImportFiguresAsync("CD01,LD,1").RefusedAsync("dòng 2: Sở Thử nghiệm (CD01) không hoạt động");
        await database.SaveAsync("LD", 1, union: "CD02").SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_fit_the_cell_is_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        await database.SaveAsync("CB_CT", 1).RefusedAsync("là số liệu cấp tỉnh");
        await database.SaveAsync("LD", 1, union: null).RefusedAsync("số liệu của từng CĐCS");
        await database.SaveAsync(new SaveFigure(TestDatabase.Period, UnionCode: null, "CB_CT", FigureValue.NotApplicable, Note: null, 0)).RefusedAsync("không ghi “không thuộc diện” được");
        await database.SaveAsync("LD", 10_000_000).RefusedAsync("quá lớn");
        await database.SaveAsync("QUY_TIEN", 1_000_000_000_000).RefusedAsync("quá lớn");
        await database.SaveAsync("XL", 99).RefusedAsync("chỉ nhận một trong các mức");
        await database.SaveAsync("LD", 1, union: "KHONGCO").RefusedAsync("Không có CĐCS mã “KHONGCO”");
        await database.SaveAsync("LD_X", 1).RefusedAsync("Không có mục số liệu “LD_X”");
        await database.SaveAsync("LD", 1, period: "2024-quy1").RefusedAsync("Không có kỳ báo cáo “2024-quy1”");
        await database.SaveAsync("LD", 1, basedOn: 4).ConflictAsync();
        await database.SaveAsync(new SaveFigure(TestDatabase.Period, "CD01", "LD", FigureValue.Of(1), new string('x', 1001), 0)).RefusedAsync("Ghi chú dài quá");

        Assert.Empty(await database.AuditAsync(AuditActions.SaveFigure));
    }

    [Theory, EveryDatabase]
    public async Task A_typed_contradiction_is_kept_so_that_two_cells_can_be_corrected_one_by_one(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("LD_NU", 150).SavedAsync();

        EntryProgress progress = Assert.Single((await database.Get<FigureQueries>().ProgressAsync(TestDatabase.Officer, TestDatabase.Period, EntryListing.First, TestContext.Current.CancellationToken)).Unions);
        Assert.Contains("150", Assert.Single(progress.Contradictions), StringComparison.Ordinal);
        Assert.Equal(2, progress.Reported);
    }

    [Theory, EveryDatabase]
    public async Task A_note_stays_with_its_figure_until_it_is_removed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        SaveFigure save = new(TestDatabase.Period, "CD01", "LD", FigureValue.Of(1), "Sáp nhập hai phòng", 0);

        await database.SaveAsync(save).SavedAsync();
        await database.SaveAsync(save with { Note = null, Value = FigureValue.Of(2), BasedOnVersion = 1 }).SavedAsync();
        Assert.Equal("Sáp nhập hai phòng", (await database.CellAsync("LD")).Note);

        await database.SaveAsync(save with { Note = "", BasedOnVersion = 2 }).SavedAsync();
        Assert.Null((await database.CellAsync("LD")).Note);
    }

    private static async Task<long> SavedMoneyAsync(TestDatabase database)
    {
        await database.SaveAsync("QUY_TIEN", 999_999_999_999).SavedAsync();
        return (await database.CellAsync("QUY_TIEN")).Value.Number;
    }
}
