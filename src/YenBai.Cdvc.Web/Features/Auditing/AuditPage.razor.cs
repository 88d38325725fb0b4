using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Auditing;

/// <summary>Nhật ký hệ thống: newest first, a page at a time, narrowed by what stands in the address.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;

    private AuditView view = new(null, null, null, null, null);
    private IReadOnlyList<AuditRow> rows = [];
    private bool more;

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

    protected override Task OnParametersSetAsync()
    {
        view = new AuditView(From, To, Person, Action, Subject);
        return ReloadAsync();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        // one more than is shown tells whether there are more
        IReadOnlyList<AuditRow> read = await Queries.ListAsync(actor, view.Filter, OlderThan, PageSize + 1, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (rows, more) = ([.. read.Take(PageSize)], read.Count > PageSize);
        return PageState.Ready;
    }
}
