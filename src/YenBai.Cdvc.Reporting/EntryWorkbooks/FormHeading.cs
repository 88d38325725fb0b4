using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Đầu mẫu nhập: what it is, whose, and how to fill it in.</summary>
internal static class FormHeading
{
    /// <summary>How the title of every form begins; by it a form that has lost its stamp is known.</summary>
    public const string Title = "MẪU NHẬP SỐ LIỆU";

    private const string HowTo =
        "Chỉ ghi vào các ô nền vàng. Ô trống: chưa báo cáo (không xóa số đã ghi).  0: không phát sinh.  ktd: không thuộc diện.  Cách ghi từng mục: xem ghi chú ở góc ô.";

    /// <summary>Gives the first row left for the table.</summary>
    public static int Write(IXLWorksheet sheet, EntryTemplate template, int lastColumn, string whose)
    {
        // on a wide sheet the middle is out of sight
        int width = Math.Min(lastColumn, 6);
        int row = SheetForm.StartRow(sheet, width, template.Demonstration);
        SheetForm.Line(sheet, row, 1, width, $"{Title} – {Texts.PeriodName(template.Period).ToUpper(Vietnamese.Culture)}")
            .Font.SetBold().Font.SetFontSize(14);
        sheet.Row(row).Height = 24;
        SheetForm.Paragraph(sheet, row + 1, width, whose).Font.SetBold();
        SheetForm.Paragraph(sheet, row + 2, width, $"Số liệu từ {Texts.Date(template.Period.Start)} đến ngày chốt {Texts.Date(template.Period.CutOff)}; hạn nộp {Texts.Date(template.Period.DueDate)}.");
        SheetForm.Paragraph(sheet, row + 3, width, HowTo).Font.SetItalic();
        return row + 4;
    }

    /// <summary>The heading of the grey column.</summary>
    public static string LastYear(EntryTemplate template) => Texts.PeriodName(template.Period.Year - 1, template.Period.Kind);
}
