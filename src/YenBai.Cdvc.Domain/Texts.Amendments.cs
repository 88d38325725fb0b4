using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain;

/// <content>What was amended, by what, and who holds what.</content>
public static partial class Texts
{
    /// <summary>"công thức …" → "Công thức …".</summary>
    public static string AsSentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Vietnamese.Culture) + words[1..];

    /// <summary>"CT 5.1", "Số 5", "Mục XL": what an amendment is about.</summary>
    public static string AmendedSubject(Amendment amendment) => amendment switch
    {
        { MeasureCode: { } code } => MeasureCode(code),
        { IndicatorNumber: { } number } => $"Số {Count(number)}",
        { ItemCode: { } item } => $"Mục {item}",
        _ => "Chương trình",
    };

    /// <summary>"Mức năm 2025: 95% → 90%", "Chủ trì: … → …"; "Thêm dòng: …" of what is new.</summary>
    public static string AmendedContent(Amendment amendment)
    {
        string change = amendment.Before is { } before ? $"{before} → {amendment.After}" : amendment.After;
        return amendment switch
        {
            { Kind: AmendmentKind.Target, Year: { } year } => $"Mức năm {Year(year)}: {change}",
            { Kind: AmendmentKind.Lead } => $"Chủ trì: {change}",
            { Kind: AmendmentKind.Scale } => $"Thang xếp loại: {change}",
            _ => change,
        };
    }

    /// <summary>"theo 12/QĐ-CĐVC ngày 05/03/2025, lý do: …".</summary>
    public static string AmendmentBasis(Amendment amendment) =>
        $"theo {amendment.DocumentNumber} ngày {Date(amendment.DocumentDate)}, lý do: {amendment.Reason}";

    /// <summary>"Mức năm 2025: 95% → 90% theo 12/QĐ-CĐVC ngày 05/03/2025, lý do: …".</summary>
    public static string AmendmentSentence(Amendment amendment) => $"{AmendedContent(amendment)} {AmendmentBasis(amendment)}";

    /// <summary>"Tốt, Khá, Trung bình, Yếu": a scale, best first.</summary>
    public static string Scale(IEnumerable<Level> levels) => string.Join(", ", levels.Select(l => l.Name));

    /// <summary>"từ 01/03/2025", "từ 01/03/2025 đến trước 01/01/2026".</summary>
    public static string Span(DateOnly from, DateOnly? to) => $"từ {Date(from)}{(to is { } end ? $" đến trước {Date(end)}" : "")}";

    /// <summary>"do Nguyễn Văn Mẫu đảm nhiệm từ 01/03/2025".</summary>
    public static string HeldBy(BodyHolder holder) => $"do {holder.PersonName} đảm nhiệm {Span(holder.From, holder.To)}";

    /// <summary>"2024 (bản chốt số 3)": a closed year, and the snapshot that holds it.</summary>
    public static string YearAndSnapshot(int year, int snapshot) => $"{Year(year)} (bản chốt số {Count(snapshot)})";

    /// <summary>"Năm 2024 đã chốt (bản chốt số 3), mức năm giữ nguyên như khi chốt."</summary>
    public static string ClosedYear(int year, int snapshot) => $"Năm {Year(year)} đã chốt (bản chốt số {Count(snapshot)}), mức năm giữ nguyên như khi chốt.";
}
