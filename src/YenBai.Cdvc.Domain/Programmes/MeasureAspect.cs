namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Một phần của định nghĩa một dòng, in words: what an amendment is written from.</summary>
public sealed record MeasureAspect(string Name, string Words)
{
    public string Sentence => $"{Name}: {Words}";

    /// <summary>Always the same aspects in the same order.</summary>
    public static IReadOnlyList<MeasureAspect> Of(Programme programme, Measure measure) =>
    [
        new("Nội dung", measure.Wording),
        new("Tên gọi ngắn", measure.ShortName),
        new("Đơn vị tính", measure.UnitOfCount),
        new("Công thức", Texts.Formula(programme, measure)),
        new("Ngưỡng trong văn bản", Texts.Threshold(measure)),
        new("Cách xét", Texts.TermRuleName(programme, measure)),
        new("Cách hiểu", measure.ReadingNote ?? "không ghi"),
    ];
}
