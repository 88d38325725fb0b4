using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The year-end workbook: its first and its later writings, and the long tables of many CĐCS beside the same numbers put into a bare zip.</summary>
internal sealed class WorkbookCase : BenchmarkCase
{
    public override string Name => "workbook";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using ServiceProvider services = database.Open();
            YearReport report = (await services.GetRequiredService<YearReportQueries>().OfPeriodAsync(Actor.CommandLine, SampleDatabase.Period, cancellationToken))!;
            if (unions <= 100)
            {
                long start = Stopwatch.GetTimestamp();
                YearWorkbook.Write(Stream.Null, report);
                run.Add(Measured.AtMost("year-end workbook, all sheets, first in the process", Stopwatch.GetElapsedTime(start).TotalMilliseconds, 250, "ms"));
                Times warm = await Times.OfAsync(run.Options.Times(20), () => YearWorkbook.Write(Stream.Null, report));
                run.Add(Measured.AtMost("year-end workbook, all sheets, warm", warm.Median.TotalMilliseconds, 45, "ms"));
                continue;
            }

            // looking at the memory takes time of its own
            using PeakStream output = new();
            YearWorkbook.Write(output, report);
            long began = Stopwatch.GetTimestamp();
            YearWorkbook.Write(Stream.Null, report);
            TimeSpan whole = Stopwatch.GetElapsedTime(began);
            Times zip = await Times.OfAsync(run.Options.Times(3), () => BareZip(output.Bytes));
            run.Add(Measured.Ratio($"year-end workbook, all sheets, {unions:#,0} CĐCS", whole, "a bare zip as long", zip.Median, 2.5));
            run.Add(Measured.AtMost($"memory of it beyond the report, {unions:#,0} CĐCS", output.PeakMegabytes, 150, "MB"));
        }
    }

    /// <summary>Rows of numbered cells, packed until the file is as long.</summary>
    private static void BareZip(long bytes)
    {
        using CountingStream output = new();
        using ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        using StreamWriter sheet = new(archive.CreateEntry("sheet1.xml", CompressionLevel.Optimal).Open());
        Random random = new(1);
        for (int row = 1; output.Bytes < bytes; row++)
        {
            sheet.Write("<row>");
            for (int column = 0; column < 23; column++)
            {
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c s=\"4\"><v>{random.Next(400)}</v></c>"));
            }

            sheet.Write("</row>");
        }
    }

    /// <summary>Keeps nothing but the count.</summary>
    private class CountingStream : Stream
    {
        public long Bytes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Bytes;

        public override long Position
        {
            get => Bytes;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    /// <summary>Looks at what is alive each time some megabytes have passed.</summary>
    private sealed class PeakStream : CountingStream
    {
        private const long Step = 4_000_000;
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private long peak;
        private long next = Step;

        public double PeakMegabytes => Math.Max(0, peak - before) / 1e6;

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            if (Bytes >= next)
            {
                next += Step;
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
