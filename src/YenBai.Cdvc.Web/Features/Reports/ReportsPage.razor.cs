using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Xuất báo cáo: what can be downloaded of a period. The files are made when asked for.</summary>
public sealed partial class ReportsPage
{
    protected override Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string LinkTo(int year, PeriodKind kind) => PageUrls.Reports(Domain.Periods.PeriodCode.Of(year, kind));
}
