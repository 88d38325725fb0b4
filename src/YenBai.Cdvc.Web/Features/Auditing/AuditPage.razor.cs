using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Auditing;

/// <summary>Nhật ký hệ thống: newest first, a page at a time, narrowed by what stands in the address.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;

    private AuditView view = new(null, null, null, null, null);
    private IReadOnlyList<AuditRow>? rows;
    private bool more;
    private bool failed;

    [SupplyParameterFromQuery(Name = AuditView.FromParameter)]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = AuditView.ToParameter)]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = AuditView.PersonParameter)]
    private string? Person { get; set; }

    [SupplyParameterFromQuery(Name = AuditView.ActionParameter)]
    private string? Action { get; set; }

    [SupplyParameterFromQuery(Name = AuditView.SubjectParameter)]
    private string? Subject { get; set; }

    /// <summary>The last row of the page before; null on the first.</summary>
    [SupplyParameterFromQuery(Name = AuditView.OlderParameter)]
    private long? OlderThan { get; set; }

    [Inject]
    private AuditQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<AuditPage> Logger { get; set; } = null!;

    protected override Task OnParametersSetAsync()
    {
        view = new AuditView(From, To, Person, Action, Subject);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            // one more than is shown tells whether there are more
            IReadOnlyList<AuditRow> read = await Queries.ListAsync(await CurrentActor.GetAsync(), view.Filter, OlderThan, PageSize + 1, CancellationToken.None);
            more = read.Count > PageSize;
            rows = [.. read.Take(PageSize)];
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The audit log could not be read.");
            failed = true;
        }
    }
}
