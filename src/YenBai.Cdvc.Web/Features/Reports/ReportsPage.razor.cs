using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Xuất báo cáo: what can be downloaded of a period. The files are made when asked for.</summary>
public sealed partial class ReportsPage
{
    protected override Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken) => Task.CompletedTask;
}
