namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Dừng êm: open pages are told before their connection goes.</summary>
public static class GracefulStop
{
    public const string Sentence =
        "Máy chủ sắp dừng để bảo trì. Số đã có dấu ✓ được giữ nguyên; số chưa lưu được giữ trên trình duyệt này và sẽ tự gửi lại khi máy chủ chạy lại. Hãy để nguyên trang này.";

    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(20);

    public static void AddGracefulStop(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownLimit);

    /// <summary>While pages are open the stop waits for <see cref="ServerSettings.StopNotice"/>, then goes on.</summary>
    public static void UseGracefulStop(this WebApplication app) =>
        // what is registered last is called first, and the connections are closed by such a call
        app.Lifetime.ApplicationStarted.Register(() => app.Lifetime.ApplicationStopping.Register(() =>
        {
            if (app.Services.GetRequiredService<OpenCircuits>().Warn(Sentence) > 0)
            {
                // the stop is these calls: it waits for nothing else
                Thread.Sleep(app.Services.GetRequiredService<ServerSettings>().StopNotice);
            }
        }));
}
