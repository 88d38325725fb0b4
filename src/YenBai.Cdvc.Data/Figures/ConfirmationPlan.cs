using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Which figures may be confirmed, or their confirmations withdrawn, worked out before anything is written.</summary>
internal sealed class ConfirmationPlan
{
    private readonly WriteScope scope;
    private readonly ReportingPeriod period;
    private readonly Dictionary<string, DataItem> items;
    private readonly Dictionary<string, GrassrootsUnion> unions;
    private readonly Dictionary<(int BodyId, int ItemId), Figure> figures;
    private readonly Dictionary<(int BodyId, int ItemId), FigureConfirmation> confirmations;
    private readonly Dictionary<int, Submission> submissions;

    private ConfirmationPlan(
        WriteScope scope,
        ReportingPeriod period,
        IEnumerable<DataItem> decided,
        IEnumerable<GrassrootsUnion> unions,
        IEnumerable<Figure> figures,
        IEnumerable<FigureConfirmation> confirmations,
        IEnumerable<Submission> submissions)
    {
        this.scope = scope;
        this.period = period;
        items = decided.ToDictionary(i => i.Code, StringComparer.Ordinal);
        this.unions = unions.ToDictionary(u => u.Code, StringComparer.Ordinal);
        this.figures = figures.ToDictionary(f => (f.ReportingBodyId, f.DataItemId));
        this.confirmations = confirmations.ToDictionary(c => (c.ReportingBodyId, c.DataItemId));
        this.submissions = submissions.ToDictionary(s => s.ReportingBodyId);
    }

    public List<string> Refusals { get; } = [];

    /// <summary>Sentences about figures that are not what was seen.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>What is to be written.</summary>
    public List<ConfirmationChange> Changes { get; } = [];

    public static async Task<ConfirmationPlan> LoadAsync(WriteScope scope, ReportingPeriod period)
    {
        Programme programme = await ProgrammeQueries.ForYearAsync(scope.Db, period.Year, scope.Cancellation).ConfigureAwait(false);
        DataItem[] decided = [.. programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion)];
        int[] ids = [.. decided.Select(i => i.Id)];
        return new ConfirmationPlan(
            scope,
            period,
            decided,
            await scope.Db.Unions.AsNoTracking().ToListAsync(scope.Cancellation).ConfigureAwait(false),
            await scope.Db.Figures.AsNoTracking().Where(f => f.PeriodId == period.Id && ids.Contains(f.DataItemId)).ToListAsync(scope.Cancellation).ConfigureAwait(false),
            await scope.Db.FigureConfirmations.Where(c => c.PeriodId == period.Id).ToListAsync(scope.Cancellation).ConfigureAwait(false),
            await scope.Db.Submissions.AsNoTracking().Where(s => s.PeriodId == period.Id).ToListAsync(scope.Cancellation).ConfigureAwait(false));
    }

    /// <summary>Takes one figure into the plan, or says why not.</summary>
    public void Take(SeenFigure seen, bool confirming)
    {
        GrassrootsUnion? union = unions.GetValueOrDefault(UnionCode.Normalize(seen.UnionCode));
        DataItem? item = items.GetValueOrDefault(seen.ItemCode);
        if (union is null || item is null)
        {
            Refusals.Add(union is null ? UnionQueries.Unknown(seen.UnionCode) : $"Mục “{seen.ItemCode}” không do cấp tỉnh quyết định cho từng CĐCS nên không cần xác nhận.");
            return;
        }

        if (FigureAcceptance.RefusalOfBody(period, union, submissions.GetValueOrDefault(union.Id), scope.Today) is { } refusal)
        {
            Refusals.Add(refusal);
            return;
        }

        Figure? figure = figures.GetValueOrDefault((union.Id, item.Id));
        string name = $"{union.Name} – {item.ShortName}";
        if ((figure?.Version ?? 0) != seen.Version)
        {
            Conflicts.Add($"{name}: {FigureTarget.Theirs(figure, item)}");
            return;
        }

        FigureConfirmation? confirmation = confirmations.GetValueOrDefault((union.Id, item.Id));
        bool confirmed = figure is not null && confirmation?.Covers(figure) == true;
        if (figure is null || figure.Value.IsBlank)
        {
            Refusals.Add($"{name}: chưa có kết quả nên chưa xác nhận được. Hãy để Cán bộ ghi trước.");
        }
        else if (confirming && figure.UpdatedById is { } author && author == scope.Actor.AccountId)
        {
            Refusals.Add($"{name}: chính đồng chí đã ghi kết quả này nên không tự xác nhận được. Hãy nhờ một Lãnh đạo khác.");
        }
        else if (!confirming && !confirmed)
        {
            Refusals.Add($"{name}: chưa được xác nhận nên không có gì để rút lại. Hãy tải lại trang.");
        }
        else if (confirming != confirmed)
        {
            Changes.Add(new ConfirmationChange(FigureSubject.Of(period.Code, union.Code, item.Code), figure, confirmation));
        }
    }
}

/// <summary>One figure to confirm, or whose confirmation is to be withdrawn.</summary>
/// <param name="Subject">Its name in the audit log.</param>
/// <param name="Confirmation">There may be one of an earlier value; null without.</param>
internal sealed record ConfirmationChange(string Subject, Figure Figure, FigureConfirmation? Confirmation);
