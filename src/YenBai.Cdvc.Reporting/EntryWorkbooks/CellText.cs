using System.Globalization;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Đọc một ô Excel as a figure: what is stored is what counts, and nothing is rescaled silently.</summary>
internal static class CellText
{
    /// <param name="useComputed">Whether the user asked to take what formulas gave when the file was saved.</param>
    public static ParsedFigure Parse(SheetCell cell, DataItem item, bool useComputed)
    {
        if (cell.IsFormula && !useComputed)
        {
            return new ParsedFigure.Rejected("Ô chứa công thức: hãy ghi số vào ô, hoặc đánh dấu “Lấy giá trị đã tính” ở trên rồi xem lại.");
        }

        return cell.Kind switch
        {
            SheetCellKind.Empty when cell.IsFormula => new ParsedFigure.Rejected("Ô chứa công thức chưa có giá trị đã tính: hãy mở tệp bằng Excel, lưu lại rồi nộp lại."),
            SheetCellKind.Number or SheetCellKind.ThreeDecimals => Number(cell, item),
            SheetCellKind.Percent => FigureText.ParseTyped(PercentText(cell.Text), item),
            SheetCellKind.Date => new ParsedFigure.Rejected("Ô chứa ngày tháng, không phải số liệu: hãy đổi định dạng ô thành Số (Number) rồi ghi lại."),
            SheetCellKind.Error => new ParsedFigure.Rejected($"Ô báo lỗi {Short(cell.Text)}: hãy sửa công thức, hoặc ghi số vào ô."),
            _ => FigureText.ParseTyped(cell.Text, item),
        };
    }

    private static ParsedFigure Number(SheetCell cell, DataItem item)
    {
        if (ValueOf(cell.Text) is not { } value)
        {
            return FigureText.ParseTyped(Short(cell.Text), item);
        }

        if (decimal.Truncate(value) != value)
        {
            return item.Kind == DataItemKind.Level
                ? FigureText.ParseTyped(Shown(value), item)
                : new ParsedFigure.Rejected($"Số {Shown(value)} có phần lẻ: hãy ghi số nguyên{(item.UnitOfCount.Length > 0 ? $", tính bằng {item.UnitOfCount}" : "")}. Nếu là hàng nghìn, hãy ghi liền các chữ số, ví dụ 6900.");
        }

        ParsedFigure parsed = FigureText.ParseTyped(value.ToString("0", CultureInfo.InvariantCulture), item);
        return cell.Kind == SheetCellKind.ThreeDecimals && parsed is ParsedFigure.Accepted accepted
            ? new ParsedFigure.Ambiguous(
                $"Ô hiện ba chữ số sau dấu thập phân (như {value.ToString("0.000", Vietnamese.Culture)}) nhưng giá trị trong tệp là {Shown(value)}. Có đúng là {Shown(value)} không?", accepted.Value)
            : parsed;
    }

    /// <summary>The number as Excel shows it, to 15 digits: 0.1 + 0.2 is stored as 0.30000000000000004.</summary>
    private static decimal? ValueOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double stored)
        && decimal.TryParse(stored.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;

    private static string PercentText(string text) => (ValueOf(text) is { } value && Math.Abs(value) < 1_000_000 ? (value * 100).ToString("0.##", Vietnamese.Culture) : Short(text)) + "%";

    private static string Shown(decimal value) => value.ToString("0.######", Vietnamese.Culture);

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
