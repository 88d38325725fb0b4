using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Reporting;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Xuất công văn đôn đốc to all that are late; before the due date, to all that have not sent.</summary>
public sealed class ReminderLetterExport(ChasingQueries chasing, DocumentFormQueries forms, DemonstrationSeeder demonstration)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The letter of a period; null where there is no such period, nobody to remind, or the actor may not see the province.</summary>
    public async Task<ReportFile?> MakeAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        if (await chasing.ListAsync(actor, periodCode, cancellationToken) is not { Unions.Count: > 0 } list)
        {
            return null;
        }

        IReadOnlyList<OutstandingReport> late = list.Late;
        ReminderLetter letter = new(
            list.Programme,
            list.Period,
            late.Count > 0 ? late : list.Unions,
            list.Active,
            late.Count > 0,
            await demonstration.IsDemonstrationAsync(cancellationToken)) { Form = await forms.FindAsync(cancellationToken) };
        using MemoryStream content = new();
        letter.Write(content);
        return new ReportFile($"cong-van-don-doc-{list.Period.Code}.docx", Word, content.ToArray(), $"Công văn đôn đốc {Texts.PeriodName(list.Period)}, {Texts.Count(late.Count > 0 ? late.Count : list.Unions.Count)} CĐCS");
    }
}
