using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>The commit happened and its answer never came.</summary>
public sealed class LostAnswerTests
{
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "CTPCT_MOI", "CTPCT_BD", "DV_DANG", "QUY_DV", "HOC_NQ", "NU_DK"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_exception_after_the_commit_of_one_save_in_three_leaves_exactly_one_effect_each(DatabaseProvider engine)
    {
        LosesAnswers line = new();
        await using TestDatabase database = await TestDatabase.StartAsync(engine, line);
        await database.AddUnionAsync();
        line.LoseEvery = 3;

        for (int round = 0; round < 3; round++)
        {
            foreach (string item in Items)
            {
                Assert.Equal(round + 1, await database.SaveAsync(item, 100 + round, basedOn: round).SavedAsync());
            }
        }

        await database.ImportFiguresAsync("CD01,NU_DAT,5\nCD01,CQ_DK,1\n,CB_CT,12").SavedAsync();
        Assert.True(line.Lost >= 12, line.Lost.ToString(CultureInfo.InvariantCulture));
        line.LoseEvery = 0;
        Assert.Equal((3 * Items.Length) + 3, (await database.AuditAsync(AuditActions.SaveFigure)).Count);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task Where_nobody_can_tell_whether_it_was_written_the_same_operation_sent_again_has_one_effect(DatabaseProvider engine)
    {
        LosesAnswers line = new();
        await using TestDatabase database = await TestDatabase.StartAsync(engine, line);
        await database.AddUnionAsync();
        Guid operation = Guid.NewGuid();

        (line.LoseEvery, line.AwayAfterwards) = (1, true);
        await Assert.ThrowsAsync<LostAnswerException>(() => database.SaveAsync("LD", 100, operation: operation));
        (line.LoseEvery, line.AwayAfterwards, line.IsAway) = (0, false, false);

        Assert.Equal(1, await database.SaveAsync("LD", 100, operation: operation).SavedAsync());
        Assert.Single(await database.AuditAsync(AuditActions.SaveFigure));
    }

    [Theory, EveryDatabase]
    public async Task A_commit_that_did_not_happen_is_not_called_saved(DatabaseProvider engine)
    {
        LosesAnswers line = new();
        await using TestDatabase database = await TestDatabase.StartAsync(engine, line);
        await database.AddUnionAsync();

        line.RefusesCommits = true;
        await Assert.ThrowsAsync<LostAnswerException>(() => database.SaveAsync("LD", 100));
        line.RefusesCommits = false;

        Assert.Equal(0, (await database.CellAsync("LD")).Version);
        Assert.Empty(await database.AuditAsync(AuditActions.SaveFigure));
    }

    private sealed class LostAnswerException() : DbException("The line went dead.");

    /// <summary>The line to the database: commits, and says that it could not.</summary>
    private sealed class LosesAnswers : IDbTransactionInterceptor, IDbConnectionInterceptor
    {
        private int commits;

        public int LoseEvery { get; set; }

        public bool AwayAfterwards { get; set; }

        public bool IsAway { get; set; }

        public bool RefusesCommits { get; set; }

        public int Lost { get; private set; }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            RefusesCommits ? throw new LostAnswerException() : ValueTask.FromResult(result);

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (LoseEvery > 0 && ++commits % LoseEvery == 0)
            {
                Lost++;
                IsAway = AwayAfterwards;
                throw new LostAnswerException();
            }

            return Task.CompletedTask;
        }

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            IsAway ? throw new LostAnswerException() : ValueTask.FromResult(result);
    }
}
