using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Dấu của một bảng: how many rows, and a sum over their contents that does not depend on their order (the engines sort texts differently).</summary>
internal readonly record struct TableDigest(long Rows, UInt128 High, UInt128 Low);

/// <summary>Reads whole tables, row by row, as values the program knows: the same ones from either engine.</summary>
internal sealed class TableReader(CdvcDbContext db, DbTransaction transaction)
{
    private static readonly MethodInfo GetFieldValue = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;
    private readonly ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>Every table of the model, by name.</summary>
    public IReadOnlyList<ITable> Tables { get; } = [.. db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)];

    public ITable Table(string name) => Tables.Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));

    /// <summary>The columns that are written; by name, so that both engines agree.</summary>
    public static IReadOnlyList<IColumn> Columns(ITable table) =>
        [.. table.Columns.Where(c => c.ComputedColumnSql is null).OrderBy(c => c.Name, StringComparer.Ordinal)];

    public string Quoted(string name) => sql.DelimitIdentifier(name);

    /// <summary>Values in the order of <see cref="Columns"/>, as the model knows them.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(ITable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<IColumn> columns = Columns(table);
        DbCommand command = db.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = transaction;
            command.CommandText = Select(table, columns);
            Func<DbDataReader, int, object?>[] read = [.. columns.Select(Reading)];
            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield return [.. read.Select((value, index) => reader.IsDBNull(index) ? null : value(reader, index))];
                }
            }
        }
    }

    public async Task<TableDigest> DigestAsync(ITable table, CancellationToken cancellationToken)
    {
        TableDigest digest = default;
        await foreach (object?[] row in ReadAsync(table, cancellationToken).ConfigureAwait(false))
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(row.Select(Text))));
            digest = new TableDigest(
                digest.Rows + 1,
                unchecked(digest.High + System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash)),
                unchecked(digest.Low + System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash.AsSpan(16))));
        }

        return digest;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names of the model only.")]
    private string Select(ITable table, IReadOnlyList<IColumn> columns) =>
        $"SELECT {string.Join(", ", columns.Select(c => Quoted(c.Name)))} FROM {Quoted(table.Name)}";

    private static Func<DbDataReader, int, object?> Reading(IColumn column)
    {
        RelationalTypeMapping mapping = column.StoreTypeMapping;
        MethodInfo get = GetFieldValue.MakeGenericMethod(mapping.Converter?.ProviderClrType ?? mapping.ClrType);
        return (reader, index) =>
        {
            object value = get.Invoke(reader, [index])!;
            return mapping.Converter is { } converter ? converter.ConvertFromProvider(value) : value;
        };
    }

    /// <summary>One text for one value, with its length, so that no two rows read alike.</summary>
    private static string Text(object? value)
    {
        string text = value switch
        {
            null => "-",
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime moment => moment.Ticks.ToString(CultureInfo.InvariantCulture),
            // trailing zeros are the engine's
            decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(value is null ? "" : text.Length)}:{text};");
    }
}
