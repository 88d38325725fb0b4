using Microsoft.Extensions.DependencyInjection;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Cơ sở dữ liệu khác: everything of Data, on a database that is not the configured one (a copy, a target).</summary>
internal sealed class OtherDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public OtherDatabase(DatabaseOptions options, TimeProvider time)
    {
        ServiceCollection collection = new();
        collection.AddLogging();
        collection.AddSingleton(time);
        collection.AddCdvcData(options);
        services = collection.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public CdvcDbContext Open() => Get<CdvcContexts>().Create();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
