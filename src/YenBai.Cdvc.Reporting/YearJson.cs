using System.Text.Json;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp JSON of one period, for the union's IT: every property is always there, an absent value is null.</summary>
public static class YearJson
{
    /// <summary>UTF-8 without BOM; leaves the stream open.</summary>
    public static void Write(Stream output, YearReport report)
    {
        Scorecard scorecard = report.Scorecard;
        using Utf8JsonWriter json = ScoreJson.Writer(output);
        json.WriteStartObject();
        json.WriteNumber("year", scorecard.Period.Year);
        json.WriteString("period", scorecard.Period.Code);
        json.WriteDemonstration(report.Demonstration);
        json.WriteStartArray("measures");
        foreach (MeasureScore score in scorecard.Measures)
        {
            json.WriteStartObject();
            json.WriteScore(score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
