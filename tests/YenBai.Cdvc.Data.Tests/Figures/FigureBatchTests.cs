using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using static YenBai.Cdvc.Data.Tests.Databases.TestDatabase;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FigureBatchTests
{
    [Theory, EveryDatabase]
    public async Task Cells_are_written_together_each_with_its_audit_row(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD", FigureValue.Of(90), "Đã đối chiếu", 0)).SavedAsync();
        await database.SaveAsync("DV", 80).SavedAsync();

        int changed = await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100, 1), Cell("DV", 80, 1), Cell("CQ", 0), Cell("CB_CT", 3, union: null)]).SavedAsync();

        Assert.Equal(3, changed);
        EntryCell cell = await database.CellAsync("LD");
        Assert.Equal((FigureValue.Of(100), 2, "Đã đối chiếu", Officer.Name), (cell.Value, cell.Version, cell.Note, cell.UpdatedBy));
        Assert.Equal(1, (await database.CellAsync("DV")).Version);
        AuditEntry whole = Assert.Single(await database.AuditAsync("figures.paste"));
        Assert.Equal((Period, 3, 0), (whole.Subject, whole.ResultVersion, whole.Line));
        List<AuditEntry> lines = [.. (await database.AuditAsync(AuditActions.SaveFigure)).Where(a => a.OperationId == whole.OperationId)];
        Assert.Equal(
            [("2024-nam/CD01/LD", "90 | Đã đối chiếu", "100 | Đã đối chiếu", 2), ("2024-nam/CD01/CQ", null, "0", 1), ("2024-nam/tinh/CB_CT", null, "3", 1)],
            lines.Select(a => (a.Subject, a.Before, a.After, a.ResultVersion)));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(TestContext.Current.CancellationToken)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task One_cell_that_may_not_be_written_keeps_all_out(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");

        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 1), Cell("XL", 1)], OfUnion(mine)).RefusedAsync("CD01 – Xếp loại");
        await database.CommitAsync(FigureSource.Undo, [Cell("LD", 1), Cell("LD", 1, union: "CD02")], OfUnion(mine)).RefusedAsync("Không có CĐCS mã “CD02”");
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 1)], Leader).RefusedAsync("không được nhập");
        await database.CommitAsync(FigureSource.Paste, [Cell("DV", 1), Cell("LD", 1, union: "CD99")]).RefusedAsync("CD99 – LD: Không có CĐCS mã “CD99”");
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 1), Cell("LD", 2, union: "cd01")]).RefusedAsync("đã có ở ô CD01/LD");
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 1)], period: "2024-quy1").RefusedAsync("Không có kỳ báo cáo");
        await database.CommitAsync(FigureSource.Paste, []).RefusedAsync("Không có ô nào để ghi");
        Assert.Empty(await database.AuditAsync(AuditActions.SaveFigure));

        Assert.Equal(1, await database.CommitAsync(FigureSource.Workbook, [Cell("LD", 1)], OfUnion(mine)).SavedAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_cell_somebody_else_changed_keeps_all_out_and_is_named_with_its_author(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2024, 12, 16, 1, 5, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 1234, actor: Administrator).SavedAsync();
        string name = (await database.CellAsync("LD")).Item.ShortName;

        Outcome.Conflict conflict = await database.CommitAsync(FigureSource.Workbook, [Cell("DV", 5), Cell("LD", 99)]).ConflictAsync();

        Assert.Equal($"Chưa ghi ô nào, vì có ô người khác vừa sửa. CD01 – {name}: Quản trị Thử đã ghi “1.234” lúc 08:05 16/12/2024.", conflict.Theirs);
        Assert.True((await database.CellAsync("DV")).Value.IsBlank);
        Assert.Equal(FigureValue.Of(1234), (await database.CellAsync("LD")).Value);
        Assert.Empty(await database.AuditAsync("figures.workbook"));
        // what they wrote is what is asked for: nothing is lost
        Assert.Equal(1, await database.CommitAsync(FigureSource.Workbook, [Cell("DV", 5), Cell("LD", 1234)]).SavedAsync());
        Assert.Equal(1, (await database.CellAsync("LD")).Version);
    }

    [Theory, EveryDatabase]
    public async Task Of_many_changed_cells_the_first_are_named_and_the_others_counted(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        string[] unions = [.. Enumerable.Range(1, 7).Select(n => $"CD0{n}")];
        foreach (string code in unions)
        {
            await database.AddUnionAsync(code);
        }

        await database.CommitAsync(FigureSource.Paste, [.. unions.Select(u => Cell("LD", 10, union: u))]).SavedAsync();

        Outcome.Conflict conflict = await database.CommitAsync(FigureSource.Paste, [.. unions.Select(u => Cell("LD", 11, union: u))]).ConflictAsync();
        string refusal = Assert.Single(await database.CommitAsync(FigureSource.Paste, [.. unions.Select(u => Cell("LD", 10_000_000, 1, u))]).RefusedAsync());

        Assert.Contains("CD05 – ", conflict.Theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("CD06", conflict.Theirs, StringComparison.Ordinal);
        Assert.EndsWith(" và 2 ô khác.", conflict.Theirs, StringComparison.Ordinal);
        Assert.Contains("và 2 ô khác: Số 10.000.000 quá lớn", refusal, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task The_same_operation_sent_again_changes_nothing_and_other_cells_under_its_id_are_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();
        AcceptedFigure[] cells = [Cell("LD", 100), Cell("DV", 90)];

        Assert.Equal(2, await database.CommitAsync(FigureSource.Paste, cells, operation: operation).SavedAsync());
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        Assert.Equal(2, await database.CommitAsync(FigureSource.Paste, cells, operation: operation).SavedAsync());

        Assert.Equal(FigureValue.Of(120), (await database.CellAsync("LD")).Value);
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100), Cell("DV", 91)], operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100), Cell("DV", 90, basedOn: 1)], operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100), Cell("CQ", 90)], operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.CommitAsync(FigureSource.Undo, cells, operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        await database.CommitAsync(FigureSource.Paste, cells, Administrator, operation).RefusedAsync("Mã thao tác này đã dùng");
        Assert.Equal(3, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_would_leave_a_contradiction_is_refused_whole_and_a_paste_keeps_it(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        AcceptedFigure[] cells = [Cell("DV", 90), Cell("LD_NU", 150)];

        await database.CommitAsync(FigureSource.Workbook, cells).RefusedAsync("CD01: “");
        await database.CommitAsync(FigureSource.Csv, cells).RefusedAsync("lớn hơn");
        Assert.True((await database.CellAsync("DV")).Value.IsBlank);

        Assert.Equal(2, await database.CommitAsync(FigureSource.Paste, cells).SavedAsync());
        Assert.Equal(1, await database.CommitAsync(FigureSource.Undo, [Cell("LD_NU", 160, basedOn: 1)]).SavedAsync());
        Assert.Equal(1, await database.CommitAsync(FigureSource.Workbook, [Cell("DV", 91, basedOn: 1)]).SavedAsync());
        Assert.Equal(2, await database.CommitAsync(FigureSource.Csv, [Cell("LD", 200, basedOn: 1), Cell("LD_NU", 150, basedOn: 2)]).SavedAsync());
    }

    [Theory, EveryDatabase]
    public async Task Only_an_undo_empties_a_cell(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100), Cell("DV", 90)]).SavedAsync();
        AcceptedFigure[] blanks = [new("CD01", "LD", FigureValue.Blank, 1), new("CD01", "CQ", FigureValue.Blank, 0)];

        Assert.Equal(0, await database.CommitAsync(FigureSource.Paste, blanks).SavedAsync());
        Assert.Equal(FigureValue.Of(100), (await database.CellAsync("LD")).Value);

        Assert.Equal(1, await database.CommitAsync(FigureSource.Undo, blanks).SavedAsync());
        Assert.Equal((FigureValue.Blank, 2), ((await database.CellAsync("LD")).Value, (await database.CellAsync("LD")).Version));
        await database.CommitAsync(FigureSource.Undo, [new("CD01", "DV", FigureValue.Blank, 0)]).ConflictAsync();
    }

    [Theory, EveryDatabase]
    public async Task Of_ten_batches_at_once_one_wins_and_none_is_mixed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        string[] items = ["LD", "DV", "CQ", "CB_KCT"];

        Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(1, 10).Select(n =>
            Task.Run(() => database.CommitAsync(FigureSource.Paste, [.. items.Select(item => Cell(item, n))]))));

        Assert.Equal(4, Assert.Single(outcomes.OfType<Outcome.Saved>()).Version);
        Assert.Equal(9, outcomes.OfType<Outcome.Conflict>().Count());
        List<FigureValue> values = [];
        foreach (string item in items)
        {
            values.Add((await database.CellAsync(item)).Value);
        }

        Assert.Single(values.Distinct());
    }

    [Theory, EveryDatabase]
    public async Task A_block_of_fifty_CDCS_is_previewed_and_written_whole(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Programme programme = await database.Get<ProgrammeQueries>().ForYearAsync(2024, TestContext.Current.CancellationToken);
        await database.ImportUnionsAsync(string.Join('\n', Enumerable.Range(1, 50).Select(n => $"CD{n:00},Sở Thử {n},Khối Thử,2018-01-01,,"))).SavedAsync();
        ProposedFigure[] block =
        [
            .. from n in Enumerable.Range(1, 50)
               from item in programme.DataItems
               where item.Reporter != Reporter.Province
               select Proposed(item.Code, 1, basedOn: 0, $"CD{n:00}", $"dòng {n}"),
        ];

        FigurePreview preview = await database.PreviewAsync(block);
        Assert.Equal(block.Length, await database.CommitAsync(FigureSource.Workbook, preview.Accepted).SavedAsync());

        Assert.All((await database.PreviewAsync(block)).Cells, c => Assert.Equal((FigureVerdict.Same, 1), (c.Verdict, c.CurrentVersion)));
        Assert.Equal(block.Length, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
    }
}
