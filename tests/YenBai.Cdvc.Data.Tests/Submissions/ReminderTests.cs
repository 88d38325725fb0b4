using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Submissions;

public sealed class ReminderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_reminder_is_kept_with_who_when_how_and_shows_at_the_CDCS(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await RecordAsync(database, ["cd01"], ReminderChannel.Zalo, "Hẹn chiều mai gửi").SavedAsync();
        database.Clock.Advance(TimeSpan.FromHours(2));
        await RecordAsync(database, ["CD01"], ReminderChannel.Phone, "  ", TestDatabase.Administrator).SavedAsync();

        ChasingList list = await ChasingTests.ListAsync(database);

        IReadOnlyList<Reminder> reminders = Assert.Single(list.Unions).Reminders;
        Assert.Equal(
            [(ReminderChannel.Phone, null, "Quản trị Thử"), (ReminderChannel.Zalo, "Hẹn chiều mai gửi", "Cán bộ Thử")],
            reminders.Select(r => (r.Channel, r.Note, r.SentBy)));
        Assert.Equal(TimeSpan.FromHours(2), reminders[0].SentAt - reminders[1].SentAt);
        Assert.Equal(["CD01", "CD01"], list.Log.Select(l => l.UnionCode), StringComparer.Ordinal);
        Assert.Equal(
            [("2024-nam/CD01", "Zalo | Hẹn chiều mai gửi"), ("2024-nam/CD01", "Điện thoại")],
            (await database.AuditAsync(AuditActions.RecordReminder)).Select(a => (a.Subject, a.After!)));
    }

    [Theory, EveryDatabase]
    public async Task Many_are_reminded_at_once_and_the_same_operation_again_adds_nothing(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        Guid operation = Guid.NewGuid();

        Assert.Equal(2, await RecordAsync(database, ["CD02", "CD01", "CD02"], ReminderChannel.Letter, operation: operation).SavedAsync());
        Assert.Equal(2, await RecordAsync(database, ["CD01", "CD02"], ReminderChannel.Letter, operation: operation).SavedAsync());
        await RecordAsync(database, ["CD01"], ReminderChannel.Letter, operation: operation).RefusedAsync("Mã thao tác này đã dùng");

        Assert.Equal(["CD01", "CD02"], (await ChasingTests.ListAsync(database)).Log.Select(l => l.UnionCode), StringComparer.Ordinal);
        Assert.Equal(
            ["2024-nam", "2024-nam/CD01", "2024-nam/CD02"],
            (await database.AuditAsync(AuditActions.RecordReminder)).Select(a => a.Subject), StringComparer.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_reminder_stays_in_the_log_after_the_CDCS_has_sent(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await RecordAsync(database, ["CD01"], ReminderChannel.Email).SavedAsync();
        await database.SendAsync().SavedAsync();

        ChasingList list = await ChasingTests.ListAsync(database);

        Assert.Empty(list.Unions);
        Assert.Equal(ReminderChannel.Email, Assert.Single(list.Log).Reminder.Channel);
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_recorded_is_refused_whole(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", closed: new DateOnly(2023, 12, 1));

        await RecordAsync(database, ["CD01"], actor: TestDatabase.Leader).RefusedAsync("Chỉ Quản trị và Cán bộ");
        await RecordAsync(database, ["CD01"], actor: TestDatabase.OfUnion(mine)).RefusedAsync("Chỉ Quản trị và Cán bộ");
        await RecordAsync(database, []).RefusedAsync("Chưa chọn CĐCS nào");
        await RecordAsync(database, ["CD01"], note: new string('a', Reminder.NoteMaxLength + 1)).RefusedAsync("Ghi chú dài quá");
        await RecordAsync(database, ["CD01"], period: "2040-nam").RefusedAsync("Không có kỳ báo cáo");
        IReadOnlyList<string> reasons = await RecordAsync(database, ["CD01", "CD02", "CD99"]).RefusedAsync();

        Assert.Equal(["Sở Thử nghiệm (CD02) không hoạt động", "Không có CĐCS mã “CD99”"], reasons.Select(r => r[..(r.StartsWith("Sở", StringComparison.Ordinal) ? 36 : 23)]), StringComparer.Ordinal);
        Assert.Empty((await ChasingTests.ListAsync(database)).Log);
        Assert.Empty(await database.AuditAsync(AuditActions.RecordReminder));
    }

    private static Task<Outcome> RecordAsync(
        TestDatabase database, string[] unions, ReminderChannel channel = ReminderChannel.Zalo, string? note = null, Actor? actor = null, Guid? operation = null, string period = TestDatabase.Period) =>
        database.Get<ReminderCommands>().RecordAsync(
            new Operation(operation ?? Guid.NewGuid(), actor ?? TestDatabase.Officer), new RecordReminder(period, unions, channel, note), Cancellation);
}
