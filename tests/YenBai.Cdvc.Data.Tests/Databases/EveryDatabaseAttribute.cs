using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>Runs a test body on SQLite, and on SQL Server where <see cref="TestDatabase.SqlServerVariable"/> is set; otherwise that run is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.SqlServer)
            {
                Skip = TestDatabase.SqlServerConnection is null ? $"{TestDatabase.SqlServerVariable} is not set." : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
