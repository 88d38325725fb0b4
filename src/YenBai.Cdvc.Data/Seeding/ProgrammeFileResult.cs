using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Kết quả đọc tệp chương trình: the whole programme, or every reason why not.</summary>
internal abstract record ProgrammeFileResult
{
    private ProgrammeFileResult()
    {
    }

    /// <summary>Đọc được: nothing in the file was wrong.</summary>
    public sealed record Read(Programme Programme) : ProgrammeFileResult;

    /// <summary>Bị từ chối.</summary>
    /// <param name="Reasons">Vietnamese sentences, by line, each naming its line: "Dòng 42: …".</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : ProgrammeFileResult;
}
