using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class NewProgrammeTests
{
    private static readonly ProgrammeHeading Existing = new(1, "03/CTr-CĐVC", 2023, 2027);

    private static readonly NewProgramme Wanted = new(
        "05/CTr-CĐVC", "Chương trình mẫu", new DateOnly(2028, 6, 1), "Yên Bái", "Cơ quan mẫu", "Cấp trên mẫu", "2028-2033", 2028, 2032, CopiesTargets: true);

    [Fact]
    public void Targets_go_by_the_order_of_the_years()
    {
        Programme copy = Wanted.CopyOf(SampleProgramme.Create(), new DateOnly(2027, 12, 1));

        Assert.Equal([80m, 85m, 90m, 95m, 100m], copy.Years.Select(y => copy.Row("9.1").TargetOf(y)));
        Assert.Equal([null, 100m, null, null, null], copy.Years.Select(y => copy.Row("2.2").TargetOf(y)));
        Programme shorter = (Wanted with { LastYear = 2029 }).CopyOf(SampleProgramme.Create(), new DateOnly(2027, 12, 1));
        Assert.Equal(2, shorter.Row("9.1").Targets.Count);
    }

    [Fact]
    public void Without_targets_nothing_is_assigned_and_everything_else_is_there()
    {
        Programme source = SampleProgramme.Create();
        Body lead = new() { Name = "Đ/c Phó Chủ tịch" };
        source.Indicators[0].LeadChanges.Add(new LeadChange { From = new DateOnly(2027, 1, 1), Body = lead });

        Programme copy = (Wanted with { CopiesTargets = false }).CopyOf(source, new DateOnly(2027, 12, 1));

        Assert.All(copy.Measures, m => Assert.Empty(m.Targets));
        Assert.Equal(source.Measures.Select(MeasureDraft.Of), copy.Measures.Select(MeasureDraft.Of));
        Assert.Equal(source.DataItems.Select(i => (i.Code, i.Kind, i.Order)), copy.DataItems.Select(i => (i.Code, i.Kind, i.Order)));
        Assert.Equal(source.ConsistencyRules.Count, copy.ConsistencyRules.Count);
        Assert.Same(lead, copy.Indicators[0].LeadBody);
        Assert.Empty(copy.Indicators[0].LeadChanges);
    }

    [Fact]
    public void Years_belong_to_one_programme()
    {
        Assert.Empty(Wanted.Refusals([Existing]));
        Assert.Equal(
            "Các năm 2027–2032 trùng với chương trình 03/CTr-CĐVC (2023–2027). Mỗi năm chỉ thuộc một chương trình.",
            Assert.Single((Wanted with { FirstYear = 2027 }).Refusals([Existing])));
        Assert.Contains("Năm cuối phải", Assert.Single((Wanted with { LastYear = 2027 }).Refusals([Existing])), StringComparison.Ordinal);
        Assert.Contains("nhiều nhất 10 năm", Assert.Single((Wanted with { LastYear = 2038 }).Refusals([Existing])), StringComparison.Ordinal);
        Assert.Contains("Đã có chương trình số 03/CTr-CĐVC", Assert.Single((Wanted with { Number = " 03/ctr-cđvc" }).Refusals([Existing])), StringComparison.Ordinal);
        Assert.Contains("Hãy ghi trích yếu", Assert.Single((Wanted with { Title = " " }).Refusals([Existing])), StringComparison.Ordinal);
    }
}
