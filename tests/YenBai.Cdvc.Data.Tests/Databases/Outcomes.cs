using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>What a test expects a command to have answered.</summary>
internal static class Outcomes
{
    /// <summary>Saved; the new version.</summary>
    public static async Task<int> SavedAsync(this Task<Outcome> outcome)
    {
        Outcome answer = await outcome;
        Assert.True(answer is Outcome.Saved, answer is Outcome.Refused r ? string.Join('\n', r.Reasons) : answer.ToString());
        return ((Outcome.Saved)answer).Version;
    }

    /// <summary>Refused; the reasons.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(this Task<Outcome> outcome) => Assert.IsType<Outcome.Refused>(await outcome).Reasons;

    /// <summary>Refused for one reason that says this.</summary>
    public static async Task RefusedAsync(this Task<Outcome> outcome, string part) =>
        Assert.Contains(part, Assert.Single(await outcome.RefusedAsync()), StringComparison.Ordinal);

    public static async Task<Outcome.Conflict> ConflictAsync(this Task<Outcome> outcome) => Assert.IsType<Outcome.Conflict>(await outcome);
}
