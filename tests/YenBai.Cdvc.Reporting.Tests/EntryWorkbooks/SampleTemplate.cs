using System.Globalization;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>Forms made by hand, and the way there and back.</summary>
internal static class SampleTemplate
{
    public static readonly Programme Programme = SampleProgramme.Create();

    public static readonly ReportingPeriod Period = SamplePeriods.FullYear(2025);

    /// <summary>The items of every CĐCS.</summary>
    public static readonly IReadOnlyList<DataItem> Items = [.. Programme.DataItems.Where(i => i.Reporter != Reporter.Province)];

    public static GrassrootsUnion Union(int number) =>
        new UnionBuilder(number, $"Công đoàn Cơ quan Mẫu số {number.ToString("000", CultureInfo.InvariantCulture)}").Code($"CS{number.ToString("000", CultureInfo.InvariantCulture)}").Build();

    /// <summary>CS001, CS002, …; the cell of each by its item and number from 1.</summary>
    public static EntryTemplate All(int unions, Func<DataItem, int, TemplateCell>? cell = null, ReportingPeriod? period = null, bool demonstration = false) => new(
        Programme, period ?? Period, Items, [.. Enumerable.Range(1, unions).Select(n => new TemplateUnion(Union(n), Cells(n, cell)))], OfOneUnion: false, demonstration);

    /// <summary>Of CS001 alone.</summary>
    public static EntryTemplate One(Func<DataItem, int, TemplateCell>? cell = null, ReportingPeriod? period = null, int union = 1) => new(
        Programme, period ?? Period, Items, [new TemplateUnion(Union(union), Cells(union, cell))], OfOneUnion: true, Demonstration: false);

    public static byte[] Write(EntryTemplate template)
    {
        using MemoryStream output = new();
        EntryWorkbook.Write(output, template);
        return output.ToArray();
    }

    /// <summary>What an upload of this file gives where it is expected.</summary>
    public static ReadFigures Read(byte[] file, string? unionCode = null, bool useComputed = false, Programme? programme = null, ReportingPeriod? period = null)
    {
        (UploadedWorkbook? workbook, string? refusal) = UploadedWorkbook.Read(file, progress: null, TestContext.Current.CancellationToken);
        return workbook is null
            ? ReadFigures.Refused(refusal!)
            : StampedForm.Read(workbook, new UploadTarget(programme ?? Programme, period ?? Period, [.. Enumerable.Range(1, 3).Select(Union)], unionCode, Demonstration: false), useComputed);
    }

    private static Dictionary<string, TemplateCell> Cells(int union, Func<DataItem, int, TemplateCell>? cell) =>
        cell is null ? [] : Items.ToDictionary(i => i.Code, i => cell(i, union), StringComparer.Ordinal);
}
