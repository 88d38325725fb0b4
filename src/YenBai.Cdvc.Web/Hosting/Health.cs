using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Tình trạng máy chủ, for a proxy and for whoever watches over it: one word, open to all, without details.</summary>
public static class Health
{
    /// <summary>Both of the below.</summary>
    public const string Path = "/healthz";

    /// <summary>The process answers.</summary>
    public const string Live = "/healthz/live";

    /// <summary>The database answers, and the server is not about to stop.</summary>
    public const string Ready = "/healthz/ready";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .Add(new HealthCheckRegistration("database", p => new Database(p.GetRequiredService<ChangeStamps>()), HealthStatus.Unhealthy, tags: null, Limit))
            .Add(new HealthCheckRegistration("stopping", p => new Stopping(p.GetRequiredService<IHostApplicationLifetime>()), HealthStatus.Unhealthy, tags: null));

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Path).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
    }

    private sealed class Database(ChangeStamps stamps) : IHealthCheck
    {
        // what it throws is the framework's to log, and counts as not ready
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await stamps.ReadAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class Stopping(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
