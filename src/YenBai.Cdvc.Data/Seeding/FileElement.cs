using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Thẻ trong tệp chương trình: hands out its attributes and children by name and type. A wrong one is added to the errors and a harmless value returned, so that reading goes on to find the rest.</summary>
internal sealed partial class FileElement
{
    private const int ShortText = 200;
    private const int LongText = 4000;

    private readonly XElement element;
    private readonly FileErrors errors;
    private readonly HashSet<XName> attributesRead = [];
    private readonly HashSet<XName> childrenRead = [];
    private bool contentRead;

    public FileElement(XElement element, FileErrors errors)
    {
        this.element = element;
        this.errors = errors;
        errors.Watch(this);
    }

    public string Name => element.Name.LocalName;

    /// <summary>Adds an error on the line of this element.</summary>
    public void Refuse(string sentence) => errors.Add(element, sentence);

    /// <summary>Adds an error on the line of an attribute.</summary>
    public void Refuse(string attribute, string sentence) => errors.Add((IXmlLineInfo?)element.Attribute(attribute) ?? element, sentence);

    /// <summary>Adds an error where a code or number was met before; a missing one has been refused already.</summary>
    public void RefuseRepeated<T>(string attribute, HashSet<T> met, T value, string sentence)
    {
        if (value is not ("" or 0) && !met.Add(value))
        {
            Refuse(attribute, sentence);
        }
    }

    public bool Has(string attribute) => element.Attribute(attribute) is not null;

    /// <summary>The text between the tags.</summary>
    public string Content(int maximumLength = LongText)
    {
        contentRead = true;
        string text = Tidy(element.Value);
        if (text.Length == 0)
        {
            Refuse($"thẻ <{Name}> để trống.");
        }

        return Shorter(text, maximumLength, $"thẻ <{Name}>", element);
    }

    public FileElement? OptionalChild(string name)
    {
        IReadOnlyList<FileElement> found = Children(name);
        foreach (FileElement extra in found.Skip(1))
        {
            extra.Refuse($"thẻ <{name}> chỉ được ghi một lần trong <{Name}>.");
        }

        return found.Count == 0 ? null : found[0];
    }

    public FileElement? Child(string name)
    {
        FileElement? child = OptionalChild(name);
        if (child is null)
        {
            Refuse($"thẻ <{Name}> thiếu thẻ <{name}> bên trong.");
        }

        return child;
    }

    public string ChildText(string name, int maximumLength = LongText) => Child(name)?.Content(maximumLength) ?? "";

    public string? OptionalChildText(string name) => OptionalChild(name)?.Content();

    public IReadOnlyList<FileElement> Children(string name)
    {
        childrenRead.Add(name);
        return [.. element.Elements(name).Select(e => new FileElement(e, errors))];
    }

    /// <summary>Adds an error for every attribute, child and stray text that no reader asked for.</summary>
    public void RefuseWhatWasNotRead()
    {
        foreach (XAttribute attribute in element.Attributes().Where(a => !attributesRead.Contains(a.Name)))
        {
            errors.Add(attribute, $"thẻ <{Name}> có thuộc tính “{attribute.Name.LocalName}” không dùng được ở đây.");
        }

        foreach (XElement child in element.Elements().Where(e => !childrenRead.Contains(e.Name)))
        {
            errors.Add(child, $"thẻ <{child.Name.LocalName}> không dùng được trong <{Name}>.");
        }

        if (!contentRead && element.Nodes().OfType<XText>().FirstOrDefault(t => !string.IsNullOrWhiteSpace(t.Value)) is { } stray)
        {
            errors.Add(stray, $"có chữ “{Tidy(stray.Value)}” nằm ngoài thẻ, trong <{Name}>.");
        }
    }

    /// <summary>One space between words, none around, composed Vietnamese letters: the same text however it was typed.</summary>
    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    private string Shorter(string text, int maximumLength, string what, IXmlLineInfo where)
    {
        if (text.Length > maximumLength)
        {
            errors.Add(where, $"{what} dài {text.Length} chữ cái, quá {maximumLength}.");
        }

        return text;
    }
}
