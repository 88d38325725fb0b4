using System.Text;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FigureImportTests
{
    [Theory, EveryDatabase]
    public async Task A_file_writes_its_cells_each_with_an_audit_row(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 90).SavedAsync();

        int changed = await database.ImportFiguresAsync("CD01,LD,100\ncd01,CQ,ktd\nCD01,XL,xs\n,CB_CT,0\nCD01,QCDC,co").SavedAsync();

        Assert.Equal(5, changed);
        Assert.Equal((FigureValue.Of(100), 2), ((await database.CellAsync("LD")).Value, (await database.CellAsync("LD")).Version));
        Assert.True((await database.CellAsync("CQ")).Value.IsNotApplicable);
        Assert.Equal(FigureValue.Of(0), (await database.CellAsync("CB_CT", union: null)).Value);
        AuditEntry whole = Assert.Single(await database.AuditAsync(AuditActions.ImportFigures));
        List<AuditEntry> cells = [.. (await database.AuditAsync(AuditActions.SaveFigure)).Where(a => a.OperationId == whole.OperationId)];
        Assert.Equal(["2024-nam/CD01/LD", "2024-nam/CD01/CQ", "2024-nam/CD01/XL", "2024-nam/tinh/CB_CT", "2024-nam/CD01/QCDC"], cells.Select(a => a.Subject), StringComparer.Ordinal);
        Assert.Equal(("90", "100"), (cells[0].Before, cells[0].After));
    }

    [Theory, EveryDatabase]
    public async Task A_file_sent_twice_is_written_once_and_its_operation_is_good_for_no_other_file(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();

        Assert.Equal(1, await database.ImportFiguresAsync("CD01,LD,100", operation: operation).SavedAsync());
        Assert.Equal(1, await database.ImportFiguresAsync("CD01,LD,100", operation: operation).SavedAsync());

        Assert.IsType<Outcome.Refused>(await database.ImportFiguresAsync("CD01,LD,101", operation: operation));
        Assert.Equal((FigureValue.Of(100), 1), ((await database.CellAsync("LD")).Value, (await database.CellAsync("LD")).Version));
    }

    [Theory, EveryDatabase]
    public async Task An_empty_value_changes_nothing_and_an_equal_one_neither(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 90).SavedAsync();

        Assert.Equal(0, await database.ImportFiguresAsync("CD01,LD,\nCD01,DV,").SavedAsync());
        Assert.Equal(0, await database.ImportFiguresAsync("CD01,LD,90").SavedAsync());

        Assert.Equal((FigureValue.Of(90), 1), ((await database.CellAsync("LD")).Value, (await database.CellAsync("LD")).Version));
    }

    [Theory, EveryDatabase]
    public async Task Every_bad_line_is_named_and_nothing_of_the_file_is_written(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", closed: new DateOnly(2023, 1, 1));
        (string Line, string Says)[] lines =
        [
            ("CD01,DV,95", ""),
            ("CD99,LD,1", "không có CĐCS mã “CD99”"),
            ("CD01,LDX,1", "không có mục số liệu “LDX”"),
            ("CD01,LD,trăm", "không phải là số"),
            ("CD01,LD_NU,95.5", "“95.5”"),
            ("CD01,CQ,1e5", "“1e5”"),
            ("CD01,CB_KCT,-3", "“-3”"),
            ("CD01,QUY_TIEN,1000000000000", "quá lớn"),
            ("CD01,DV_MOI,10000000", "quá lớn"),
            ("CD01,DV_DANG,007", "số 0 ở đầu"),
            ("CD01,QUY_DV,1 000", "“1 000”"),
            ("CD01,HOC_NQ,+5", "“+5”"),
            ("CD01,QCDC,yes", "co (Có)"),
            ("CD01,XL,gioi", "xs ("),
            (",CB_CT_SO,ktd", "cấp tỉnh"),
            (",LD,5", "số liệu của từng CĐCS"),
            ("CD01,CB_CT,5", "là số liệu cấp tỉnh"),
            ("CD02,LD,5", "không hoạt động ngày nào"),
            ("CD01,DV,96", "đã có ở dòng 2"),
        ];

        IReadOnlyList<string> reasons = await database.ImportFiguresAsync(string.Join('\n', lines.Select(l => l.Line))).RefusedAsync();

        Assert.Equal(lines.Length - 1, reasons.Count);
        foreach ((int index, string reason) in reasons.Index())
        {
            Assert.StartsWith($"dòng {index + 3}: ", reason, StringComparison.Ordinal);
            Assert.Contains(lines[index + 1].Says, reason, StringComparison.Ordinal);
        }

        Assert.True((await database.CellAsync("DV")).Value.IsBlank);
        Assert.Empty(await database.AuditAsync(AuditActions.ImportFigures));
    }

    [Theory, EveryDatabase]
    public async Task A_line_that_cannot_be_split_hides_no_other_bad_line(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        IReadOnlyList<string> reasons = await database.ImportFiguresAsync("CD01,LD\nCD01,DV,x\nCD01,C\"Q,1\n\nCD01,LD,1\nCD99,LD,1\nCD01,XL,\"tot\nCD01,CB_KCT,5\n").RefusedAsync();

        string[] expected = ["dòng 2: có 2 ô", "dòng 3: “x”", "dòng 4: dấu ngoặc kép", "dòng 7: không có", "dòng 8: dấu ngoặc kép"];
        Assert.Equal(expected, reasons.Zip(expected, (reason, start) => reason[..Math.Min(start.Length, reason.Length)]), StringComparer.Ordinal);
        Assert.Equal(expected.Length, reasons.Count);
    }

    [Theory, EveryDatabase]
    public async Task An_import_that_would_leave_a_contradiction_on_its_cells_is_refused_whole(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();

        IReadOnlyList<string> reasons = await database.ImportFiguresAsync("CD01,DV,90\nCD01,LD_NU,150").RefusedAsync();

        Assert.StartsWith("dòng 3: CD01: ", Assert.Single(reasons), StringComparison.Ordinal);
        Assert.Contains("150", reasons[0], StringComparison.Ordinal);
        Assert.True((await database.CellAsync("DV")).Value.IsBlank);
        await database.ImportFiguresAsync("CD01,LD,160\nCD01,LD_NU,150").SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_contradiction_that_was_there_refuses_the_file_only_where_it_touches_a_cell_of_it(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("LD_NU", 150).SavedAsync();

        await database.ImportFiguresAsync("CD01,DV,90").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD_NU,150").RefusedAsync("dòng 2: CD01");
        await database.ImportFiguresAsync("CD01,LD_NU,\nCD01,DV,91").SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task Warnings_do_not_refuse_an_import(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        Assert.Equal(2, await database.ImportFiguresAsync("CD01,LD,100\nCD01,DV,130").SavedAsync());
    }

    [Theory, EveryDatabase]
    public async Task Broken_and_foreign_files_are_refused_with_a_sentence(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        await database.ImportFiguresAsync((byte[])[]).RefusedAsync("Tệp rỗng");
        await database.ImportFiguresAsync([0x50, 0x4B, 3, 4, 0, 0, 0x41]).RefusedAsync("không phải CSV");
        await database.ImportFiguresAsync([0xFF, 0xFE, 0x63]).RefusedAsync("không phải CSV mã UTF-8");
        await database.ImportFiguresAsync("ma,ten\n1,2"u8.ToArray()).RefusedAsync();
        await database.ImportFiguresAsync("cdcs,muc,gia_tri\n"u8.ToArray()).RefusedAsync("không có số liệu nào");
        await database.ImportFiguresAsync("CD01,LD").RefusedAsync("dòng 2: có 2 ô");
        await database.ImportFiguresAsync("CD01,\"LD,1").RefusedAsync();
        await database.ImportFiguresAsync("CD01,LD,1", period: "2024-quy1").RefusedAsync("Không có kỳ báo cáo");
        await database.ImportFiguresAsync(new byte[(10 * 1024 * 1024) + 1]).RefusedAsync("lớn quá 10 MB");
    }

    [Theory, EveryDatabase]
    public async Task A_byte_order_mark_semicolons_and_any_order_of_columns_are_read(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("gia_tri;cdcs;muc\r\n100;CD01;LD\r\n;;\r\n7;;CB_CT\r\n")];

        Assert.Equal(2, await database.ImportFiguresAsync(file).SavedAsync());
        Assert.Equal(FigureValue.Of(100), (await database.CellAsync("LD")).Value);
    }
}
