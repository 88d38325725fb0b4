using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class ReportingCountsTests
{
    [Fact]
    public void Reports_and_what_is_wrong_with_them_are_counted()
    {
        InputBuilder builder = new InputBuilder(SamplePeriods.SixMonths(2024))
            .Union("A")
            .Union("B").Figure("LD", 10).Figure("LD_NU", 11)
            .Union("C", u => u.Closed(new DateOnly(2024, 5, 31)));
        builder.Union("A");
        IEnumerable<DataItem> asked = SampleProgramme.Create().DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion && i.AskedIn == PeriodKinds.All);
        foreach (string item in asked.Select(i => i.Code))
        {
            builder.Figure(item, 1);
        }

        ScorecardInput input = builder.Build() with
        {
            ReportStates = new Dictionary<int, SubmissionState> { [1] = SubmissionState.Sent, [2] = SubmissionState.Returned, [3] = SubmissionState.Approved, [InputBuilder.ProvinceId] = SubmissionState.Sent },
        };

        Assert.Equal(new ReportingCounts(Active: 2, Complete: 1, Sent: 2, Approved: 1, Contradicting: 1), ReportingCounts.Of(input));
    }

    [Fact]
    public void The_summary_names_the_groups_that_have_a_row() => Assert.Equal(
        "19 dòng chỉ tiêu: 1 an toàn, 17 chưa có số liệu, 1 không giao",
        Texts.Summary(ScorecardCalculator.Compute(new InputBuilder(SamplePeriods.FullYear(2025)).Figure("KT_DONG_CAP", 2).Build())));
}
