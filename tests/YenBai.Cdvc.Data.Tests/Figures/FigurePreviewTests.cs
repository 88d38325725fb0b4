using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using static YenBai.Cdvc.Data.Tests.Databases.TestDatabase;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FigurePreviewTests
{
    [Theory, EveryDatabase]
    public async Task Each_cell_is_new_changed_the_same_asked_about_refused_or_in_conflict(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("DV", 90).SavedAsync();
        await database.SaveAsync(new SaveFigure(Period, "CD01", "LD_NU", FigureValue.Blank, Note: null, 0)).SavedAsync();

        FigurePreview preview = await database.PreviewAsync(
        [
            Proposed("LD_NU", 50),
            Proposed("LD", 101),
            Proposed("DV", 90, basedOn: 0),
            Proposed("CQ", FigureValue.Blank),
            new("ô B6", "cd01", "CB_KCT", new ParsedFigure.Ambiguous("“1.234” là 1234 phải không?", FigureValue.Of(1234))),
            new("ô B7", "CD01", "DV_MOI", new ParsedFigure.Rejected("“x” không phải là số.")),
            Proposed("CB_CT", 3, union: null),
        ]);

        Assert.Equal(
            [FigureVerdict.New, FigureVerdict.Changed, FigureVerdict.Same, FigureVerdict.Same, FigureVerdict.Unclear, FigureVerdict.Refused, FigureVerdict.New],
            preview.Cells.Select(c => c.Verdict));
        Assert.Equal([50, 101, 90, null, 1234, null, 3], preview.Cells.Select(c => c.Value?.Number));
        Assert.Equal([1, 1, 1, 0, 0, 0, 0], preview.Cells.Select(c => c.CurrentVersion));
        Assert.Equal(FigureValue.Of(100), preview.Cells[1].Now);
        Assert.Equal([null, null, null, null, "“1.234” là 1234 phải không?", "“x” không phải là số.", null], preview.Cells.Select(c => c.Sentence), StringComparer.Ordinal);
        Assert.Equal([Cell("LD_NU", 50, 1), Cell("LD", 101, 1), Cell("DV", 90, 1), Cell("CB_CT", 3, union: null)], preview.Accepted);
        Assert.Equal(new AcceptedFigure("cd01", "CB_KCT", FigureValue.Of(1234), 0), preview.Cells[4].Accept());
        Assert.Throws<InvalidOperationException>(preview.Cells[5].Accept);
        Assert.Equal(3, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_cell_changed_since_the_file_was_made_is_a_conflict_only_where_the_values_differ(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2024, 12, 16, 1, 5, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 1200).SavedAsync();
        await database.SaveAsync("LD", 1234, basedOn: 1, actor: Administrator).SavedAsync();

        PlannedFigure conflict = await database.PreviewAsync(Proposed("LD", 1200, basedOn: 1));

        Assert.Equal((FigureVerdict.Conflict, FigureValue.Of(1234), 2), (conflict.Verdict, conflict.Now, conflict.CurrentVersion));
        Assert.Equal("Quản trị Thử đã ghi “1.234” lúc 08:05 16/12/2024.", conflict.Sentence);
        Assert.Equal(Cell("LD", 1200, basedOn: 2), conflict.Accept());
        Assert.Equal(FigureVerdict.Same, (await database.PreviewAsync(Proposed("LD", 1234, basedOn: 1))).Verdict);
        Assert.Equal(FigureVerdict.Same, (await database.PreviewAsync(Proposed("LD", FigureValue.Blank, basedOn: 1))).Verdict);
        Assert.Equal(FigureVerdict.Changed, (await database.PreviewAsync(Proposed("LD", 1200, basedOn: 2))).Verdict);
        Assert.Equal(FigureVerdict.Changed, (await database.PreviewAsync(Proposed("LD", 1200))).Verdict);
    }

    [Theory, EveryDatabase]
    public async Task A_question_about_a_cell_changed_meanwhile_tells_of_the_change_and_its_answer_can_be_written(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2024, 12, 16, 1, 5, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 1200).SavedAsync();
        ParsedFigure asked = new ParsedFigure.Ambiguous("“1.234” là 1234 phải không?", FigureValue.Of(1234));

        PlannedFigure stale = await database.PreviewAsync(new ProposedFigure("ô B2", "CD01", "LD", asked, BasedOnVersion: 0));
        PlannedFigure unknown = await database.PreviewAsync(new ProposedFigure("ô B2", "CD01", "LD", asked));
        PlannedFigure seen = await database.PreviewAsync(new ProposedFigure("ô B2", "CD01", "LD", asked, BasedOnVersion: 1));

        Assert.Equal((FigureVerdict.Conflict, FigureValue.Of(1234), FigureValue.Of(1200)), (stale.Verdict, stale.Value, stale.Now));
        Assert.Equal($"“1.234” là 1234 phải không? {Officer.Name} đã ghi “1.200” lúc 08:05 16/12/2024.", stale.Sentence);
        Assert.Equal([FigureVerdict.Unclear, FigureVerdict.Unclear], [unknown.Verdict, seen.Verdict]);
        Assert.Equal(1, await database.CommitAsync(FigureSource.Paste, [stale.Accept()]).SavedAsync());
        // what was accepted before that saw another version
        await database.CommitAsync(FigureSource.Paste, [unknown.Accept() with { Value = FigureValue.Of(1300) }]).ConflictAsync();
        // and what now stands is no conflict
        Assert.Equal(FigureVerdict.Unclear, (await database.PreviewAsync(new ProposedFigure("ô B2", "CD01", "LD", asked, BasedOnVersion: 0))).Verdict);
    }

    [Theory, EveryDatabase]
    public async Task What_may_not_be_written_is_refused_with_its_reason(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", closed: new DateOnly(2023, 1, 1));
        (ProposedFigure Cell, string Says)[] cells =
        [
            (Proposed("LD", 1, place: "ô C3"), ""),
            (Proposed("LD", 2, union: "cd01"), "ô cd01/LD đã có ở ô C3"),
            (Proposed("LD", 1, union: "CD99"), "Không có CĐCS mã “CD99”"),
            (Proposed("LDX", 1), "Không có mục số liệu “LDX”"),
            (Proposed("CB_CT", 1), "là số liệu cấp tỉnh"),
            (Proposed("LD", 1, union: null), "số liệu của từng CĐCS"),
            (Proposed("CB_CT", FigureValue.NotApplicable, union: null), "không ghi “không thuộc diện”"),
            (Proposed("DV", 10_000_000), "quá lớn"),
            (Proposed("XL", 99), "chỉ nhận một trong các mức"),
            (Proposed("LD", 5, union: "CD02"), "không hoạt động ngày nào"),
            (new ProposedFigure("ô B9", "CD02", "DV", new ParsedFigure.Ambiguous("?", FigureValue.Of(1000))), "không hoạt động ngày nào"),
        ];

        FigurePreview preview = await database.PreviewAsync([.. cells.Select(c => c.Cell)]);

        Assert.Equal(FigureVerdict.New, preview.Cells[0].Verdict);
        Assert.All(preview.Cells.Skip(1).Zip(cells.Skip(1)), c =>
        {
            Assert.Equal(FigureVerdict.Refused, c.First.Verdict);
            Assert.Contains(c.Second.Says, c.First.Sentence, StringComparison.Ordinal);
        });
        Assert.Single(preview.Accepted);
        Assert.Null(await database.Get<FigureBatch>().PreviewAsync(Officer, "2024-quy1", [], TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_account_previews_its_own_items_and_learns_nothing_of_the_others(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");
        await database.SaveAsync("XL", 2).SavedAsync();
        await database.SaveAsync("LD", 77, union: "CD02").SavedAsync();

        FigurePreview preview = await database.PreviewAsync(
            [Proposed("LD", 1), Proposed("XL", 2), Proposed("LD", 77, basedOn: 0, union: "CD02"), Proposed("CB_CT", 1, union: null)], OfUnion(mine));

        Assert.Equal(FigureVerdict.New, preview.Cells[0].Verdict);
        Assert.All(preview.Cells.Skip(1), c => Assert.Equal((FigureVerdict.Refused, FigureValue.Blank, 0), (c.Verdict, c.Now, c.CurrentVersion)));
        Assert.Contains("không được nhập mục “Xếp loại CĐCS” (XL)", preview.Cells[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("Không có CĐCS mã “CD02”", preview.Cells[2].Sentence, StringComparison.Ordinal);
        Assert.Contains("không được nhập mục “Cán bộ chuyên trách” (CB_CT)", preview.Cells[3].Sentence, StringComparison.Ordinal);
        Assert.All((await database.PreviewAsync([Proposed("LD", 1)], Leader)).Cells, c => Assert.Equal(FigureVerdict.Refused, c.Verdict));
    }

    [Theory, EveryDatabase]
    public async Task A_sent_report_refuses_changes_but_what_is_unchanged_in_it_is_no_news(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SendByNobodyAsync(union.Id);

        FigurePreview preview = await database.PreviewAsync([Proposed("LD", 100), Proposed("DV", 90), Proposed("CQ", FigureValue.Blank), Proposed("XL", 1)]);

        Assert.Equal([FigureVerdict.Same, FigureVerdict.Refused, FigureVerdict.Same, FigureVerdict.New], preview.Cells.Select(c => c.Verdict));
        Assert.All(preview.Cells.Take(3), c => Assert.Contains("Báo cáo của Sở Thử nghiệm (CD01) đã gửi", c.Sentence, StringComparison.Ordinal));
        Assert.Equal([Cell("XL", 1)], preview.Accepted);
        await database.CommitAsync(FigureSource.Paste, [Cell("DV", 90)]).RefusedAsync("đã gửi");
        Assert.Equal(0, await database.CommitAsync(FigureSource.Paste, [Cell("LD", 100, basedOn: 1)]).SavedAsync());
        await database.ImportFiguresAsync("CD01,LD,100").RefusedAsync("dòng 2: Báo cáo của Sở Thử nghiệm (CD01) đã gửi");
    }

    [Theory, EveryDatabase]
    public async Task A_locked_period_refuses_every_change(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2025, 3, 31, 17, 0, 0, TimeSpan.Zero));

        PlannedFigure cell = await database.PreviewAsync(Proposed("LD", 1));

        Assert.Equal(FigureVerdict.Refused, cell.Verdict);
        Assert.Contains("đã khóa từ hết ngày 31/03/2025", cell.Sentence, StringComparison.Ordinal);
        await database.CommitAsync(FigureSource.Workbook, [Cell("LD", 1), Cell("DV", 1)]).RefusedAsync("CD01 – ");
    }

    [Theory, EveryDatabase]
    public async Task Contradictions_are_listed_where_they_touch_an_accepted_cell(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("LD", 100, union: "CD02").SavedAsync();
        await database.SaveAsync("LD_NU", 150, union: "CD02").SavedAsync();

        FigurePreview preview = await database.PreviewAsync(
            [Proposed("LD_NU", 150), Proposed("CQ", 1), Proposed("DV", 1, union: "CD02"), Proposed("CB_CT", 1, union: null), Proposed("CB_CT_SO", 2, union: null)]);

        Assert.Equal(["CD01", "cấp tỉnh"], preview.Contradictions.Select(c => c.Sentence.Split(':')[0]), StringComparer.Ordinal);
        Assert.Equal([preview.Cells[0]], preview.Contradictions[0].Cells);
        Assert.Contains("150", preview.Contradictions[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(2, preview.Contradictions[1].Cells.Count);
        Assert.Empty((await database.PreviewAsync([Proposed("LD_NU", 150), Proposed("LD", 160)])).Contradictions);
        // refused and conflicting cells leave things as they are
        Assert.Empty((await database.PreviewAsync([Proposed("LD", 40, basedOn: 0), Proposed("LD_NU", 50, union: "CD99")])).Contradictions);
        // a value that stands already still belongs to the file
        Assert.Single((await database.PreviewAsync([Proposed("LD_NU", 150, union: "CD02")])).Contradictions);
    }
}
