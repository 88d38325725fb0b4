using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.Leads;

/// <summary>Một nơi chủ trì: what it leads and supports, what is missing and who can still add it.</summary>
public sealed partial class LeadPage
{
    [Parameter]
    public int BodyId { get; set; }

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    [Inject]
    private BodyQueries Bodies { get; set; } = null!;

    private ScorecardInput Input { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    /// <summary>Null where the programme has no such body.</summary>
    private Duties? Duties { get; set; }

    private string Held => Duties!.Holder is { } holder
        ? $"{holder.PersonName} đảm nhiệm từ {Texts.Date(holder.From)} · {Texts.PeriodName(Period)}"
        : $"Chưa ghi người đảm nhiệm tại ngày chốt {Texts.Date(Period.CutOff)} · {Texts.PeriodName(Period)}";

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is not { } input)
        {
            return;
        }

        IReadOnlyList<Body> bodies = await Bodies.ListAsync(actor, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (Input, Scorecard) = (input, ScorecardCalculator.Compute(input));
        Duties = Leads.Duties.Of(Scorecard, bodies).FirstOrDefault(d => d.Body.Id == BodyId);
    }

    private string LinkTo(string period) => PageUrls.Lead(BodyId, period);
}
