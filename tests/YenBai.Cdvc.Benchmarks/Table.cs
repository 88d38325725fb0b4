using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace YenBai.Cdvc.Benchmarks;

/// <summary>The lines of a run as a table in Markdown, with date and machine.</summary>
internal sealed class Table(IReadOnlyList<Measured> lines, bool smoke, TimeSpan length)
{
    public string Text
    {
        get
        {
            StringBuilder text = new();
            text.Append(CultureInfo.InvariantCulture, $"\nMeasured {DateTime.UtcNow:yyyy-MM-dd} on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, ");
            text.Append(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}, in {length.TotalMinutes:0.0} minutes.\n\n");
            text.Append("| What | Measured | Lower limit, same run | Reached | Reach | |\n|---|---|---|---|---|---|\n");
            foreach (Measured line in lines)
            {
                string verdict = smoke ? "" : line.Passes ? "pass" : "**short**";
                text.Append(CultureInfo.InvariantCulture, $"| {line.What} | {line.Figure} | {line.Limit} | {line.Judged} | {line.Wanted} | {verdict} |\n");
            }

            return text.ToString();
        }
    }
}
