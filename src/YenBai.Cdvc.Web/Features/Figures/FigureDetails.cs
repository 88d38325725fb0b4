using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Chi tiết một ô: what the side panel shows of it.</summary>
/// <param name="History">Null where the database could not be read.</param>
/// <param name="Effects">The rows of the programme it feeds, in the order of the programme.</param>
public sealed record FigureDetails(EntryForm Form, EntryRow Row, FigureHistory? History, IReadOnlyList<FigureEffect> Effects);

/// <summary>Tác động của một ô to one row.</summary>
/// <param name="Own">What the CĐCS itself brings; null for the province's own figures and where it does not count.</param>
/// <param name="AsIs">The province's row as the figures stand; null where this actor may not see it.</param>
/// <param name="Without">The same with this one cell blank; null with <paramref name="AsIs"/>.</param>
public sealed record FigureEffect(Programme Programme, Measure Measure, UnionContribution? Own, EffectOnProvince? AsIs, EffectOnProvince? Without);

/// <summary>Một dòng của toàn tỉnh.</summary>
public sealed record EffectOnProvince(Scorecard Scorecard, MeasureScore Score);

/// <summary>Reads what the side panel shows: the history of the cell, and the scorecard with and without it.</summary>
public sealed class FigureDetailsReader(FigureQueries figures, ScorecardQueries scorecards, ILogger<FigureDetailsReader> logger)
{
    /// <summary>Null where the actor may not see the cell.</summary>
    public async Task<FigureDetails?> ReadAsync(Actor actor, EntryForm form, EntryRow row, CancellationToken cancellationToken)
    {
        EntrySheet sheet = form.Sheet;
        try
        {
            FigureHistory? history = await figures.HistoryAsync(actor, sheet.Period.Code, sheet.Union?.Code, row.Item.Code, cancellationToken);
            ScorecardInput? province = await scorecards.InputAsync(actor, sheet.Period.Code, cancellationToken);
            return history is null ? null : new FigureDetails(form, row, history, Effects(form, row, province));
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            logger.LogError(e, "Details of {Item} of {Union} in {Period} could not be read.", row.Item.Code, sheet.Union?.Code, sheet.Period.Code);
            return new FigureDetails(form, row, History: null, Effects: []);
        }
    }

    private static List<FigureEffect> Effects(EntryForm form, EntryRow row, ScorecardInput? province)
    {
        int body = form.Sheet.BodyId;
        Scorecard? asIs = province is null ? null : ScorecardCalculator.Compute(province);
        Scorecard? without = province is null
            ? null
            : ScorecardCalculator.Compute(province with { Figures = province.Figures.With(body, row.Item.Id, FigureValue.Blank) });
        ScorecardInput input = province ?? OfThisUnionAlone(form);
        return
        [
            .. from measure in input.Programme.Measures
               where measure.Formula.ItemCodes.Contains(row.Item.Code, StringComparer.Ordinal)
               select new FigureEffect(
                   input.Programme,
                   measure,
                   ScorecardCalculator.Contributions(input, measure).FirstOrDefault(c => c.Union.Id == body),
                   Of(asIs, measure),
                   Of(without, measure)),
        ];
    }

    private static EffectOnProvince? Of(Scorecard? scorecard, Measure measure) =>
        scorecard?.Find(measure.Code) is { } score ? new EffectOnProvince(scorecard, score) : null;

    /// <summary>A CĐCS account is shown its own contribution, worked out from its own figures.</summary>
    private static ScorecardInput OfThisUnionAlone(EntryForm form)
    {
        EntrySheet sheet = form.Sheet;
        FigureTable own = new(form.Rows.Select(r => (sheet.BodyId, r.Item.Id, r.Cell.Value)));
        return new ScorecardInput(sheet.Programme, sheet.Period, ProvinceId: 0, sheet.Union is { } union ? [union] : [], own, FigureTable.Empty);
    }
}
