using System.Xml;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Lỗi trong tệp: every error found, and every element read, so that nothing in the file goes unread in silence.</summary>
internal sealed class FileErrors
{
    private readonly List<(int Line, string Sentence)> errors = [];
    private readonly List<FileElement> elements = [];

    public bool Any => errors.Count > 0;

    /// <summary>By line; two errors of one line in the order they were found.</summary>
    public IReadOnlyList<string> Sentences =>
        [.. errors.OrderBy(e => e.Line).Select(e => $"Dòng {e.Line}: {e.Sentence}")];

    public void Add(IXmlLineInfo where, string sentence) => Add(where.LineNumber, sentence);

    public void Add(int line, string sentence) => errors.Add((line, sentence));

    public void Watch(FileElement element) => elements.Add(element);

    public void AddWhatWasNotRead() => elements.ForEach(e => e.RefuseWhatWasNotRead());
}
