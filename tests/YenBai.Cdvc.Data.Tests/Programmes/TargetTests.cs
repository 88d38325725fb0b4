using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Programmes;

public sealed class TargetTests
{
    [Theory, EveryDatabase]
    public async Task An_amended_target_keeps_what_was_and_by_which_document(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        Assert.Equal(1, await database.AmendTargetsAsync(0, "5.1", [new(2024, 95), new(2025, 90), new(2026, null)]).SavedAsync());

        ProgrammeDefinition definition = await database.DefinitionAsync();
        Measure row = await database.RowAsync("5.1");
        Assert.Equal([95m, 95m, 90m, null, 95m], definition.Programme.Years.Select(row.TargetOf));
        Assert.Equal(
            [
                "Mức năm 2025: 95% → 90% theo 12/QĐ-CĐVC ngày 05/11/2024, lý do: Điều chỉnh theo thực tế",
                "Mức năm 2026: 95% → Không giao theo 12/QĐ-CĐVC ngày 05/11/2024, lý do: Điều chỉnh theo thực tế",
            ],
            definition.Programme.Amendments.Select(Texts.AmendmentSentence), StringComparer.Ordinal);
        Assert.All(definition.Programme.Amendments, a => Assert.Equal(("5.1", "Quản trị Thử"), (a.MeasureCode, a.RecordedBy)));
        AuditEntry entry = Assert.Single(await database.AuditAsync(AuditActions.AmendProgramme));
        Assert.Equal(("1/CT 5.1/targets", "CT 5.1: 95%; CT 5.1: 95%", 1), (entry.Subject, entry.Before, entry.ResultVersion));
        Assert.Contains("Điều chỉnh theo thực tế", entry.After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_closed_year_refuses_and_names_its_first_snapshot(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.CloseYearAsync(2024, number: 3);
        await database.CloseYearAsync(2024, number: 4);

        await database.AmendTargetsAsync(0, "5.1", [new(2024, 90), new(2025, 90)]).RefusedAsync("Năm 2024 đã chốt (bản chốt số 3), mức năm giữ nguyên như khi chốt.");

        Assert.Empty((await database.DefinitionAsync()).Programme.Amendments);
        await database.AmendTargetsAsync(0, "5.1", [new(2024, 95), new(2025, 90)]).SavedAsync();
        Assert.Equal([2023, 2025, 2026, 2027], (await database.DefinitionAsync()).OpenYears);
    }

    [Theory, EveryDatabase]
    public async Task Only_Quan_tri_amends(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        foreach (Actor actor in new[] { TestDatabase.Officer, TestDatabase.Leader, TestDatabase.OfUnion(await database.AddUnionAsync()) })
        {
            await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)], actor).RefusedAsync("Chỉ Quản trị");
        }

        Assert.Empty(await database.AuditAsync(AuditActions.AmendProgramme));
    }

    [Theory, EveryDatabase]
    public async Task The_second_of_two_is_told_what_the_first_amended(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)]).SavedAsync();

        Outcome.Conflict conflict = await database.AmendTargetsAsync(0, "6.1", [new(2025, 80)]).ConflictAsync();

        Assert.Equal(1, conflict.CurrentVersion);
        Assert.StartsWith("Quản trị Thử vừa điều chỉnh chương trình lúc", conflict.Theirs, StringComparison.Ordinal);
        Assert.Contains("CT 5.1, Mức năm 2025: 95% → 90%", conflict.Theirs, StringComparison.Ordinal);
        await database.AmendTargetsAsync(1, "6.1", [new(2025, 80)]).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task An_operation_sent_again_amends_once_and_cannot_mean_something_else(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Guid operation = Guid.NewGuid();
        await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)], operation: operation).SavedAsync();

        Assert.Equal(1, await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)], operation: operation).SavedAsync());

        await database.AmendTargetsAsync(1, "5.1", [new(2025, 80)], operation: operation).RefusedAsync("Mã thao tác này đã dùng");
        Assert.Single((await database.DefinitionAsync()).Programme.Amendments);
    }

    [Theory, EveryDatabase]
    public async Task Wrong_amendments_are_refused_with_every_reason(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        IReadOnlyList<string> reasons = await database.AmendTargetsAsync(0, "5.1", [new(2022, 90), new(2025, 101), new(2026, -1)]).RefusedAsync();

        Assert.Equal(
            ["Năm 2022 không thuộc các năm 2023–2027 của chương trình.", "Mức năm 2025 của CT 5.1 nhiều nhất là 100%.", "Mức năm 2026 của CT 5.1 không được nhỏ hơn 0."],
            reasons, StringComparer.Ordinal);
        await database.AmendTargetsAsync(0, "99.9", [new(2025, 90)]).RefusedAsync("không có dòng CT 99.9");
        await database.AmendTargetsAsync(0, "5.1", [new(2025, 95)]).RefusedAsync("Chưa có gì thay đổi");
        Assert.Equal(2, (await database.AmendTargetsAsync(0, "5.1", [new(2025, 90)], basis: new(" ", "", new(2024, 11, 5))).RefusedAsync()).Count);
        await database.AmendTargetsAsync(0, "1.1", [new(2025, 40)]).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_target_in_an_amended_row_stays_there_for_a_restarted_program(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AmendTargetsAsync(0, "5.1", [new(2025, 87.25m)]).SavedAsync();

        await database.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(87.25m, (await database.RowAsync("5.1")).TargetOf(2025));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(TestContext.Current.CancellationToken)).Damage);
    }
}
