using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Một dòng nhật ký on the console: whatever a user typed stays in its line, and lines of an exception are indented.</summary>
internal sealed class LogLine : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        output.Write($" [{logEvent.Level}] ");
        output.WriteLine(OneLine(logEvent.RenderMessage(CultureInfo.InvariantCulture)));
        foreach (string line in logEvent.Exception?.ToString().Split('\n') ?? [])
        {
            output.WriteLine("    " + OneLine(line.TrimEnd('\r')));
        }
    }

    private static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            _ = char.IsControl(c) || c is '\u2028' or '\u2029' ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : line.Append(c);
        }

        return line.ToString();
    }
}
