using System.Text.Json;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>
/// Hộp chờ ghi nhật ký: a command that runs beside a server may read an embedded database but not write to it, so what it has to say for the
/// audit log it leaves in a folder beside the database. The server, or the next program that holds the database, writes it down.
/// </summary>
public sealed class AuditInbox(DatabaseOptions database, AuditLog log, TimeProvider time)
{
    /// <summary>Null for SQL Server, to which every program may write.</summary>
    private readonly string? folder = database.FilePath is { } file ? file + ".nhat-ky-cho" : null;

    /// <summary>Audits what a command of the command line is about to do, now or through the program that holds the database.</summary>
    /// <exception cref="IOException">It can neither be written nor left: the command must not go on.</exception>
    public async Task RecordAsync(string action, string subject, string said, CancellationToken cancellationToken)
    {
        using DatabaseLock? held = DatabaseLock.TryTake(database);
        if (held is not null)
        {
            await log.RecordAsync(Actor.CommandLine, action, subject, said, cancellationToken).ConfigureAwait(false);
            return;
        }

        await LeaveAsync(action, subject, said, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves what a command has done to be written down by the next program that holds the database: one that took the database as it is writes nothing to it. Of an embedded database only.</summary>
    /// <exception cref="IOException">It cannot be left.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    public async Task LeaveAsync(string action, string subject, string said, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder!);
        Guid operation = Guid.NewGuid();
        string path = Path.Combine(folder!, $"{operation:N}.json");
        Left left = new(action, subject, $"{said} (lúc {Texts.Moment(time.GetUtcNow().UtcDateTime)})");
        await File.WriteAllTextAsync(path + ".tam", JsonSerializer.Serialize(left), cancellationToken).ConfigureAwait(false);
        File.Move(path + ".tam", path);
    }

    /// <summary>Writes down what was left. The caller holds the database.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.json"))
        {
            // its name is the operation: taken again after a power cut, it is one row all the same
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(path), out Guid operation)
                && Read(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)) is { } left)
            {
                await log.RecordAsync(new Operation(operation, Actor.CommandLine), left.Action, left.Subject, left.Said, cancellationToken).ConfigureAwait(false);
                File.Delete(path);
            }
        }
    }

    private static Left? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Left>(text) is { Action: not null, Subject: not null, Said: not null } left ? left : null;
        }
        catch (JsonException)
        {
            // not one of ours: it stays where it is
            return null;
        }
    }

    private sealed record Left(string Action, string Subject, string Said);
}
