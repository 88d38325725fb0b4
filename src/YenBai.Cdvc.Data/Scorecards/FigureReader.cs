using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Đọc thẳng số liệu: the rows of a period by a plain data reader, straight into a table. Of millions of them nothing else is made.</summary>
internal static class FigureReader
{
    private const string OfPeriod = "SELECT ReportingBodyId, DataItemId, Value FROM Figures WHERE PeriodId = @period AND ";

    /// <summary>The figures of one period.</summary>
    public static async Task<FigureTable> OfPeriodAsync(CdvcDbContext db, int periodId, CancellationToken cancellationToken)
    {
        string query = string.Create(CultureInfo.InvariantCulture, $"{OfPeriod}Value <> {FigureValueConverter.StoredBlank}");
        FigureTableBuilder figures = new();
        await ReadAsync(db, query, periodId, figures.Set, cancellationToken).ConfigureAwait(false);
        return figures.Build();
    }

    /// <summary>For each body and item as of a cut-off, its number in the latest period before that has one.</summary>
    /// <param name="before">The periods with an earlier cut-off, in any order.</param>
    /// <param name="stocks">Ids of the items as of a cut-off.</param>
    /// <param name="unions">Once all of them have a number nothing earlier can matter.</param>
    public static async Task<FigureTable> EarlierStocksAsync(
        CdvcDbContext db, IEnumerable<ReportingPeriod> before, IReadOnlyList<int> stocks, IReadOnlyList<GrassrootsUnion> unions, CancellationToken cancellationToken)
    {
        FigureTableBuilder earlier = new();
        if (stocks.Count == 0)
        {
            return earlier.Build();
        }

        string query = $"{OfPeriod}Value >= 0 AND DataItemId IN ({string.Join(", ", stocks.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
        foreach (ReportingPeriod period in before.OrderByDescending(p => p.CutOff))
        {
            await ReadAsync(db, query, period.Id, Add, cancellationToken).ConfigureAwait(false);
            if (unions.All(u => stocks.All(item => earlier.Value(u.Id, item).IsNumber)))
            {
                break;
            }
        }

        return earlier.Build();

        void Add(int body, int item, FigureValue value)
        {
            if (!earlier.Value(body, item).IsNumber)
            {
                earlier.Set(body, item, value);
            }
        }
    }

    private static Task ReadAsync(CdvcDbContext db, string query, int periodId, Action<int, int, FigureValue> add, CancellationToken cancellationToken)
    {
        IExecutionStrategy strategy = db.Database.CreateExecutionStrategy();
        // a second attempt writes the same cells again
        return strategy.RetriesOnFailure && db.Database.CurrentTransaction is null
            ? strategy.ExecuteAsync(() => ReadOnceAsync(db, query, periodId, add, cancellationToken))
            : ReadOnceAsync(db, query, periodId, add, cancellationToken);
    }

    private static async Task ReadOnceAsync(CdvcDbContext db, string query, int periodId, Action<int, int, FigureValue> add, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DbCommand command = db.Database.GetDbConnection().CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = query;
                command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
                DbParameter period = command.CreateParameter();
                (period.ParameterName, period.DbType, period.Value) = ("@period", DbType.Int32, periodId);
                command.Parameters.Add(period);
                DbDataReader reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        add(reader.GetInt32(0), reader.GetInt32(1), FigureValueConverter.FromStored(reader.GetInt64(2)));
                    }
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
