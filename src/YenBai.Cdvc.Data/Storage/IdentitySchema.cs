using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Identity reads its schema version from the application's options; version 3 has the passkeys.</summary>
internal static class IdentitySchema
{
    public static void Configure(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static IServiceProvider Services { get; } =
        new ServiceCollection().Configure<IdentityOptions>(Configure).BuildServiceProvider();
}
