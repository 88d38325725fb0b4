using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>Files of settings are written by hand: what is wrong in them is said with its place.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private const string Environment = "TepCauHinhThu";

    private static readonly string File = Path.Combine(AppContext.BaseDirectory, $"appsettings.{Environment}.json");

    [Theory]
    [InlineData("{\n  \"Server\": { \"AllowHttp\": true \n", "LineNumber: 2")]
    [InlineData("{ \"Serilog\": { \"MinimumLevel\": { \"Default\": \"Nhiều\" } } }", "Nhiều")]
    public async Task What_cannot_be_read_is_named(string content, string named)
    {
        await System.IO.File.WriteAllTextAsync(File, content, TestContext.Current.CancellationToken);

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => Server.Build([$"--environment={Environment}"], demonstration: false));

        Assert.Contains("ấu hình", refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.File.Delete(File);
}
