using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Figures;

/// <summary>Lãnh đạo confirms what the province decides for each CĐCS.</summary>
public sealed class ConfirmationTests
{
    private const int Well = 3;
    private const int Excellently = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Several_CDCS_are_confirmed_in_one_operation_each_figure_with_its_audit_row(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01", "CD02");
        await database.SaveAsync("KT_DL", 1).SavedAsync();

        Assert.Equal(3, await ConfirmAsync(database, [new("CD01", "XL", 1), new("CD01", "KT_DL", 1), new("CD02", "XL", 1)]).SavedAsync());

        Assert.Equal("Lãnh đạo Thử", (await database.CellAsync("XL")).Confirmation!.ConfirmedBy);
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, (await database.CellAsync("XL", "CD02")).Confirmation!.ConfirmedAt);
        Assert.Equal("2024-nam", Assert.Single(await database.AuditAsync(AuditActions.ConfirmFigures)).Subject);
        Assert.Equal(
            ["2024-nam/CD01/XL: 3", "2024-nam/CD01/KT_DL: 1", "2024-nam/CD02/XL: 3"],
            (await database.AuditAsync(AuditActions.ConfirmFigure)).Select(a => $"{a.Subject}: {a.After}"));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task The_same_operation_sent_again_changes_nothing_and_its_id_serves_nothing_else(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01", "CD02");
        Operation operation = Operation.By(TestDatabase.Leader);

        Assert.Equal(1, await ConfirmAsync(database, [new("CD01", "XL", 1)], operation).SavedAsync());
        await WithdrawAsync(database, [new("CD01", "XL", 1)]).SavedAsync();
        Assert.Equal(1, await ConfirmAsync(database, [new("CD01", "XL", 1)], operation).SavedAsync());
        await ConfirmAsync(database, [new("CD02", "XL", 1)], operation).RefusedAsync("Mã thao tác này đã dùng");

        Assert.Null((await database.CellAsync("XL")).Confirmation);
        Assert.Single(await database.AuditAsync(AuditActions.ConfirmFigure));
    }

    [Theory, EveryDatabase]
    public async Task What_changed_since_it_was_seen_is_named_and_nothing_is_confirmed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01", "CD02");
        await database.SaveAsync("XL", Excellently, basedOn: 1, union: "CD02").SavedAsync();

        Outcome.Conflict conflict = await ConfirmAsync(database, [new("CD01", "XL", 1), new("CD02", "XL", 1)]).ConflictAsync();

