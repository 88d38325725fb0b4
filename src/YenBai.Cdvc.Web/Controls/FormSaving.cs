using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Việc ghi của một biểu mẫu: what the last try was answered, and the operation the next one is.</summary>
public sealed class FormSaving(ILogger logger)
{
    private Guid operation = Guid.NewGuid();

    /// <summary>Why nothing was written.</summary>
    public IReadOnlyList<string> Refusals { get; private set; } = [];

    /// <summary>Somebody saved first; null without.</summary>
    public Outcome.Conflict? Conflict { get; private set; }

    /// <summary>What is said after saving; null before, and where the page says it otherwise.</summary>
    public string? Saved { get; private set; }

    /// <summary>What is said where the machine is in the way.</summary>
    public static string NotWritten(Exception e) => $"Máy chủ chưa ghi được; nội dung trên trang vẫn còn nguyên. {DatabaseTrouble.Remedy(e)}";

    /// <summary>Forgets the last answer.</summary>
    public void Clear() => (Refusals, Conflict, Saved) = ([], null, null);

    /// <summary>Refuses what the form itself knows to be wrong.</summary>
    public void Refuse(IReadOnlyList<string> reasons)
    {
        Clear();
        Refusals = reasons;
    }

    /// <summary>Asks a command; true when it saved.</summary>
    public Task<bool> SaveAsync(Actor actor, Func<Operation, Task<Outcome>> command, string? said = null) => SaveAsync(actor, command, _ => said);

    /// <summary>The same, where what is said names the version saved.</summary>
    public async Task<bool> SaveAsync(Actor actor, Func<Operation, Task<Outcome>> command, Func<int, string?> said)
    {
        Clear();
        try
        {
            Outcome outcome = await command(new Operation(operation, actor));
            operation = Guid.NewGuid();
            Refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
            Conflict = outcome as Outcome.Conflict;
            Saved = outcome is Outcome.Saved { Version: var version } ? said(version) : null;
            return outcome is Outcome.Saved;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            // the same operation at the next try, in case this one was written all the same
            logger.LogError(e, "A form could not be saved.");
            Refusals = [NotWritten(e)];
            return false;
        }
    }
}
