using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Nội dung một tệp nhật ký of archived rows.</summary>
/// <param name="Node">The chain.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="LastSequence">The place of the last one.</param>
/// <param name="LastHash">Its hash.</param>
/// <param name="Damage">Vietnamese sentences: what is not as it was written; empty for a sound file.</param>
public sealed record AuditFileContent(string Node, long Rows, long LastSequence, byte[] LastHash, IReadOnlyList<string> Damage);

/// <summary>Tệp nhật ký: JSON lines. The first line names the chain and what its first row hangs on; every other one is a row with its hash.</summary>
public static class AuditFile
{
    private const string Format = "cdvc-nhat-ky/1";

    // Vietnamese as it is read
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads a file through and follows its chain. Whatever the file holds, an answer and no exception but of the disk.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<AuditFileContent> ReadAsync(string path, CancellationToken cancellationToken)
    {
        AuditFileContent nothing = new("", 0, 0, [], ["Tệp này không phải tệp lưu trữ nhật ký của chương trình."]);
        using StreamReader reader = File.OpenText(path);
        if (Parsed<Heading>(await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false)) is not { Format: Format, Node: { } node, AfterHash: { } root } heading)
        {
            return nothing;
        }

        if (heading.IsExtract)
        {
            return nothing with { Damage = ["Tệp này là bản trích theo bộ lọc: các dòng không nối tiếp nhau nên không kiểm tra được chuỗi."] };
        }

        ChainWalk walk = new(node, heading.AfterSequence, root);
        List<string> damage = [];
        long rows = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            rows++;
            if (Parsed<AuditLine>(line)?.ToEntry(node) is not { } entry)
            {
                damage.Add($"Dòng {Texts.Count(rows + 1)} của tệp không đọc được.");
            }
            else if (walk.Take(entry) is { } wrong)
            {
                damage.Add(wrong);
            }
        }

        return new AuditFileContent(node, rows, walk.Sequence, walk.Hash, damage);
    }

    /// <summary>The first line of an archived chain.</summary>
    internal static string HeadingOf(string node, ChainWalk root) => JsonSerializer.Serialize(new Heading(Format, node, root.Sequence, root.Hash, IsExtract: false), Readable);

    /// <summary>The first line of rows somebody searched for, which do not follow one another.</summary>
    internal static string ExtractHeading { get; } = JsonSerializer.Serialize(new Heading(Format, "", 0, [], IsExtract: true), Readable);

    /// <summary>The line of a row.</summary>
    internal static string LineOf(AuditEntry entry) => JsonSerializer.Serialize(AuditLine.Of(entry), Readable);

    internal static async Task<byte[]> HashAsync(string path, CancellationToken cancellationToken)
    {
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    private static T? Parsed<T>(string? line)
        where T : class
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize<T>(line, Readable);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Heading(string? Format, string? Node, long AfterSequence, byte[]? AfterHash, bool IsExtract);

    /// <summary>A row as it stands in a file.</summary>
    private sealed record AuditLine(
        long Id, string? Node, long Sequence, Guid Operation, int Line, string? At, int? AccountId, string? ActorName, string? Address, string? Action, string? Subject, string? Before, string? After, int ResultVersion, byte[]? Hash)
    {
        public static AuditLine Of(AuditEntry e) => new(
            e.Id, e.Node, e.Sequence, e.OperationId, e.Line, e.At.ToString("O", CultureInfo.InvariantCulture), e.AccountId, e.ActorName, e.Address, e.Action, e.Subject, e.Before, e.After, e.ResultVersion, e.Hash);

        /// <summary>Null where something is missing, or the row is of another chain.</summary>
        public AuditEntry? ToEntry(string chain)
        {
            bool whole = ActorName is not null && Action is not null && Subject is not null && Hash is not null && string.Equals(Node, chain, StringComparison.Ordinal);
            return whole && DateTime.TryParseExact(At, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime at)
                ? new AuditEntry
                {
                    OperationId = Operation,
                    Line = Line,
                    At = at,
                    AccountId = AccountId,
                    ActorName = ActorName!,
                    Address = Address,
                    Action = Action!,
                    Subject = Subject!,
                    Before = Before,
                    After = After,
                    ResultVersion = ResultVersion,
                    Node = chain,
                    Sequence = Sequence,
                    Hash = Hash,
                }
                : null;
        }
    }
}
