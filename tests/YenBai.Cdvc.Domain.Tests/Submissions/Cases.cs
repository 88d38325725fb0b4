using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Submissions;

/// <summary>The report of CĐCS CS01 for the year 2024, complete and without contradictions until a test changes it.</summary>
internal sealed class Cases
{
    public static readonly DateTime Noon = new(2024, 12, 5, 5, 0, 0, DateTimeKind.Utc);
    public static readonly Actor Officer = new(2, "Cán bộ Thử", Role.Officer);
    public static readonly Actor Leader = new(3, "Lãnh đạo Thử", Role.Leader);
    public static readonly Actor Administrator = new(1, "Quản trị Thử", Role.Administrator);
    public static readonly Actor Own = new(4, "CĐCS Một", Role.GrassrootsUnion, 1);
    public static readonly Actor Other = new(5, "CĐCS Hai", Role.GrassrootsUnion, 2);
    public static readonly ReportHeading Heading = new("12/BC-CĐCS", new DateOnly(2024, 12, 5));

    private static readonly Programme Programme = SampleProgramme.Create();
    private readonly Dictionary<string, FigureValue> figures = Items().ToDictionary(i => i.Code, _ => FigureValue.Of(1), StringComparer.Ordinal);

    public Submission? Submission { get; set; }

    public List<FigureAuthor> Authors { get; } = [new(Officer.AccountId, Officer.Name)];

    public DateOnly Today { get; set; } = new(2024, 12, 5);

    public ReportingPeriod Period { get; } = SamplePeriods.FullYear(2024);

    public ReportingBody Body { get; init; } = new UnionBuilder(1, "Một").Code("CS01").Build();

    public SubmissionCase Case => new(
        Period,
        Body,
        Submission,
        SubmissionContents.Of(
            Programme,
            Period.Kind,
            Body is Province ? Reporter.Province : Reporter.GrassrootsUnion,
            Body.Id,
            new FigureTable(figures.Select(f => (Body.Id, Programme.Item(f.Key).Id, f.Value))),
            FigureTable.Empty),
        Authors,
        Today);

    public static DataItem Item(string code) => Programme.Item(code);

    /// <summary>The items asked of the CĐCS.</summary>
    public static IEnumerable<DataItem> Items() => Programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion);

    public Cases With(string item, FigureValue value)
    {
        figures[item] = value;
        return this;
    }

    /// <summary>Brings the report into a state, by the transitions that lead there.</summary>
    public Cases In(SubmissionState state)
    {
        if (state == SubmissionState.Entering)
        {
            return this;
        }

        Submission = new Submission { PeriodId = Period.Id, ReportingBodyId = Body.Id };
        Submission.Send(Heading, Officer.Name, Noon);
        if (state == SubmissionState.Returned)
        {
            Submission.Return(Leader.Name, Noon);
        }
        else if (state == SubmissionState.Approved)
        {
            Submission.Approve(Leader.Name, Noon);
        }

        return this;
    }
}
