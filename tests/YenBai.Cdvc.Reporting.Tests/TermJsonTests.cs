using System.Text;
using System.Text.Json;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class TermJsonTests
{
    private static readonly TermScorecard Term = OneYear();

    [Fact]
    public void The_term_starts_with_its_name_and_a_row_with_its_years()
    {
        string expected =
            """
            {
              "term": "2023-2028",
              "measures": [
                {
                  "code": "1.1",
                  "years": [
                    {
                      "period": "2024-nam",
                      "code": "1.1",
                      "target": 30,
                      "textThreshold": {
                        "value": 150,
                        "strict": false
                      },
                      "numerator": 30,
                      "denominator": null,
                      "actual": 30,
                      "status": "Met",
                      "provisional": false,
                      "shortfall": 0,
                      "shortfallText": null,
                      "coverage": {
                        "complete": 1,
                        "expected": 1
                      },
                      "range": null
                    }
                  ],
                  "cumulative": 30,
                  "remaining": 120,
                  "pace": 30
                },
            """;
        Assert.StartsWith(expected.ReplaceLineEndings("\n"), Write(Term), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_figures_has_no_years_and_nulls()
    {
        using JsonDocument json = JsonDocument.Parse(Write(Term));
        JsonElement[] rows = [.. json.RootElement.GetProperty("measures").EnumerateArray()];
        Assert.Equal(19, rows.Length);
        Assert.Equal(0, rows[1].GetProperty("years").GetArrayLength());
        foreach (string property in (string[])["cumulative", "remaining", "pace"])
        {
            Assert.Equal(JsonValueKind.Null, rows[1].GetProperty(property).ValueKind);
        }
    }

    private static TermScorecard OneYear()
    {
        ScorecardInput input = new InputBuilder().Union("Một").Figure("DV_MOI", 30).Build();
        return TermScorecardCalculator.Compute(input.Programme, [TermPart.Of(input)]);
    }

    private static string Write(TermScorecard term)
    {
        using MemoryStream output = new();
        TermJson.Write(output, term, demonstration: false);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
