using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Writes whole tables with the ids they had. References are looked at when all of it is there.</summary>
internal sealed class TableWriter(CdvcDbContext db, DbTransaction transaction)
{
    /// <summary>What is there, within the same transaction.</summary>
    public TableReader Reader { get; } = new(db, transaction);

    public async Task SuspendReferencesAsync(CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            await RunAsync("PRAGMA defer_foreign_keys=ON", cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (ITable table in Reader.Tables)
        {
            await RunAsync($"ALTER TABLE {Reader.Quoted(table.Name)} NOCHECK CONSTRAINT ALL", cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task ResumeReferencesAsync(CancellationToken cancellationToken)
    {
        foreach (ITable table in db.Database.IsSqlite() ? [] : Reader.Tables)
        {
            await RunAsync($"ALTER TABLE {Reader.Quoted(table.Name)} WITH CHECK CHECK CONSTRAINT ALL", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Values in the order of <see cref="TableReader.Columns"/>.</summary>
    public async Task WriteAsync(string tableName, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        ITable table = Reader.Table(tableName);
        IReadOnlyList<IColumn> columns = TableReader.Columns(table);
        await SetIdentityInsertAsync(table, "ON", cancellationToken).ConfigureAwait(false);
        DbCommand insert = db.Database.GetDbConnection().CreateCommand();
        await using (insert.ConfigureAwait(false))
        {
            insert.Transaction = transaction;
            insert.CommandText =
                $"INSERT INTO {Reader.Quoted(table.Name)} ({string.Join(", ", columns.Select(c => Reader.Quoted(c.Name)))}) VALUES ({string.Join(", ", columns.Select((_, i) => Name(i)))})";
            await foreach (object?[] row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                insert.Parameters.Clear();
                foreach ((int index, IColumn column) in columns.Index())
                {
                    insert.Parameters.Add(column.StoreTypeMapping.CreateParameter(insert, Name(index), row[index], column.IsNullable));
                }

                await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        await SetIdentityInsertAsync(table, "OFF", cancellationToken).ConfigureAwait(false);
    }

    private static string Name(int index) => "@p" + index.ToString(CultureInfo.InvariantCulture);

    private async Task SetIdentityInsertAsync(ITable table, string state, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlServer())
        {
            await RunAsync(
                $"IF OBJECTPROPERTY(OBJECT_ID(N'{Reader.Quoted(table.Name)}'), 'TableHasIdentity') = 1 SET IDENTITY_INSERT {Reader.Quoted(table.Name)} {state}",
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(string text, CancellationToken cancellationToken)
    {
        DbCommand command = db.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = transaction;
            command.CommandText = text;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
