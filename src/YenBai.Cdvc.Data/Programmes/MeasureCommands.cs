using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Mức năm as wanted; null is "không giao".</summary>
public sealed record WantedTarget(int Year, decimal? Value);

/// <summary>Dòng chỉ tiêu mới: a new row of a chỉ tiêu, with its targets and the items its formula needs that the programme does not have.</summary>
public sealed record NewMeasure(int IndicatorNumber, MeasureDraft Draft, IReadOnlyList<WantedTarget> Targets, IReadOnlyList<DataItem> NewItems);

/// <summary>Điều chỉnh dòng chỉ tiêu: targets, definitions and new rows (Quản trị).</summary>
public sealed class MeasureCommands(CdvcContexts contexts)
{
    private readonly AmendmentDesk desk = new(contexts);

    /// <summary>Changes targets of open years; years that stay as they are may be among them.</summary>
    public Task<Outcome> AmendTargetsAsync(Operation operation, ProgrammeAmendment target, string measureCode, IReadOnlyList<WantedTarget> targets, CancellationToken cancellationToken) =>
        desk.AmendAsync(operation, target, targets, $"{Texts.MeasureCode(measureCode)}/targets", edit => Task.FromResult(AmendTargets(edit, measureCode, targets)), cancellationToken);

    /// <summary>Changes wording, threshold, formula and what else defines a row.</summary>
    /// <param name="recomputes">True: whoever asks has been told which periods' figures a changed formula computes anew.</param>
    public Task<Outcome> RedefineAsync(Operation operation, ProgrammeAmendment target, MeasureDraft draft, bool recomputes, CancellationToken cancellationToken) =>
        desk.AmendAsync(operation, target, draft, Texts.MeasureCode(draft.Code), edit => Task.FromResult(Redefine(edit, draft, recomputes)), cancellationToken);

    /// <summary>Adds a row.</summary>
    public Task<Outcome> AddAsync(Operation operation, ProgrammeAmendment target, NewMeasure measure, CancellationToken cancellationToken) =>
        desk.AmendAsync(operation, target, measure, $"{Texts.MeasureCode(measure.Draft.Code)}/new", edit => Task.FromResult(Add(edit, measure)), cancellationToken);

