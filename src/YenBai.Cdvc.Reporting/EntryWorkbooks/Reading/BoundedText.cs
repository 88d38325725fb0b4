using System.Text;
using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Gathers the text of one cell, however many nodes it is in, up to what a cell can hold.</summary>
internal sealed class BoundedText
{
    // what Excel itself allows in a cell
    private const int Maximum = 32_767;

    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[4096];

    /// <summary>Takes the text node the reader stands on; what is beyond the limit is passed over.</summary>
    public void Take(XmlReader reader)
    {
        int read;
        while ((read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            text.Append(buffer, 0, Math.Min(read, Maximum - text.Length));
        }
    }

    /// <summary>The text so far; the next cell begins empty.</summary>
    public string Finish()
    {
        string finished = text.ToString();
        text.Clear();
        return finished;
    }
}
