using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Hosting;

namespace YenBai.Cdvc.Web.Tests.Features.Unions;

public sealed class SampleUnionsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_sample_offered_is_a_file_the_import_takes()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using Stream sample = await server.Client.GetStreamAsync(new Uri(PageUrls.SampleUnions, UriKind.Relative), cancellation);

        Outcome outcome = await server.Services.GetRequiredService<UnionImport>().ImportAsync(Operation.By(Actor.CommandLine), sample, cancellation);

        Assert.Equal(new Outcome.Saved(3), outcome);
        IReadOnlyList<GrassrootsUnion> unions = await server.Services.GetRequiredService<UnionQueries>().ListAsync(Actor.CommandLine, "da sap nhap", cancellation);
        Assert.NotNull(Assert.Single(unions).MergedIntoId);
    }
}
