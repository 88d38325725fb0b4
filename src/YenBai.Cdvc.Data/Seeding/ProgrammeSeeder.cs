using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Nạp chương trình: puts the shipped programme, the province and the reporting periods into an empty place. What is there already, amended or not, is left alone.</summary>
public sealed class ProgrammeSeeder(CdvcContexts contexts)
{
    /// <exception cref="DatabaseUnusableException">The shipped programme file is wrong; the message names the lines.</exception>
    internal async Task SeedAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (await db.Programmes.AnyAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        Programme programme = ProgrammeFile.ReadEmbedded() switch
        {
            ProgrammeFileResult.Read read => read.Programme,
            ProgrammeFileResult.Refused refused => throw new DatabaseUnusableException("Tệp chương trình kèm theo có lỗi:" + Environment.NewLine + string.Join(Environment.NewLine, refused.Reasons)),
            _ => throw new InvalidOperationException(),
        };

        Outcome outcome = await contexts.WriteAsync(
            Operation.By(Actor.System),
            new Intent(AuditActions.SeedProgramme, programme.Number),
            scope => AddAsync(scope, programme),
            cancellationToken).ConfigureAwait(false);
        if (outcome is Outcome.Refused refusal)
        {
            throw new DatabaseUnusableException(string.Join(Environment.NewLine, refusal.Reasons));
        }
    }

    private static async Task<Outcome> AddAsync(WriteScope scope, Programme programme)
    {
        scope.Db.Programmes.Add(programme);
        scope.Db.Provinces.Add(new Province { Name = programme.Issuer });
        await PeriodCommands.AddMissingAsync(scope, programme.FirstYear, programme.LastYear).ConfigureAwait(false);
        scope.Record(before: null, after: $"{programme.Measures.Count()} dòng chỉ tiêu");
        return new Outcome.Saved();
    }
}
