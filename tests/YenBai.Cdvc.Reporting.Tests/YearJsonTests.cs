using System.Text;
using System.Text.Json;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class YearJsonTests
{
    [Fact]
    public void A_row_is_written_with_every_property()
    {
        YearReport report = SampleReport.With(s => s.Find("2.1")! with
        {
            Target = 95.0000m, Numerator = 43, Denominator = 46, Actual = 100m * 43 / 46, Status = MeasureStatus.NotMet, Shortfall = 1, ShortfallText = 0,
            Coverage = new(46, 48), Range = new(90.5m, 94, Borrowed: false),
        });

        Assert.Equal(
            """
            {
              "code": "2.1",
              "target": 95,
              "textThreshold": {
                "value": 90,
                "strict": false
              },
              "numerator": 43,
              "denominator": 46,
              "actual": 93.47826086956521739130434783,
              "status": "NotMet",
              "provisional": true,
              "shortfall": 1,
              "shortfallText": 0,
              "coverage": {
                "complete": 46,
                "expected": 48
              },
              "range": {
                "low": 90.5,
                "high": 94
              }
            }
            """,
            Row(report, 1));
    }

    [Fact]
    public void What_does_not_exist_is_null_and_never_left_out() => Assert.Equal(
        """
        {
          "code": "5.1",
          "target": 95,
          "textThreshold": {
            "value": 90,
            "strict": true
          },
          "numerator": null,
          "denominator": null,
          "actual": null,
          "status": "NoData",
          "provisional": false,
          "shortfall": null,
          "shortfallText": null,
          "coverage": {
            "complete": 0,
            "expected": 0
          },
          "range": null
        }
        """,
        Row(SampleReport.Empty(), 5));

    [Fact]
    public void An_empty_database_gives_all_19_rows()
    {
        using JsonDocument json = JsonDocument.Parse(Write(SampleReport.Empty()));
        Assert.Equal(2024, json.RootElement.GetProperty("year").GetInt32());
        Assert.Equal("2024-nam", json.RootElement.GetProperty("period").GetString());
        Assert.Equal(19, json.RootElement.GetProperty("measures").GetArrayLength());
    }

    [Fact]
    public void Generated_figures_say_so_and_real_ones_add_no_property()
    {
        Assert.Contains(Texts.Demonstration, Write(SampleReport.Empty() with { Demonstration = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("demonstration", Write(SampleReport.Empty()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_machines_language_changes_no_byte()
    {
        YearReport report = SampleReport.With(s => s.Find("2.1")! with { Actual = 93.5m });
        string english = Write(report);
        using MachineCulture vietnamese = MachineCulture.Vietnamese();
        Assert.Equal(english, Write(report));
    }

    private static string Row(YearReport report, int index)
    {
        string[] lines = Write(report).Split('\n');
        int start = Array.FindIndex(lines, l => l.Contains($"\"code\": \"{report.Scorecard.Measures[index].Measure.Code}\"", StringComparison.Ordinal)) - 1;
        int end = Array.FindIndex(lines, start, l => l.TrimEnd(',') is "    }");
        return string.Join(Environment.NewLine, lines[start..(end + 1)].Select(l => l[4..])).TrimEnd(',');
    }

    private static string Write(YearReport report)
    {
        using MemoryStream output = new();
        YearJson.Write(output, report);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
