using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Submissions;

public sealed class SubmissionRightsTests
{
    [Theory, EveryDatabase]
    public async Task Every_command_asks_for_the_right_itself(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        GrassrootsUnion other = await database.AddUnionAsync("CD02");
        await database.CompleteAsync();
        Actor own = TestDatabase.OfUnion(mine);
        Actor[] all = [TestDatabase.Administrator, TestDatabase.Officer, TestDatabase.Leader, own, TestDatabase.OfUnion(other), Actor.CommandLine];
        Actor[] senders = [TestDatabase.Administrator, TestDatabase.Officer, own, Actor.CommandLine];
        Actor[] leaders = [TestDatabase.Leader];
        Actor[] administrators = [TestDatabase.Administrator, Actor.CommandLine];
        DateOnly later = new(2025, 5, 1);

        // in this order every command has its state once those without the right were refused
        (Func<Actor, int, Task<Outcome>> Command, Actor[] May)[] commands =
        [
            ((a, v) => database.SendAsync(v, actor: a), senders),
            ((a, v) => database.WithdrawAsync(v, actor: a), senders),
            ((a, v) => database.SendAsync(v, actor: a), senders),
            ((a, v) => database.ReturnAsync(v, actor: a, whole: "Sai"), leaders),
            ((a, v) => database.SendAsync(v, actor: a), senders),
            ((a, v) => database.ApproveAsync(v, actor: a), leaders),
            ((a, v) => database.ReopenAsync(v, actor: a), leaders),
            ((a, v) => database.OpenLockAsync(v, later, actor: a), administrators),
            ((a, v) => database.CloseLockAsync(v, actor: a), administrators),
            ((a, _) => database.CommentAsync("Đã xem", actor: a), [.. all.Where(a => a.GrassrootsUnionId != other.Id)]),
        ];
        foreach ((int index, (Func<Actor, int, Task<Outcome>> command, Actor[] may)) in commands.Index())
        {
            int version = (await database.ReportAsync()).Case.Version;
            foreach (Actor actor in all.Except(may))
            {
                Outcome answer = await command(actor, version);
                Assert.True(answer is Outcome.Refused, $"command {index} by {actor.Name}: {answer}");
            }

            await command(may[index % may.Length], version).SavedAsync();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_sees_its_own_report_and_no_other(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");
        Actor own = TestDatabase.OfUnion(mine);
        SubmissionQueries queries = database.Get<SubmissionQueries>();
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        Assert.Equal(["CD01"], (await queries.BoardAsync(own, TestDatabase.Period, cancellation)).Select(c => c.Union?.Code));
        Assert.NotNull(await queries.FindAsync(own, TestDatabase.Period, "CD01", cancellation));
        Assert.Null(await queries.FindAsync(own, TestDatabase.Period, "CD02", cancellation));
        Assert.Null(await queries.FindAsync(own, TestDatabase.Period, unionCode: null, cancellation));
        Assert.Null(await queries.FindAsync(TestDatabase.Officer, "2024-quy1", "CD01", cancellation));
        Assert.Empty(await queries.BoardAsync(TestDatabase.Officer, "2024-quy1", cancellation));
        // told nothing of the other's state, not even by a conflict
        await database.SendAsync(5, "CD02", own).RefusedAsync("không được xem");
    }

    [Theory, EveryDatabase]
    public async Task The_board_has_every_CDCS_and_the_province_with_what_stands_in_the_way(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.AddUnionAsync("CD02");
        await database.AddUnionAsync("CD03", closed: new DateOnly(2023, 1, 1));
        await database.SaveAsync("LD", 1, union: "CD02").SavedAsync();
        await database.SaveAsync("LD_NU", 2, union: "CD02").SavedAsync();
        await database.SaveAsync("LD", 20, union: "CD01", period: "2023-nam").SavedAsync();
        await database.SendAsync().SavedAsync();

        IReadOnlyList<SubmissionCase> board = await database.Get<SubmissionQueries>().BoardAsync(TestDatabase.Leader, TestDatabase.Period, TestContext.Current.CancellationToken);

        Assert.Equal(["CD01", "CD02", null], board.Select(c => c.Union?.Code));
        Assert.Equal([(20, 20), (2, 20), (0, 4)], board.Select(c => (c.Contents.Reported, c.Contents.Asked.Count)));
        Assert.Equal([SubmissionState.Sent, SubmissionState.Entering, SubmissionState.Entering], board.Select(c => c.State));
        Assert.Equal([0, 1, 0], board.Select(c => c.Contents.Contradictions.Count));
        Assert.Contains("giảm hơn 30%", Assert.Single(board[0].Contents.Warnings).Sentence, StringComparison.Ordinal);
        Assert.Equal([new FigureAuthor(2, "Cán bộ Thử")], board[0].Authors);
    }
}
