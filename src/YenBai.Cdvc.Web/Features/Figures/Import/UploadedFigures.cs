using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Tệp đã nộp, and how it is to be read. Kept while the page is open, so that a refusal loses nothing.</summary>
public sealed class UploadedFigures
{
    private readonly UploadedWorkbook workbook;
    private readonly UploadTarget target;

    public UploadedFigures(string fileName, UploadedWorkbook workbook, UploadTarget target, IReadOnlyDictionary<string, string?> remembered)
    {
        FileName = fileName;
        this.workbook = workbook;
        this.target = target;
        Items = [.. target.Programme.DataItems.Where(i => i.Reporter != Reporter.Province)];
        Sheets = workbook.Stamp is null ? [.. workbook.Sheets.Select(s => FreeFormSheet.Find(s, Items, target.Unions, remembered)).OfType<FreeFormSheet>()] : [];
        if (Sheets.Count > 0)
        {
            Choose(0);
        }
    }

    public string FileName { get; }

    /// <summary>The items a column may mean.</summary>
    public IReadOnlyList<DataItem> Items { get; }

    /// <summary>The sheets of a free-form file whose columns were recognised; empty of a form of ours.</summary>
    public IReadOnlyList<FreeFormSheet> Sheets { get; }

    public FreeFormSheet? Sheet { get; private set; }

    /// <summary>What each column of <see cref="Sheet"/> is taken for; see <see cref="FreeFormColumn.Meaning"/>.</summary>
    public IList<string?> Meanings { get; private set; } = [];

    /// <summary>Lấy giá trị đã tính of formulas.</summary>
    public bool UseComputed { get; set; }

    /// <summary>Why a file that is no form of ours cannot be read as a table either; null when it can.</summary>
    public string? Refusal => workbook.Stamp is null && Sheets.Count == 0
        ? "Không thấy dòng tiêu đề nào ghi tên các mục số liệu, nên không biết cột nào là gì. Hãy tải mẫu Excel của kỳ này, hoặc ghi mã mục (LD, DV, …) ở dòng đầu bảng và mã CĐCS ở một cột."
        : null;

    public void Choose(int sheet)
    {
        Sheet = Sheets[sheet];
        Meanings = [.. Sheet.Columns.Select(c => c.Meaning)];
    }

    public ReadFigures Read() => Sheet is { } sheet
        ? sheet.Read(target, [.. Meanings], UseComputed)
        : StampedForm.Read(workbook, target, UseComputed);

    /// <summary>What the next sheet with these headings starts from.</summary>
    public IReadOnlyDictionary<string, string?> Remembered() =>
        Sheet!.Columns.Zip(Meanings).DistinctBy(c => c.First.Key, StringComparer.Ordinal).ToDictionary(c => c.First.Key, c => c.Second, StringComparer.Ordinal);

    /// <summary>The cells as they are previewed: one that was not touched since the download proposes nothing.</summary>
    public static IReadOnlyList<ProposedFigure> Propose(ReadFigures read) =>
        [.. read.Cells.Select(c => new ProposedFigure(c.Place, c.UnionCode, c.ItemCode, c.Untouched ? new ParsedFigure.Accepted(FigureValue.Blank) : c.Parsed, c.BasedOnVersion))];
}
