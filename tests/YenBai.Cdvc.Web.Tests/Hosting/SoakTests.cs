using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>The server works on and on: people write, people read, nothing is lost and nothing piles up. Alone: what other tests keep in memory is not its own.</summary>
[Collection(nameof(SoakTests))]
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Period = "2024-nam";
    private const long Megabyte = 1024 * 1024;

    /// <summary>A few seconds in the ordinary run; CDVC_SOAK_MINUTES=480 makes a night of it.</summary>
    private static readonly TimeSpan Length =
        double.TryParse(Environment.GetEnvironmentVariable("CDVC_SOAK_MINUTES"), CultureInfo.InvariantCulture, out double minutes) ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromSeconds(4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hours_of_writing_and_reading_lose_nothing_and_leave_the_memory_as_it_was()
    {
        Assert.IsType<Outcome.Saved>(await server.Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Actor.CommandLine), new SaveUnion(new UnionDetails("CD01", "Sở Thử nghiệm", "", new DateOnly(2018, 1, 1), null, null), 0), Cancellation));
        using FormPost browser = await server.OfficerAsync("can.bo");
        // whatever is made once is made before the memory is looked at
        int written = await WorkAsync(browser, TimeSpan.FromSeconds(2), written: 0);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        written = await WorkAsync(browser, Length, written);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50 * Megabyte);
        EntrySheet sheet = (await server.Services.GetRequiredService<FigureQueries>().SheetAsync(Actor.CommandLine, Period, "CD01", Cancellation))!;
        Assert.Equal((Value(written), written), sheet.Cells.Where(c => c.Version > 0).Select(c => (c.Value, c.Version)).Single());
        Assert.Empty((await server.Services.GetRequiredService<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    private static FigureValue Value(int number) => FigureValue.Of(number % 1000);

    /// <returns>How many figures were acknowledged so far.</returns>
    private async Task<int> WorkAsync(FormPost browser, TimeSpan length, int written)
    {
        FigureCommands commands = server.Services.GetRequiredService<FigureCommands>();
        using CancellationTokenSource over = new(length);
        while (!over.IsCancellationRequested)
        {
            for (int i = 0; i < 20; i++)
            {
                Assert.IsType<Outcome.Saved>(await commands.SaveAsync(
                    Operation.By(Actor.CommandLine), new SaveFigure(Period, "CD01", "LD", Value(written + 1), Note: null, BasedOnVersion: written), Cancellation));
                written++;
            }

            Assert.Equal(PageUrls.Unions, (await browser.GetAsync(PageUrls.Unions)).Path);
            Assert.Equal(PageUrls.Entry(Period, "CD01"), (await browser.GetAsync(PageUrls.Entry(Period, "CD01"))).Path);
        }

        return written;
    }
}
