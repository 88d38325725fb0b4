namespace YenBai.Cdvc.Web.Controls;

/// <summary>Trợ giúp của một trang: what one does there, in one to three sentences, and where the guide says more. Shown by <see cref="PageHelp"/>.</summary>
/// <param name="section">The anchor of a section of docs/user-guide.md, e.g. "đôn-đốc".</param>
/// <param name="sentences">One to three, each ending with its full stop.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HelpAttribute(string section, params string[] sentences) : Attribute
{
    public string Section { get; } = section;

    public IReadOnlyList<string> Sentences { get; } = sentences;
}
