using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Where a figure goes: its body and item, looked up by code; either may be unknown.</summary>
internal sealed record FigureTarget(string? UnionCode, string ItemCode, ReportingBody? Body, DataItem? Item, Submission? Submission)
{
    public static async Task<FigureTarget> FindAsync(
        CdvcDbContext db, ReportingPeriod period, string? unionCode, string itemCode, CancellationToken cancellationToken)
    {
        ReportingBody? body = unionCode is null
            ? await db.Provinces.SingleAsync(cancellationToken).ConfigureAwait(false)
            : await UnionQueries.FindAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
        DataItem? item = await ProgrammeQueries.BestFirst(db.Programmes, period.Year).Take(1)
            .SelectMany(p => p.DataItems)
            .FirstOrDefaultAsync(i => i.Code == itemCode, cancellationToken).ConfigureAwait(false);
        Submission? submission = body is null
            ? null
            : await db.Submissions.AsNoTracking()
                .FirstOrDefaultAsync(s => s.PeriodId == period.Id && s.ReportingBodyId == body.Id, cancellationToken).ConfigureAwait(false);
        return new FigureTarget(unionCode, itemCode, body, item, submission);
    }

    /// <summary>Why this actor may not write this value here today; null when it may.</summary>
    public string? Refusal(Actor actor, ReportingPeriod period, FigureValue value, DateOnly today)
    {
        if (Body is null)
        {
            return UnionQueries.Unknown(UnionCode);
        }

        if (Item is null)
        {
            return $"Không có mục số liệu “{ItemCode}” trong chương trình.";
        }

        if (!actor.MayEnter(Item, Body.Id))
        {
            return $"Tài khoản của bạn không được nhập mục {Item.Code} của {Body.Name}.";
        }

        return FigureAcceptance.RefusalOfBody(period, Body, Submission, today)
            ?? FigureAcceptance.RefusalOfItem(Body, Submission, Item)
            ?? FigureAcceptance.RefusalOfValue(Body, Item, value);
    }
}
