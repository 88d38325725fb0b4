using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class DemonstrationReportsTests
{
    [Theory, EveryDatabase]
    public async Task Past_periods_are_mostly_approved_the_current_one_is_mixed_and_only_sound_reports_are_sent(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.Get<DemonstrationSeeder>().SeedAsync(TestContext.Current.CancellationToken);

        foreach (string period in new[] { "2023-nam", "2024-6thang", "2025-9thang", "2025-nam", "2026-6thang", "2026-9thang" })
        {
            IReadOnlyList<SubmissionCase> past = await BoardAsync(database, period);
            int sound = past.Count(r => r.Contents.IsSound);
            Assert.InRange(past.Count(r => r.State == SubmissionState.Approved), (sound * 8 / 10) + 1, sound);
        }

        IReadOnlyList<SubmissionCase> current = await BoardAsync(database, "2026-nam");
        Assert.All(Enum.GetValues<SubmissionState>(), state => Assert.InRange(current.Count(r => r.State == state), state == SubmissionState.Returned ? 1 : 4, 40));
        Assert.Contains(current, r => r is { State: SubmissionState.Entering, Contents.IsSound: true });

        SubmissionCase returned = current.First(r => r.State == SubmissionState.Returned);
        SubmissionDetails details = (await database.Get<SubmissionQueries>().FindAsync(TestDatabase.Leader, "2026-nam", returned.Union!.Code, TestContext.Current.CancellationToken))!;
        SubmissionRemark reason = Assert.Single(Remarks.OfReturnedCells(details.Case.Submission, details.Thread)).Value;
        EntryCell cell = await database.CellAsync("NU_DAT", returned.Union.Code, "2026-nam");
        Assert.Equal(cell.Item.Id, reason.DataItemId);
        Assert.True(cell.UpdatedAt < reason.WrittenAt, "the cell is not mended yet");
    }

    [Theory, EveryDatabase]
    public async Task No_report_is_sent_or_decided_in_the_future_and_none_out_of_turn(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.Get<DemonstrationSeeder>().SeedAsync(TestContext.Current.CancellationToken);
        DateTime now = database.Clock.GetUtcNow().UtcDateTime;

        foreach (string period in new[] { "2023-nam", "2024-nam", "2026-nam" })
        {
            Submission[] done = [.. (await BoardAsync(database, period)).Select(r => r.Submission).OfType<Submission>()];
            Assert.NotEmpty(done);
            Assert.All(done, s =>
            {
                Assert.InRange(s.SentAt!.Value, new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc), now);
                Assert.InRange(s.DecidedAt ?? s.SentAt.Value, s.SentAt.Value, now);
            });
        }

        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(TestContext.Current.CancellationToken)).Damage);
    }

    private static Task<IReadOnlyList<SubmissionCase>> BoardAsync(TestDatabase database, string period) =>
        database.Get<SubmissionQueries>().BoardAsync(TestDatabase.Leader, period, TestContext.Current.CancellationToken);
}
