using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards.Leads;

/// <summary>Phần việc of one body on the cut-off day of a period.</summary>
/// <param name="Holder">Who holds the body that day; null where nobody is named.</param>
/// <param name="Led">The rows it leads, in the order of the programme.</param>
/// <param name="Supported">The rows it supports.</param>
public sealed record Duties(Body Body, BodyHolder? Holder, IReadOnlyList<MeasureScore> Led, IReadOnlyList<MeasureScore> Supported)
{
    /// <summary>The body's name as a heading begins: "Các công đoàn cơ sở".</summary>
    public string Name => Texts.AsSentence(Body.Name);

    /// <summary>Of every body that leads or supports: those that lead first, by the first row they lead.</summary>
    /// <param name="scorecard">The period's; its programme says who leads what.</param>
    /// <param name="bodies">Every body with its holders as they are known now: a closed year has those of its closing.</param>
    public static IReadOnlyList<Duties> Of(Scorecard scorecard, IReadOnlyList<Body> bodies)
    {
        DateOnly day = scorecard.Period.CutOff;
        Indicator[] indicators = [.. scorecard.Programme.Indicators.OrderBy(i => i.Number)];
        IEnumerable<Body> named = indicators.Select(i => i.LeadOn(day))
            .Concat(indicators.SelectMany(i => i.SupportingBodies.OrderBy(s => s.Order)).Select(s => s.Body));
        return
        [
            .. from own in named.DistinctBy(b => b.Id)
               let body = bodies.FirstOrDefault(b => b.Id == own.Id) ?? own
               select new Duties(
                   body,
                   body.HolderOn(day),
                   [.. scorecard.Measures.Where(m => m.Indicator.LeadOn(day).Id == body.Id)],
                   [.. scorecard.Measures.Where(m => m.Indicator.SupportingBodies.Any(s => s.Body.Id == body.Id))]),
        ];
    }
}
