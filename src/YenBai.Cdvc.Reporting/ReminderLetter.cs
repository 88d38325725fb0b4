using DocumentFormat.OpenXml;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Reporting.Documents;

namespace YenBai.Cdvc.Reporting;

/// <summary>Công văn đôn đốc, ready to be numbered, dated and signed.</summary>
/// <param name="Reports">Who is reminded, in the order of the table; at least one.</param>
/// <param name="Active">Number of CĐCS that report in the period.</param>
/// <param name="IsLate">Whether the due date has passed.</param>
/// <param name="Demonstration">True where the figures are generated: every page says so.</param>
public sealed record ReminderLetter(Programme Programme, ReportingPeriod Period, IReadOnlyList<OutstandingReport> Reports, int Active, bool IsLate, bool Demonstration)
{
    /// <summary>Thể thức: who issues and signs it.</summary>
    public DocumentForm Form { get; init; } = DocumentForm.Of(Programme);

    /// <summary>Word file; the same letter gives the same bytes. Leaves the stream open.</summary>
    public void Write(Stream output) => WordForm.Write(output, Content(), Demonstration);

    private IEnumerable<OpenXmlElement> Content()
    {
        string period = Texts.PeriodInSentence(Period);
        bool one = Reports.Count == 1;
        string whom = one ? "quý công đoàn" : "các công đoàn cơ sở có tên trên";
        return
        [
            WordBlocks.Head(Form, Form.LetterSymbol, $"đôn đốc báo cáo số liệu {period}"),
            WordText.Line($"Kính gửi: {(one ? ReminderText.Addressee(Reports[0]) : "Ban Chấp hành các công đoàn cơ sở")}", before: 18),
            WordText.Line(""),
            WordText.Body(
                $"Thực hiện Chương trình hành động số {Programme.Number} ngày {Texts.Date(Programme.IssuedOn)} của {Programme.Issuer}, các công đoàn cơ sở (CĐCS) "
                + $"báo cáo số liệu {period}, tính từ ngày {Texts.Date(Period.Start)} đến ngày {Texts.Date(Period.CutOff)}, hạn nộp ngày {Texts.Date(Period.DueDate)}."),
            WordText.Body(IsLate
                ? $"Đến nay đã quá hạn nộp nhưng còn {Texts.Count(Reports.Count)}/{Texts.Count(Active)} CĐCS chưa gửi báo cáo hoặc báo cáo chưa đủ, cụ thể như sau:"
                : $"Đến nay còn {Texts.Count(Reports.Count)}/{Texts.Count(Active)} CĐCS chưa gửi báo cáo hoặc báo cáo chưa đủ, cụ thể như sau:"),
            WordTable.Ruled(
                [12, 55, 98],
                size: 12,
                ["STT", "Công đoàn cơ sở", "Nội dung còn thiếu"],
                Reports.Select((r, index) => (string[])[Texts.Count(index + 1), r.Body.Name, ReminderText.Owes(r)]),
                centred: 0),
            WordText.Line("", size: 6),
            WordText.Body($"{Programme.Issuer} đề nghị Ban Chấp hành {whom}:"),
            WordText.Body($"1. Bổ sung đủ số liệu và gửi báo cáo về {Programme.Issuer} trước {WordBlocks.BlankDate}."),
            WordText.Body("2. Mục không phát sinh thì ghi số 0; mục không thuộc diện thì ghi “không thuộc diện”; không để trống."),
            WordText.Body("3. Số liệu mâu thuẫn hoặc báo cáo bị trả lại thì kiểm tra, sửa theo nội dung nêu tại bảng trên rồi gửi lại."),
            WordText.Body($"Rất mong Ban Chấp hành {(one ? whom : "các CĐCS")} quan tâm thực hiện./."),
            WordBlocks.Signature(Form, ["Như kính gửi;", "Lưu: VT."]),
        ];
    }
}