    private static IReadOnlyList<string> AmendTargets(ProgrammeEdit edit, string measureCode, IReadOnlyList<WantedTarget> targets)
    {
        if (Find(edit.Programme, measureCode) is not { } measure)
        {
            return [UnknownRow(measureCode)];
        }

        List<string> refusals = [];
        foreach (WantedTarget wanted in targets.Where(t => measure.TargetOf(t.Year) != t.Value))
        {
            if (TargetRefusal(edit.Definition, measure, wanted) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            edit.Amend(new AmendedDefinition(AmendmentKind.Target, Texts.Target(measure, measure.TargetOf(wanted.Year)), Texts.Target(measure, wanted.Value))
            {
                MeasureCode = measure.Code,
                Year = wanted.Year,
            });
            measure.SetTarget(wanted.Year, wanted.Value);
        }

        return refusals;
    }

    private static IReadOnlyList<string> Redefine(ProgrammeEdit edit, MeasureDraft draft, bool recomputes)
    {
        Programme programme = edit.Programme;
        if (Find(programme, draft.Code) is not { } measure)
        {
            return [UnknownRow(draft.Code)];
        }

        List<string> refusals = [.. draft.Refusals(programme.DataItems.ToDictionary(i => i.Code, StringComparer.Ordinal))];
        if (MeasureRules.IsPercentage(draft.Formula) != measure.IsPercentage && measure.Targets.Count > 0)
        {
            refusals.Add("Công thức mới đổi đơn vị tính giữa tỷ lệ và số đếm, mà dòng này đã có mức năm. Hãy thêm dòng mới thay vì đổi công thức.");
        }

        IReadOnlyList<string> recomputed = edit.Definition.Recomputed(measure, draft.Formula);
        if (recomputed.Count > 0 && !recomputes)
        {
            refusals.Add($"{RecomputedSentence(recomputed)} Hãy đánh dấu đồng ý trước khi lưu.");
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        IReadOnlyList<MeasureAspect> before = MeasureAspect.Of(programme, measure);
        measure.Redefine(draft);
        foreach ((MeasureAspect was, MeasureAspect now) in before.Zip(MeasureAspect.Of(programme, measure)).Where(p => p.First != p.Second))
        {
            edit.Amend(new AmendedDefinition(AmendmentKind.Measure, was.Sentence, now.Sentence) { MeasureCode = measure.Code });
        }

        return [];
    }

    /// <summary>"Các kỳ năm 2025, … đã có số liệu sẽ được tính lại."</summary>
    /// <param name="periods">Their codes.</param>
    public static string RecomputedSentence(IReadOnlyList<string> periods) =>
        $"Các kỳ {string.Join(", ", periods.Select(Texts.PeriodInSentence))} đã có số liệu sẽ được tính lại theo công thức mới.";

    private static IReadOnlyList<string> Add(ProgrammeEdit edit, NewMeasure wanted)
    {
        Programme programme = edit.Programme;
        Indicator? indicator = programme.Indicators.FirstOrDefault(i => i.Number == wanted.IndicatorNumber);
        if (indicator is null)
        {
            return [$"Chương trình không có chỉ tiêu Số {wanted.IndicatorNumber}."];
        }

        List<string> refusals = [.. wanted.NewItems.SelectMany(DataItemRules.Faults).Select(Texts.AsSentence)];
        refusals.AddRange(wanted.NewItems.Select(i => i.Code).Where((code, index) => programme.DataItems.Any(i => Same(i.Code, code)) || wanted.NewItems.Take(index).Any(i => Same(i.Code, code)))
            .Select(code => $"Đã có mục số liệu mã {code}. Hãy đặt mã khác, hoặc chọn mục đã có."));
        refusals.AddRange(wanted.Draft.Refusals(programme.DataItems.Concat(wanted.NewItems).DistinctBy(i => i.Code, StringComparer.Ordinal).ToDictionary(i => i.Code, StringComparer.Ordinal)));
        if (Find(programme, wanted.Draft.Code) is not null)
        {
            refusals.Add($"Đã có dòng {Texts.MeasureCode(wanted.Draft.Code)}. Hãy dùng mã khác.");
        }
        else if (!wanted.Draft.Code.StartsWith($"{wanted.IndicatorNumber}.", StringComparison.Ordinal))
        {
            refusals.Add($"Mã dòng của chỉ tiêu Số {wanted.IndicatorNumber} phải bắt đầu bằng “{wanted.IndicatorNumber}.”.");
        }

        Measure measure = wanted.Draft.ToMeasure(indicator.Measures.Select(m => m.Order).DefaultIfEmpty().Max() + 1);
        IReadOnlyList<WantedTarget> assigned = [.. wanted.Targets.Where(t => t.Value is not null)];
        refusals.AddRange(assigned.Select(t => TargetRefusal(edit.Definition, measure, t)).OfType<string>());
        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (DataItem item in wanted.NewItems)
        {
            programme.DataItems.Add(item.CopyAt(programme.DataItems.Select(i => i.Order).DefaultIfEmpty().Max() + 1));
        }

        foreach (WantedTarget target in assigned)
        {
            measure.SetTarget(target.Year, target.Value);
        }

        indicator.Measures.Add(measure);
        edit.Amend(new AmendedDefinition(AmendmentKind.Measure, Before: null, $"Thêm dòng: {measure.Wording} (công thức: {Texts.Formula(programme, measure)}; ngưỡng: {Texts.Threshold(measure)})")
        {
            MeasureCode = measure.Code,
            IndicatorNumber = indicator.Number,
        });
        return [];
    }

    private static string? TargetRefusal(ProgrammeDefinition definition, Measure measure, WantedTarget target)
    {
        Programme programme = definition.Programme;
        if (target.Year < programme.FirstYear || target.Year > programme.LastYear)
        {
            return $"Năm {Texts.Year(target.Year)} không thuộc các năm {Texts.Year(programme.FirstYear)}–{Texts.Year(programme.LastYear)} của chương trình.";
        }

        return definition.ClosedYears.TryGetValue(target.Year, out int snapshot)
            ? Texts.ClosedYear(target.Year, snapshot)
            : target.Value is { } value && MeasureRules.TargetFault(measure, target.Year, value) is { } fault ? Texts.AsSentence(fault) : null;
    }

    private static Measure? Find(Programme programme, string code) => programme.Measures.FirstOrDefault(m => Same(m.Code, code));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string UnknownRow(string code) => $"Chương trình không có dòng {Texts.MeasureCode(code)}.";
}
