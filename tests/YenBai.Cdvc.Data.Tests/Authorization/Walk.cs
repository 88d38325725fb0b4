using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.Tests.Authorization;

/// <summary>One database in which everything is about CĐCS CD01, and whoever walks through it.</summary>
internal sealed class Walk(TestDatabase database) : IAsyncDisposable
{
    public const string Period = TestDatabase.Period;
    public const string Own = "CD01";

    /// <summary>How a permission is refused in words; any other refusal is about what was asked.</summary>
    private static readonly string[] NoPermission = ["Chỉ ", "Tài khoản ", "không được nhập mục", "Không có CĐCS mã", "Không có phiên đăng nhập này", "Vai trò này phải có", "Quyền của tài khoản vừa thay đổi"];

    /// <summary>Q quản trị, C cán bộ, L lãnh đạo, S the account of CD01, K that of another CĐCS.</summary>
    public required IReadOnlyList<(char Letter, Actor Actor)> Actors { get; init; }

    /// <summary>The account of CD01 as if its password had just been right.</summary>
    public PendingSignIn OwnSignIn => new(Actors[3].Actor.AccountId!.Value, $"thu.{Actors[3].Actor.AccountId}", "a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Walk> StartAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion own = await database.AddUnionAsync(Own);
        GrassrootsUnion other = await database.AddUnionAsync("CD02", "CĐCS Khác");
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("XL", 3).SavedAsync();
        await database.Get<WorkPlanCommands>().SaveAsync(
            Operation.By(TestDatabase.Officer),
            new SaveWorkPlan(2024, Own, "1/KH", new DateOnly(2024, 1, 2), [new WorkPlanRow("5.1", OwnTarget: null)], new AttachedFile("ke-hoach.pdf", "%PDF-1.7"u8.ToArray()), 0),
            Cancellation).SavedAsync();
        await database.Get<SnapshotCommands>().TakeAsync(Operation.By(TestDatabase.Leader), new TakeSnapshot(Period, ""), Cancellation).SavedAsync();
        await database.Get<AccountCommands>().CreateAsync(Operation.By(TestDatabase.Administrator), new AccountDetails("ai.do", "Ai Đó", Role.Leader, UnionCode: null), Cancellation).SavedAsync();
        return new Walk(database)
        {
            Actors =
            [
                ('Q', TestDatabase.Administrator),
                ('C', TestDatabase.Officer),
                ('L', TestDatabase.Leader),
                ('S', TestDatabase.OfUnion(own)),
                ('K', TestDatabase.OfUnion(other)),
            ],
        };
    }

    public T Get<T>()
        where T : notnull => database.Get<T>();

    /// <summary>The report of CD01 as it now is.</summary>
    public async Task<SubmissionTarget> ReportAsync()
    {
        SubmissionDetails? details = await Get<SubmissionQueries>().FindAsync(TestDatabase.Administrator, Period, Own, Cancellation);
        return new SubmissionTarget(Period, Own, details!.Case.Version);
    }

    /// <summary>A new session of the account of CD01.</summary>
    public async Task<Guid> OwnSessionAsync()
    {
        await using CdvcDbContext db = database.Open();
        DateTime now = database.Clock.GetUtcNow().UtcDateTime;
        AccountSession session = new() { Id = Guid.NewGuid(), AccountId = OwnSignIn.AccountId, StartedAt = now, SeenAt = now };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(Cancellation);
        return session.Id;
    }

    /// <summary>Whether a command was let through; a refusal of it must stand in the log under this name.</summary>
    public async Task<bool> IsAllowedAsync(Actor actor, Task<Outcome> command)
    {
        if (await command is not Outcome.Refused { Reasons: [var reason, ..] } || !Array.Exists(NoPermission, part => reason.Contains(part, StringComparison.Ordinal)))
        {
            return true;
        }

        await using CdvcDbContext db = database.Open();
        Assert.True(
            await db.AuditEntries.AnyAsync(a => a.ActorName == actor.Name && a.AccountId == actor.AccountId && a.Action.StartsWith("refused.") && a.After!.Contains(reason), Cancellation),
            $"The log does not tell that {actor.Name} was refused: {reason}");
        return false;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
