using ClosedXML.Excel;
using Microsoft.AspNetCore.Components.Forms;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>What somebody does in Excel between download and upload.</summary>
internal static class EditedWorkbook
{
    public static byte[] Edit(byte[] file, params (string Item, object Value)[] cells) => EditSheet(file, sheet =>
    {
        foreach ((string item, object value) in cells)
        {
            Set(Place(sheet, item), value);
        }
    });

    public static byte[] EditAll(byte[] file, params (string Union, string Item, object Value)[] cells) => EditSheet(file, sheet =>
    {
        foreach ((string union, string item, object value) in cells)
        {
            Set(sheet.Cell(Find(sheet, union).Address.RowNumber, Find(sheet, item).Address.ColumnNumber), value);
        }
    });

    public static byte[] Table()
    {
        using XLWorkbook workbook = new();
        IXLWorksheet sheet = workbook.AddWorksheet("Bảng");
        foreach ((int column, string heading) in ((string[])["Mã", "LD", "DV"]).Index())
        {
            sheet.Cell(1, column + 1).SetValue<string>(heading);
        }

        return Save(workbook);
    }

    public static byte[] EditSheet(byte[] file, Action<IXLWorksheet> edit)
    {
        using MemoryStream input = new(file);
        using XLWorkbook workbook = new(input);
        edit(workbook.Worksheet(1));
        return Save(workbook);
    }

    private static byte[] Save(XLWorkbook workbook)
    {
        using MemoryStream output = new();
        workbook.SaveAs(output, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return output.ToArray();
    }

    public static IXLCell Place(IXLWorksheet sheet, string item) => sheet.Cell(
        Find(sheet, item).Address.RowNumber, sheet.CellsUsed(c => c.GetString().StartsWith("Kỳ này", StringComparison.Ordinal)).Single().Address.ColumnNumber);

    private static IXLCell Find(IXLWorksheet sheet, string text) => sheet.CellsUsed(c => string.Equals(c.GetString(), text, StringComparison.Ordinal)).Single();

    private static void Set(IXLCell cell, object value)
    {
        if (value is int number)
        {
            cell.SetValue(number);
        }
        else
        {
            cell.SetValue<string>((string)value);
        }
    }
}

/// <summary>A file of which no more comes.</summary>
internal sealed class EndlessFile : IBrowserFile, IDisposable
{
    private readonly CancellationTokenSource stopped = new();

    public string Name => "lon.xlsx";

    public DateTimeOffset LastModified => default;

    public long Size => 1_000_000;

    public string ContentType => "";

    public bool Stopped => stopped.IsCancellationRequested;

    public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default)
    {
        cancellationToken.Register(stopped.Cancel);
        return new Waiting();
    }

    public void Dispose() => stopped.Dispose();

    private sealed class Waiting : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
