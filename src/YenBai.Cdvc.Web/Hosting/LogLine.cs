using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Một dòng nhật ký on the console. Whatever a user typed cannot look like another: every further line is indented, other control characters are spelt out.</summary>
public sealed class LogLine : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Text = new("{Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        Text.Format(logEvent, text);
        string heading = $"{logEvent.Timestamp.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)} [{logEvent.Level}] ";
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.Write(heading);
            output.WriteLine(Visible(line));
            heading = "    ";
        }
    }

    private static string Visible(string line)
    {
        StringBuilder visible = new(line.Length);
        foreach (char c in line)
        {
            _ = char.IsControl(c) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : visible.Append(c);
        }

        return visible.ToString();
    }
}
