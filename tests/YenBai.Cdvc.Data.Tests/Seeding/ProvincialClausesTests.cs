using System.Globalization;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class ProvincialClausesTests
{
    private readonly Programme programme = ShippedProgramme.Read();

    [Fact]
    public void The_ten_clauses_hold_29_figures_each_of_which_stands_in_the_clause()
    {
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"1.{n}"), programme.ProvincialClauses.OrderBy(c => c.Order).Select(c => c.Code), StringComparer.Ordinal);
        Assert.Equal(29, programme.ProvincialClauses.Sum(c => c.Figures.Count));
        Assert.All(programme.ProvincialClauses, c => Assert.All(c.Figures, f =>
        {
            Assert.Contains(Written(f), c.Wording, StringComparison.Ordinal);
            Assert.Contains(Written(f), f.Wording, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Figures_without_a_row_are_exactly_those_of_the_specification()
    {
        (string Clause, string Figure, string About)[] expected =
        [
            ("1.1", "48.800", "đoàn viên"), ("1.1", "100%", "20 lao động"),
            ("1.2", "60%", "ngoài Nhà nước"), ("1.2", "100%", "chuẩn hóa"),
            ("1.4", "85%", "thỏa ước"), ("1.4", "75%", "ngoài khu vực nhà nước"),
            ("1.5", "75%", "Tòa án"), ("1.5", "70%", "sản xuất"),
            ("1.6", "65%", "nghề nghiệp"), ("1.7", "90%", "doanh nghiệp"),
            ("1.8", "80%", "Ban nữ công"), ("1.10", "10%", "CĐCS doanh nghiệp"),
        ];
        var without = programme.ProvincialClauses.SelectMany(c => c.Figures.Where(f => f.MeasureCodes.Count == 0).Select(f => (c.Code, Figure: f))).ToList();

        Assert.Equal(expected.Select(e => (e.Clause, e.Figure)), without.Select(w => (w.Code, Written(w.Figure))));
        Assert.All(expected.Zip(without), pair => Assert.Contains(pair.First.About, pair.Second.Figure.Wording, StringComparison.Ordinal));
    }

    [Fact]
    public void Row_10_1_alone_has_no_clause() =>
        Assert.Equal(
            ["10.1"],
            programme.Measures.Select(m => m.Code).Except(programme.ProvincialClauses.SelectMany(c => c.Figures).SelectMany(f => f.MeasureCodes), StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [InlineData("1.1", "1.1")]
    [InlineData("1.2", "2.1 2.2")]
    [InlineData("1.3", "3.1")]
    [InlineData("1.4", "4.1")]
    [InlineData("1.5", "5.1")]
    [InlineData("1.6", "6.1")]
    [InlineData("1.7", "7.1 7.2 7.3")]
    [InlineData("1.8", "8.1 8.2 8.3 8.4")]
    [InlineData("1.9", "9.1 9.2")]
    [InlineData("1.10", "10.2 10.3")]
    public void A_clause_is_served_by_its_rows(string clause, string rows) =>
        Assert.Equal(rows, string.Join(' ', programme.ProvincialClauses.Single(c => string.Equals(c.Code, clause, StringComparison.Ordinal)).Figures.SelectMany(f => f.MeasureCodes)));

    // as Vietnamese documents write it: "6.900", "90%", "01"
    private static string Written(ClauseFigure figure) => figure switch
    {
        { UnitOfCount: "%" } => string.Create(CultureInfo.InvariantCulture, $"{figure.Value}%"),
        { Value: < 10 } => figure.Value.ToString("00", CultureInfo.InvariantCulture),
        _ => figure.Value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.'),
    };
}
