using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class HealthTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_learns_in_one_word_whether_it_lives_and_whether_the_database_answers()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(Health.Live));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(Health.Ready));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(Health.Path));

        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Away");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(Health.Live));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(Health.Ready));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(Health.Path));

        await ExecuteAsync("ALTER TABLE Away RENAME TO AuditEntries");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(Health.Ready));
    }

    private async Task<(HttpStatusCode, string)> AskAsync(string path)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using SqliteConnection connection = new(server.Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
