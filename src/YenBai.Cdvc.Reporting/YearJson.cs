using System.Text.Json;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp JSON of one period, for the union's IT: every property is always there, an absent value is null.</summary>
public static class YearJson
{
    /// <summary>UTF-8 without BOM; leaves the stream open.</summary>
    public static void Write(Stream output, Scorecard scorecard)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("year", scorecard.Period.Year);
        json.WriteString("period", scorecard.Period.Code);
        json.WriteStartArray("measures");
        foreach (MeasureScore score in scorecard.Measures)
        {
            json.WriteStartObject();
            json.WriteString("code", score.Measure.Code);
            WriteScore(json, score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, MeasureScore score)
    {
        WriteNumber(json, "target", score.Target);
        TextThreshold threshold = score.Measure.TextThreshold;
        json.WriteStartObject("textThreshold");
        WriteNumber(json, "value", threshold.Value);
        json.WriteBoolean("strict", threshold.Strict);
        json.WriteEndObject();
        WriteNumber(json, "numerator", score.Numerator);
        WriteNumber(json, "denominator", score.Denominator);
        WriteNumber(json, "actual", score.Actual);
        json.WriteString("status", score.Status.ToString());
        json.WriteBoolean("provisional", score.Provisional);
        WriteNumber(json, "shortfall", score.Shortfall);
        WriteNumber(json, "shortfallText", score.ShortfallText);
        json.WriteStartObject("coverage");
        json.WriteNumber("complete", score.Coverage.Complete);
        json.WriteNumber("expected", score.Coverage.Expected);
        json.WriteEndObject();
        if (score.Range is { } range)
        {
            json.WriteStartObject("range");
            WriteNumber(json, "low", range.Low);
            WriteNumber(json, "high", range.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("range");
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            // the two databases give back 95 and 95.0000; dividing by 1 with all its zeros drops the trailing ones
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
