using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Màu theo đánh giá: follows the words, which stay readable in grey.</summary>
internal static class StatusColours
{
    private const string Reached = "#DDF0E0";
    private const string Missed = "#FBE3E1";
    private const string Between = "#FFF3D6";
    private const string Under = "#E3EDF7";
    private const string Nothing = "#ECECEC";

    // the first that fits counts
    private static readonly (string Beginning, string Colour)[] Rules =
    [
        ("Đạt mức năm", Between),
        ("Chưa đạt mức năm", Between),
        ("Đạt", Reached),
        ("Vượt", Reached),
        ("Đã thực hiện", Reached),
        ("Chưa đạt", Missed),
        ("Chưa thực hiện", Missed),
        ("Đang thực hiện", Under),
        ("Chưa", Nothing),
        ("Không", Nothing),
        ("Đã thôi", Nothing),
    ];

    public static void Apply(IXLRange range)
    {
        foreach ((string beginning, string colour) in Rules)
        {
            IXLConditionalFormat format = range.AddConditionalFormat();
            format.WhenStartsWith(beginning).Fill.SetBackgroundColor(XLColor.FromHtml(colour));
            format.SetStopIfTrue(true);
        }
    }
}
