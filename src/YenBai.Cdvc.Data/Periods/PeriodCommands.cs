using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Periods;

/// <summary>Ngày mới của một kỳ.</summary>
public sealed record SavePeriod(string PeriodCode, DateOnly Start, DateOnly CutOff, DateOnly DueDate, DateOnly? LockDate, int BasedOnVersion);

/// <summary>Sửa và thêm kỳ báo cáo.</summary>
public sealed class PeriodCommands(CdvcContexts contexts)
{
    /// <summary>Quản trị sets the four dates.</summary>
    public async Task<Outcome> SaveAsync(Operation operation, SavePeriod save, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.SavePeriod, save.PeriodCode);
        if (!operation.Actor.MayManagePeriods())
        {
            return await contexts.RefuseAsync(operation, intent, "Chỉ Quản trị được sửa ngày của kỳ báo cáo.").ConfigureAwait(false);
        }

        List<string> wrong = [.. WrongDates(save)];
        return wrong.Count > 0
            ? await contexts.RefuseAsync(operation, intent, wrong).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, save), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Quản trị creates the periods a year lacks, with the dates of <see cref="PeriodCalendar"/>.</summary>
    public async Task<Outcome> CreateYearAsync(Operation operation, int year, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.CreatePeriods, Texts.Year(year));
        return operation.Actor.MayManagePeriods()
            ? await contexts.WriteAsync(operation, intent, scope => CreateYearAsync(scope, year), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, intent, "Chỉ Quản trị được tạo kỳ báo cáo.").ConfigureAwait(false);
    }

    /// <summary>Adds the periods that years lack; answers their codes.</summary>
    internal static async Task<IReadOnlyList<string>> AddMissingAsync(WriteScope scope, int firstYear, int lastYear)
    {
        List<ReportingPeriod> there = await scope.Db.Periods.Where(p => firstYear <= p.Year && p.Year <= lastYear).ToListAsync(scope.Cancellation).ConfigureAwait(false);
        List<ReportingPeriod> missing =
        [
            .. from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
               from kind in Enum.GetValues<PeriodKind>()
               where !there.Exists(p => p.Year == year && p.Kind == kind)
               select PeriodCalendar.Create(year, kind, scope.Today),
        ];
        scope.Db.Periods.AddRange(missing);
        return [.. missing.Select(p => p.Code)];
    }

    private static async Task<Outcome> CreateYearAsync(WriteScope scope, int year)
    {
        if (!await scope.Db.Programmes.AnyAsync(p => p.FirstYear <= year && year <= p.LastYear, scope.Cancellation).ConfigureAwait(false))
        {
            return new Outcome.Refused($"Năm {Texts.Year(year)} không thuộc chương trình nào. Hãy lập chương trình của năm đó trước.");
        }

        IReadOnlyList<string> codes = await AddMissingAsync(scope, year, year).ConfigureAwait(false);
        if (codes.Count == 0)
        {
            return new Outcome.Refused($"Năm {Texts.Year(year)} đã đủ các kỳ báo cáo.");
        }

        scope.Record(before: null, after: string.Join(", ", codes));
        return new Outcome.Saved();
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, SavePeriod save)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, save.PeriodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(save.PeriodCode));
        }

        if (period.Version != save.BasedOnVersion)
        {
            return new Outcome.Conflict($"Người khác vừa sửa kỳ {Texts.PeriodInSentence(period)}, nay là: {Dates(period)}.", period.Version);
        }

        string before = Dates(period);
        period.Start = save.Start;
        period.CutOff = save.CutOff;
        period.DueDate = save.DueDate;
        period.LockDate = save.LockDate;
        if (await FiguresLeftBehindAsync(scope, period).ConfigureAwait(false) is { } wrong)
        {
            return new Outcome.Refused(wrong);
        }

        period.Version++;
        scope.Record(before, Dates(period), period.Version);
        return new Outcome.Saved(period.Version);
    }

    /// <summary>CĐCS with figures that would not be active on any day of the new dates: their figures would drop out of every sum unseen.</summary>
    private static async Task<string?> FiguresLeftBehindAsync(WriteScope scope, ReportingPeriod period)
    {
        List<GrassrootsUnion> reported = await scope.Db.Unions
            .Where(u => scope.Db.Figures.Any(f => f.PeriodId == period.Id && f.ReportingBodyId == u.Id && f.Value != FigureValue.Blank))
            .ToListAsync(scope.Cancellation).ConfigureAwait(false);
        string[] outside = [.. reported.Where(u => !u.IsActiveWithin(period.Start, period.CutOff)).OrderBy(u => u.Code, StringComparer.Ordinal).Select(Texts.NameAndCode)];
        return outside.Length == 0
            ? null
            : $"{string.Join(", ", outside)} đã có số liệu ở kỳ {Texts.PeriodInSentence(period)}, nhưng theo ngày mới thì không hoạt động ngày nào trong kỳ. Hãy sửa lại ngày, hoặc xóa số liệu đó trước.";
    }

    private static IEnumerable<string> WrongDates(SavePeriod save)
    {
        if (save.CutOff < save.Start)
        {
            yield return "Ngày chốt phải từ ngày bắt đầu trở đi.";
        }

        if (save.DueDate < save.CutOff)
        {
            yield return "Hạn nộp phải từ ngày chốt trở đi.";
        }

        if (save.LockDate < save.DueDate)
        {
            yield return "Ngày khóa phải từ hạn nộp trở đi; để trống nếu không khóa.";
        }
    }

    private static string Dates(ReportingPeriod p) =>
        $"từ {Texts.Date(p.Start)}, chốt {Texts.Date(p.CutOff)}, hạn nộp {Texts.Date(p.DueDate)}, {(p.LockDate is { } locked ? $"khóa sau {Texts.Date(locked)}" : "không khóa")}";
}
