using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Reports;

/// <summary>Báo cáo tổng hợp of one period: all that its files are written from, as plain data.</summary>
/// <param name="Input">The figures, of every CĐCS active on at least one day of the period.</param>
/// <param name="Scorecard">What was computed from them.</param>
/// <param name="Term">The rows over the term, as far as this period.</param>
/// <param name="Notes">Nguyên nhân, ghi chú, biện pháp by the id of their row; a row without is not in it.</param>
/// <param name="Log">Every save of the period's figures, oldest first.</param>
/// <param name="Form">Who issues and signs.</param>
/// <param name="Demonstration">True where the figures are generated: every sheet and page says so.</param>
public sealed record YearReport(
    ScorecardInput Input,
    Scorecard Scorecard,
    TermScorecard Term,
    IReadOnlyDictionary<int, RowNote> Notes,
    IReadOnlyList<FigureLogLine> Log,
    DocumentForm Form,
    bool Demonstration)
{
    /// <summary>Whether saves older than those of <see cref="Log"/> are left out: a sheet, and a row of the database, hold so many.</summary>
    public bool LogIsCut { get; init; }

    public Programme Programme => Scorecard.Programme;

    public ReportingPeriod Period => Scorecard.Period;

    /// <summary>CĐCS of the period, by code.</summary>
    public IEnumerable<GrassrootsUnion> Unions => Input.Unions.OrderBy(u => u.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The figure of a CĐCS.</summary>
    public FigureValue this[GrassrootsUnion union, DataItem item] => Input.Figures[union.Id, item.Id];

    /// <summary>The province's own figure.</summary>
    public FigureValue this[DataItem item] => Input.Figures[Input.ProvinceId, item.Id];

    /// <summary>Nguyên nhân, ghi chú, biện pháp of a row; null without.</summary>
    public RowNote? NoteOf(Measure measure) => Notes.GetValueOrDefault(measure.Id);

    /// <summary>Chủ trì of an indicator at the cut-off.</summary>
    public string LeadOf(Indicator indicator) => indicator.LeadOn(Period.CutOff).Name;

    /// <summary>Chưa báo cáo: what each CĐCS active at the cut-off, and last the province itself, still owes. Sent and approved reports owe nothing.</summary>
    public IEnumerable<OutstandingReport> Outstanding() =>
        Unions.Where(u => u.IsActiveOn(Period.CutOff)).Select(u => Owed(u, u.Id, Reporter.GrassrootsUnion))
            .Append(Owed(new Province { Name = "Cấp tỉnh" }, Input.ProvinceId, Reporter.Province))
            .OfType<OutstandingReport>();

    /// <summary>Items the province decides for each CĐCS and has not yet, with the CĐCS that wait; asked in this kind of period only.</summary>
    public IEnumerable<(DataItem Item, IReadOnlyList<string> Unions)> Undecided() =>
        from item in Programme.Asked(Reporter.ProvinceForEachUnion, Period.Kind)
        let waiting = Unions.Where(u => u.IsActiveOn(Period.CutOff) && this[u, item].IsBlank).Select(u => u.Name).ToList()
        where waiting.Count > 0
        select (item, (IReadOnlyList<string>)waiting);

    private OutstandingReport? Owed(ReportingBody body, int bodyId, Reporter reporter)
    {
        SubmissionState state = Input.ReportState(bodyId);
        if (state is SubmissionState.Sent or SubmissionState.Approved)
        {
            return null;
        }

        Submission submission = new() { PeriodId = Period.Id, ReportingBodyId = bodyId };
        if (state == SubmissionState.Returned)
        {
            submission.Return(by: "", now: default);
        }

        SubmissionContents contents = SubmissionContents.Of(Programme, Period.Kind, reporter, bodyId, Input.Figures, samePeriodLastYear: FigureTable.Empty);
        return new OutstandingReport(body, contents.Asked.Count, contents.Missing, [.. contents.Contradictions.Select(f => f.Sentence)], [], submission, []);
    }
}
