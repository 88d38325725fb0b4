using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain;

/// <content>How numbers are written.</content>
public static partial class Texts
{
    /// <summary>"dấu chấm": what stands between thousands.</summary>
    public static string Separator(NumberConvention convention) => convention switch
    {
        NumberConvention.Dots => "dấu chấm",
        NumberConvention.Commas => "dấu phẩy",
        NumberConvention.Spaces => "dấu cách",
        _ => "không dấu",
    };

    /// <summary>"dấu chấm ngăn cách hàng nghìn (1.500.000)".</summary>
    public static string Convention(NumberConvention convention) => convention switch
    {
        NumberConvention.Dots => $"{Separator(convention)} ngăn cách hàng nghìn (1.500.000)",
        NumberConvention.Commas => $"{Separator(convention)} ngăn cách hàng nghìn (1,500,000)",
        NumberConvention.Spaces => $"{Separator(convention)} ngăn cách hàng nghìn (1 500 000)",
        _ => "các chữ số ghi liền (1500000)",
    };

    /// <summary>"gõ tay", "dán", "từ tệp Excel": how a figure came in, within a sentence.</summary>
    public static string OriginName(FigureOrigin origin) => origin switch
    {
        FigureOrigin.Paste => "dán",
        FigureOrigin.Workbook => "từ tệp Excel",
        FigureOrigin.Csv => "từ tệp CSV",
        FigureOrigin.Undo => "hoàn tác",
        FigureOrigin.NotInspected => "điền “Không” hàng loạt",
        FigureOrigin.Demonstration => "dữ liệu minh họa",
        FigureOrigin.Archived => "các lần ghi trước đã lưu trữ ra tệp nhật ký",
        _ => "gõ tay",
    };
}
