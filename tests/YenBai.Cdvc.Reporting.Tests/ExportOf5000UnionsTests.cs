using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>Alone: what other tests keep in memory is not its own.</summary>
[Collection(nameof(ExportOf5000UnionsTests))]
[CollectionDefinition(nameof(ExportOf5000UnionsTests), DisableParallelization = true)]
public sealed class ExportOf5000UnionsTests
{
    private const int Unions = 5000;
    private const long LimitInMegabytes = 64;

    [Fact]
    public void The_workbook_of_5000_CĐCS_is_written_within_64_megabytes_beyond_the_report_itself()
    {
        YearReport report = Report();
        // what is loaded once for the whole program is not this report's
        YearWorkbook.Write(Stream.Null, SampleReport.Empty());
        using MeasuringStream output = new();

        YearWorkbook.Write(output, report);

        Assert.True(output.Written > 5_000_000, $"only {output.Written} bytes");
        Assert.True(output.PeakMegabytes < LimitInMegabytes, $"{output.PeakMegabytes} MB");
    }

    private static YearReport Report()
    {
        Programme programme = SampleProgramme.Create();
        DataItem[] items = [.. programme.DataItems.Where(i => i.Reporter != Reporter.Province)];
        InputBuilder builder = new InputBuilder(programme, SamplePeriods.FullYear(2024)).Unions(Unions, (one, number) =>
        {
            foreach (DataItem item in items)
            {
                int cell = (number * 31) + item.Order;
                one.Cell(item.Code, (cell % 20) switch { 0 => FigureValue.Blank, 1 => FigureValue.NotApplicable, _ => FigureValue.Of(item.Kind == DataItemKind.Level ? item.Levels[cell % item.Levels.Count].Number : cell % 200) });
            }
        });
        DateTime at = new(2024, 12, 1, 3, 0, 0, DateTimeKind.Utc);
        return SampleReport.Of(builder.Build()) with
        {
            Log = [.. from number in Enumerable.Range(1, Unions)
                      from item in items
                      select new FigureLogLine(at.AddSeconds(number), "Cán bộ Thử", $"CS{number:00}", item.Code, FigureValue.Blank, FigureValue.Of(1), Note: null, FigureOrigin.Typed)],
        };
    }

    /// <summary>Keeps nothing, and looks at what is alive each time another megabyte has passed.</summary>
    private sealed class MeasuringStream : Stream
    {
        private const long Step = 1_000_000;

        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private long peak;
        private long next = Step;

        public long Written { get; private set; }

        public long PeakMegabytes => (peak - before) / 1_000_000;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Written += count;
            if (Written >= next)
            {
                next += Step;
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
