using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
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
    private static readonly PerModel<Func<CdvcDbContext, int, int, CancellationToken, Task<Submission?>>> OfBody = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int period, int body, CancellationToken _) => db.Submissions.AsNoTracking().FirstOrDefault(s => s.PeriodId == period && s.ReportingBodyId == body)));

    public static async Task<FigureTarget> FindAsync(
        CdvcDbContext db, ReportingPeriod period, string? unionCode, string itemCode, CancellationToken cancellationToken)
    {
        ReportingBody? body = await UnionQueries.BodyAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
        DataItem? item = await ProgrammeQueries.ItemAsync(db, period.Year, itemCode, cancellationToken).ConfigureAwait(false);
        Submission? submission = body is null
            ? null
            : await OfBody.Of(db)(db, period.Id, body.Id, cancellationToken).ConfigureAwait(false);
        return new FigureTarget(unionCode, itemCode, body, item, submission);
    }

    /// <summary>What the cell holds now and who wrote it, for somebody who saw an older version.</summary>
    public static string Theirs(Figure? figure, DataItem item)
    {
        if (figure is null)
        {
            return "Ô này chưa có số liệu. Hãy tải lại trang.";
        }

        string value = figure.Value.IsBlank ? "đã xóa trống" : $"đã ghi “{FigureText.ToDisplay(figure.Value, item)}”";
        return $"{figure.UpdatedBy} {value} lúc {Texts.Moment(figure.UpdatedAt)}.";
    }

    /// <summary>Why this actor may not write this value here today; null when it may.</summary>
    public string? Refusal(Actor actor, ReportingPeriod period, FigureValue value, DateOnly today) =>
        RefusalOfActor(actor) ?? RefusalOfPlace(period, today) ?? RefusalOfValue(value);

    /// <summary>Why there is no such cell for this actor; null where there is.</summary>
    public string? RefusalOfActor(Actor actor)
    {
        // to a CĐCS every other one is unknown
        if (Body is null || (Body is GrassrootsUnion && !actor.MaySee(Body)))
        {
            return UnionQueries.Unknown(UnionCode);
        }

        if (Item is null)
        {
            return $"Không có mục số liệu “{ItemCode}” trong chương trình.";
        }

        return actor.MayEnter(Item, Body.Id) ? null : $"Tài khoản của đồng chí không được nhập {Texts.ItemInSentence(Item)} của {Body.Name}.";
    }

    /// <summary>Why nothing may change in this cell today, whatever the value; null when it may. Only of a known cell.</summary>
    public string? RefusalOfPlace(ReportingPeriod period, DateOnly today) =>
        FigureAcceptance.RefusalOfBody(period, Body!, Submission, today) ?? FigureAcceptance.RefusalOfItem(Body!, Submission, Item!);

    /// <summary>Why this value may not stand here; null when it may. Only of a known cell.</summary>
    public string? RefusalOfValue(FigureValue value) => FigureAcceptance.RefusalOfValue(Body!, Item!, value);
}
