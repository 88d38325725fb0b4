namespace YenBai.Cdvc.Domain.WorkPlans;

/// <summary>Tệp đính kèm: a document kept as it was handed in, and given back as a download only.</summary>
/// <param name="Name">As its owner named it.</param>
public sealed record AttachedFile(string Name, byte[] Content)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    private static readonly IReadOnlyList<Kind> Kinds =
    [
        new(".pdf", "application/pdf", "%PDF"u8.ToArray()),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"u8.ToArray()),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"u8.ToArray()),
        new(".doc", "application/msword", [0xD0, 0xCF, 0x11, 0xE0]),
        new(".jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        new(".png", "image/png", [0x89, 0x50, 0x4E, 0x47]),
    ];

    /// <summary>".pdf,.docx,…", for the file field.</summary>
    public static string Extensions => string.Join(',', Kinds.Select(k => k.Extension));

    /// <summary>What the browser is told.</summary>
    public string ContentType => Of(Name)?.ContentType ?? "application/octet-stream";

    /// <summary>Why it cannot be kept, with the remedy; null where it can.</summary>
    public string? Refusal() => Of(Name) switch
    {
        null => $"Tệp “{Name}” không đúng loại. Hãy nộp tệp {string.Join(", ", Kinds.Select(k => k.Extension))}.",
        _ when Name.Length > WorkPlan.FileNameMaxLength => $"Tên tệp dài quá {WorkPlan.FileNameMaxLength} ký tự. Hãy đổi tên ngắn lại.",
        _ when Content.Length > MaximumBytes => TooLarge(Name),
        { } kind when !Content.AsSpan().StartsWith(kind.Signature) => $"Tệp “{Name}” hỏng, hoặc không phải là tệp {kind.Extension}. Hãy mở thử rồi lưu lại.",
        _ => null,
    };

    /// <summary>The sentence for a file that is too large to be taken in.</summary>
    public static string TooLarge(string name) => $"Tệp “{name}” lớn quá {MaximumBytes / 1024 / 1024} MB. Hãy giảm dung lượng, ví dụ quét lại ở độ phân giải thấp hơn.";

    private static Kind? Of(string name) => Kinds.FirstOrDefault(k => name.EndsWith(k.Extension, StringComparison.OrdinalIgnoreCase));

    private sealed record Kind(string Extension, string ContentType, byte[] Signature);
}
