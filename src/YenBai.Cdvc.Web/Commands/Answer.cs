using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>Trả lời of a command: sentences on standard error, and the exit code.</summary>
internal static class Answer
{
    private const int Done = 0;
    private const int NotDone = 1;

    /// <summary>All that was asked was done.</summary>
    public static async Task<int> DoneAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Done;
    }

    /// <summary>Something that was asked was not done.</summary>
    public static async Task<int> RefusedAsync(params IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            await Console.Error.WriteLineAsync(sentence);
        }

        return NotDone;
    }

    /// <param name="outcome">What a command of Data answered.</param>
    /// <param name="done">The sentence for what was saved.</param>
    public static async Task<int> OfAsync(Outcome outcome, Func<Outcome.Saved, string> done) => outcome switch
    {
        Outcome.Saved saved => await DoneAsync(done(saved)),
        Outcome.Conflict conflict => await RefusedAsync(conflict.Theirs),
        Outcome.Refused refused => await RefusedAsync([.. refused.Reasons, "Chưa ghi gì vào cơ sở dữ liệu."]),
        _ => throw new InvalidOperationException($"An unknown outcome: {outcome}"),
    };
}
