using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting;

/// <summary>Một dòng trong tệp JSON: every property is always there, an absent value is null.</summary>
internal static class ScoreJson
{
    /// <summary>The same lines on every machine, Vietnamese letters as they are.</summary>
    public static Utf8JsonWriter Writer(Stream output) =>
        new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>Marks generated figures; a report of real ones has exactly the agreed properties.</summary>
    public static void WriteDemonstration(this Utf8JsonWriter json, bool demonstration)
    {
        if (demonstration)
        {
            json.WriteString("demonstration", Texts.Demonstration);
        }
    }

    /// <summary>Into an object already begun, so that the term can put the period before it.</summary>
    public static void WriteScore(this Utf8JsonWriter json, MeasureScore score)
    {
        json.WriteString("code", score.Measure.Code);
        json.WriteNumberOrNull("target", score.Target);
        TextThreshold threshold = score.Measure.TextThreshold;
        json.WriteStartObject("textThreshold");
        json.WriteNumberOrNull("value", threshold.Value);
        json.WriteBoolean("strict", threshold.Strict);
        json.WriteEndObject();
        json.WriteNumberOrNull("numerator", score.Numerator);
        json.WriteNumberOrNull("denominator", score.Denominator);
        json.WriteNumberOrNull("actual", score.Actual);
        json.WriteString("status", score.Status.ToString());
        json.WriteBoolean("provisional", score.Provisional);
        json.WriteNumberOrNull("shortfall", score.Shortfall);
        json.WriteNumberOrNull("shortfallText", score.ShortfallText);
        json.WriteStartObject("coverage");
        json.WriteNumber("complete", score.Coverage.Complete);
        json.WriteNumber("expected", score.Coverage.Expected);
        json.WriteEndObject();
        if (score.Range is { } range)
        {
            json.WriteStartObject("range");
            json.WriteNumberOrNull("low", range.Low);
            json.WriteNumberOrNull("high", range.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("range");
        }
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? value)
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
