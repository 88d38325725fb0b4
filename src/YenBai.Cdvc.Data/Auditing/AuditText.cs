using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>What goes into a row of the audit log when a stranger may have written it: never longer than the column, never without end.</summary>
internal static class AuditText
{
    public const int SubjectMaxLength = 200;
    private const int WantedMaxLength = 200;
    private const int RefusalMaxLength = 2000;

    public static string Subject(string subject) => Shortened(subject, SubjectMaxLength);

    /// <summary>A stranger types any name.</summary>
    public static Actor Actor(Actor actor) => actor with { Name = Shortened(actor.Name, AccountRules.DisplayNameMaxLength) };

    /// <summary>Why something was refused, and what it would have written.</summary>
    public static string Refusal(string? wanted, IReadOnlyList<string> reasons)
    {
        string why = string.Join(" | ", reasons);
        return Shortened(string.IsNullOrEmpty(wanted) ? why : $"Định ghi “{Shortened(wanted, WantedMaxLength)}”. {why}", RefusalMaxLength);
    }

    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // not within a letter of two halves
        int kept = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..kept] + "…";
    }
}