        Assert.Contains("CĐCS CD02 – Xếp loại CĐCS: Cán bộ Thử đã ghi “Hoàn thành xuất sắc nhiệm vụ”", conflict.Theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("CD01", conflict.Theirs, StringComparison.Ordinal);
        Assert.Null((await database.CellAsync("XL")).Confirmation);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_value_is_no_longer_confirmed_until_it_is_confirmed_again(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01");
        await ConfirmAsync(database, [new("CD01", "XL", 1)]).SavedAsync();

        await database.SaveAsync("XL", Excellently, basedOn: 1).SavedAsync();
        Assert.Null((await database.CellAsync("XL")).Confirmation);

        await ConfirmAsync(database, [new("CD01", "XL", 2)]).SavedAsync();
        Assert.Equal(FigureValue.Of(Excellently), (await database.CellAsync("XL")).Confirmation!.Value);
        Assert.Equal([(null, "3"), ("3", "4")], (await database.AuditAsync(AuditActions.ConfirmFigure)).Select(a => (a.Before, a.After)));
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_confirmation_leaves_a_proposal_and_its_trace(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01");
        await ConfirmAsync(database, [new("CD01", "XL", 1)]).SavedAsync();

        Assert.Equal(1, await WithdrawAsync(database, [new("CD01", "XL", 1)]).SavedAsync());

        EntryCell cell = await database.CellAsync("XL");
        Assert.Equal((FigureValue.Of(Well), null), (cell.Value, cell.Confirmation));
        Assert.Equal([("3", null)], (await database.AuditAsync(AuditActions.WithdrawConfirmation)).Select(a => (a.Before, a.After)));
        await WithdrawAsync(database, [new("CD01", "XL", 1)]).RefusedAsync("chưa được xác nhận");
    }

    [Theory, EveryDatabase]
    public async Task Only_a_leader_confirms_and_withdraws(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion[] unions = await RateAsync(database, "CD01");
        SeenFigure[] seen = [new("CD01", "XL", 1)];

        foreach (Actor actor in new[] { TestDatabase.Officer, TestDatabase.Administrator, TestDatabase.OfUnion(unions[0]), Actor.CommandLine })
        {
            await ConfirmAsync(database, seen, Operation.By(actor)).RefusedAsync("Chỉ Lãnh đạo");
        }

        await ConfirmAsync(database, seen).SavedAsync();
        await WithdrawAsync(database, seen, Operation.By(TestDatabase.Officer)).RefusedAsync("Chỉ Lãnh đạo");
        Assert.NotNull((await database.CellAsync("XL")).Confirmation);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_typed_a_figure_does_not_confirm_it(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01");

        // an officer who was made a leader since
        Actor promoted = TestDatabase.Officer with { Role = Role.Leader };
        await database.PromoteAsync(promoted);
        await ConfirmAsync(database, [new("CD01", "XL", 1)], Operation.By(promoted)).RefusedAsync("chính đồng chí đã ghi kết quả này");

        Assert.Null((await database.CellAsync("XL")).Confirmation);
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_confirmed_is_refused_with_every_reason(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01");
        await database.SaveAsync("LD", 10).SavedAsync();

        IReadOnlyList<string> reasons = await ConfirmAsync(database, [new("CD01", "KT_TC", 0), new("CD01", "LD", 1), new("CD99", "XL", 1)]).RefusedAsync();

        Assert.Equal(3, reasons.Count);
        Assert.Contains("chưa có kết quả nên chưa xác nhận được", reasons[0], StringComparison.Ordinal);
        Assert.Contains("Mục “LD” không do cấp tỉnh quyết định", reasons[1], StringComparison.Ordinal);
        Assert.Contains("Không có CĐCS mã “CD99”", reasons[2], StringComparison.Ordinal);
        await ConfirmAsync(database, []).RefusedAsync("Chưa chọn CĐCS nào");
    }

    [Theory, EveryDatabase]
    public async Task A_locked_period_takes_no_confirmation(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await RateAsync(database, "CD01");
        ReportingPeriod period = (await database.Get<PeriodQueries>().ListAsync(Cancellation)).Single(p => string.Equals(p.Code, TestDatabase.Period, StringComparison.Ordinal));
        database.Clock.SetTo(new DateTimeOffset(period.LockDate!.Value.AddDays(2), TimeOnly.MinValue, TimeSpan.Zero));

        await ConfirmAsync(database, [new("CD01", "XL", 1)]).RefusedAsync("đã khóa từ hết ngày");
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_sees_what_the_province_decided_once_it_is_confirmed_and_never_edits_it(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Actor own = TestDatabase.OfUnion((await RateAsync(database, "CD01"))[0]);
        await database.SaveAsync("XL", Well, period: "2023-nam").SavedAsync();
        Assert.DoesNotContain("XL", await SeenByAsync(database, own), StringComparer.Ordinal);

        await ConfirmAsync(database, [new("CD01", "XL", 1)]).SavedAsync();

        Assert.Contains("XL", await SeenByAsync(database, own), StringComparer.Ordinal);
        EntryCell rating = (await database.Get<FigureQueries>().SheetAsync(own, TestDatabase.Period, "CD01", Cancellation))!.Cells.Single(c => c.Item.Code is "XL");
        // last year's was never confirmed
        Assert.Equal((FigureValue.Blank, null), (rating.Previous, rating.PreviousPeriodCode));
        await database.SaveAsync("XL", Excellently, basedOn: 1, actor: own).RefusedAsync("không được nhập mục “Xếp loại CĐCS” (XL)");

        await database.SaveAsync("XL", Excellently, basedOn: 1).SavedAsync();
        Assert.DoesNotContain("XL", await SeenByAsync(database, own), StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> SeenByAsync(TestDatabase database, Actor actor) =>
        [.. (await database.Get<FigureQueries>().SheetAsync(actor, TestDatabase.Period, "CD01", Cancellation))!.Cells.Select(c => c.Item.Code)];

    /// <summary>CĐCS rated "Hoàn thành tốt nhiệm vụ" by the officer.</summary>
    private static async Task<GrassrootsUnion[]> RateAsync(TestDatabase database, params string[] codes)
    {
        List<GrassrootsUnion> unions = [];
        foreach (string code in codes)
        {
            unions.Add(await database.AddUnionAsync(code, $"CĐCS {code}"));
            await database.SaveAsync("XL", Well, union: code).SavedAsync();
        }

        return [.. unions];
    }

    private static Task<Outcome> ConfirmAsync(TestDatabase database, IReadOnlyList<SeenFigure> figures, Operation? operation = null) =>
        database.Get<ConfirmationCommands>().ConfirmAsync(operation ?? Operation.By(TestDatabase.Leader), TestDatabase.Period, figures, Cancellation);

    private static Task<Outcome> WithdrawAsync(TestDatabase database, IReadOnlyList<SeenFigure> figures, Operation? operation = null) =>
        database.Get<ConfirmationCommands>().WithdrawAsync(operation ?? Operation.By(TestDatabase.Leader), TestDatabase.Period, figures, Cancellation);
}
