using System.Text.Json;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp JSON of the whole term: each row with its years, and what row 1.1 still needs.</summary>
public static class TermJson
{
    /// <summary>UTF-8 without BOM; leaves the stream open.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="scorecard">What it says.</param>
    /// <param name="demonstration">Whether the figures are generated.</param>
    public static void Write(Stream output, TermScorecard scorecard, bool demonstration)
    {
        using Utf8JsonWriter json = ScoreJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("term", scorecard.Programme.CongressTerm);
        json.WriteDemonstration(demonstration);
        json.WriteStartArray("measures");
        foreach (TermMeasure measure in scorecard.Measures)
        {
            json.WriteStartObject();
            json.WriteString("code", measure.Measure.Code);
            json.WriteStartArray("years");
            foreach (TermYear year in measure.Years)
            {
                json.WriteStartObject();
                json.WriteString("period", year.Period.Code);
                json.WriteScore(year.Score);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumberOrNull("cumulative", measure.Cumulative);
            json.WriteNumberOrNull("remaining", measure.Remaining);
            json.WriteNumberOrNull("pace", measure.Pace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
