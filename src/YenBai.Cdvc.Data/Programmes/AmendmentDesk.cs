using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Điều chỉnh: which programme is amended, and by what document.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="BasedOnVersion">The version of the programme that was looked at.</param>
/// <param name="Basis">Căn cứ.</param>
public sealed record ProgrammeAmendment(int ProgrammeId, int BasedOnVersion, AmendmentBasis Basis);

/// <summary>A programme under amendment: what the change is made on, and what it leaves in the history.</summary>
internal sealed class ProgrammeEdit(WriteScope scope, ProgrammeDefinition definition, AmendmentBasis basis)
{
    private readonly List<Amendment> amendments = [];
    private readonly List<(string Action, string Subject, string? Before, string After)> traces = [];

    public WriteScope Scope => scope;

    public ProgrammeDefinition Definition => definition;

    /// <summary>Tracked.</summary>
    public Programme Programme => definition.Programme;

    public bool ChangesNothing => amendments.Count == 0;

    public void Amend(AmendedDefinition change)
    {
        Amendment amendment = basis.Of(change, scope.Now, scope.Actor.Name);
        amendments.Add(amendment);
        Programme.Amendments.Add(amendment);
    }

    /// <summary>One more line of the audit log, beside that of the amendment.</summary>
    public void Trace(string action, string subject, string? before, string after) => traces.Add((action, subject, before, after));

    /// <summary>Counts the version up and writes the audit log.</summary>
    public void Record(string asked)
    {
        Programme.Version++;
        string before = string.Join("; ", amendments.Select(a => $"{Texts.AmendedSubject(a)}: {a.Before ?? Texts.None}"));
        scope.Record(before, asked, Programme.Version);
        foreach ((string action, string subject, string? was, string after) in traces)
        {
            scope.RecordLine(action, subject, was, after, Programme.Version);
        }
    }
}

/// <summary>Bàn điều chỉnh: what every amendment of a programme has in common. Permission, basis, version, history and audit.</summary>
internal sealed class AmendmentDesk(CdvcContexts contexts)
{
    public const string NotAllowed = "Chỉ Quản trị được điều chỉnh chương trình.";

    public const string NothingChanged = "Chưa có gì thay đổi so với nội dung đang dùng.";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Makes one amendment. The change answers why it is refused, or nothing; one that amends nothing is refused too.</summary>
    public async Task<Outcome> AmendAsync<TChange>(
        Operation operation, ProgrammeAmendment target, TChange wanted, string subject, Func<ProgrammeEdit, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken)
    {
        string asked = JsonSerializer.Serialize(new { target.ProgrammeId, target.Basis, Change = wanted }, Readable);
        Intent intent = new(AuditActions.AmendProgramme, $"{target.ProgrammeId}/{subject}", asked);
        if (!operation.Actor.MayAmendProgramme())
        {
            return await contexts.RefuseAsync(operation, intent, NotAllowed).ConfigureAwait(false);
        }

        string[] wrong = [.. target.Basis.Refusals()];
        return wrong.Length > 0
            ? await contexts.RefuseAsync(operation, intent, wrong).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, target, asked, change), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, ProgrammeAmendment target, string asked, Func<ProgrammeEdit, Task<IReadOnlyList<string>>> change)
    {
        Programme? programme = await ProgrammeQueries.Parts(scope.Db).FirstOrDefaultAsync(p => p.Id == target.ProgrammeId, scope.Cancellation).ConfigureAwait(false);
        if (programme is null)
        {
            return new Outcome.Refused("Không có chương trình này. Hãy tải lại trang.");
        }

        if (programme.Version != target.BasedOnVersion)
        {
            return Conflict(programme);
        }

        ProgrammeEdit edit = new(scope, await ProgrammeQueries.DefinitionAsync(scope.Db, programme, scope.Cancellation).ConfigureAwait(false), target.Basis);
        IReadOnlyList<string> refusals = await change(edit).ConfigureAwait(false);
        if (refusals.Count > 0 || edit.ChangesNothing)
        {
            return new Outcome.Refused(refusals.Count > 0 ? refusals : [NothingChanged]);
        }

        edit.Record(asked);
        return new Outcome.Saved(programme.Version);
    }

    public static Outcome.Conflict Conflict(Programme programme)
    {
        Amendment? last = programme.Amendments.MaxBy(a => a.Id);
        string theirs = last is null
            ? "Người khác vừa điều chỉnh chương trình."
            : $"{last.RecordedBy} vừa điều chỉnh chương trình lúc {Texts.Moment(last.RecordedAt)}. {Texts.AmendedSubject(last)}, {Texts.AmendmentSentence(last)}.";
        return new Outcome.Conflict(theirs, programme.Version);
    }
}
