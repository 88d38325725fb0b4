using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Kết quả chuyển dữ liệu.</summary>
/// <param name="Refusals">Why nothing was moved; empty when all of it was.</param>
/// <param name="Tables">How many tables were copied and compared.</param>
/// <param name="Rows">How many rows.</param>
public sealed record Transfer(IReadOnlyList<string> Refusals, int Tables = 0, long Rows = 0);

/// <summary>
/// Chuyển dữ liệu: everything of the configured database, ids, versions and audit log as they are, into an empty one of either
/// engine: all of it or nothing. Goes by the model, so that a new table comes along by itself. The caller holds the source.
/// </summary>
public sealed class DataTransfer(CdvcContexts contexts, DatabaseVerification verification, DatabaseOptions database, TimeProvider time)
{
    /// <exception cref="DatabaseUnusableException">The target cannot be reached or written.</exception>
    public async Task<Transfer> CopyAsync(DatabaseOptions target, CancellationToken cancellationToken)
    {
        if (target == database || (target.FilePath is { } file && string.Equals(file, database.FilePath, StringComparison.OrdinalIgnoreCase)))
        {
            return Refused("Nơi chuyển đến chính là cơ sở dữ liệu đang dùng. Hãy ghi chuỗi kết nối của cơ sở dữ liệu mới.");
        }

        VerificationReport report = await verification.VerifyAsync(cancellationToken).ConfigureAwait(false);
        if (report.Damage.Count > 0)
        {
            return Refused([.. report.Damage, "Cơ sở dữ liệu đang dùng có hư hỏng nên chưa chuyển gì."]);
        }

        using DatabaseLock? held = DatabaseLock.TryTake(target);
        if (held is null)
        {
            return Refused("Một máy chủ hoặc lệnh khác đang dùng cơ sở dữ liệu nơi chuyển đến. Hãy dừng nó trước rồi chạy lại lệnh.");
        }

        OtherDatabase other = new(target, time);
        await using (other.ConfigureAwait(false))
        {
            await other.Get<DatabaseStarter>().MigrateAsync(cancellationToken).ConfigureAwait(false);
            Transfer transfer = await CopyAsync(other, cancellationToken).ConfigureAwait(false);
            if (transfer.Refusals.Count > 0)
            {
                return transfer;
            }

            VerificationReport arrived = await other.Get<DatabaseVerification>().VerifyAsync(cancellationToken).ConfigureAwait(false);
            return arrived.Damage.Count == 0 ? transfer : Refused([.. arrived.Damage, "Dữ liệu đã chép nhưng kiểm tra không đạt. Đừng dùng cơ sở dữ liệu mới."]);
        }
    }

    private async Task<Transfer> CopyAsync(OtherDatabase other, CancellationToken cancellationToken)
    {
        CdvcDbContext from = contexts.Create();
        await using (from.ConfigureAwait(false))
        {
            CdvcDbContext to = other.Open();
            await using (to.ConfigureAwait(false))
            {
                await from.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await to.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                DbConnection source = from.Database.GetDbConnection();
                // of one moment: nobody may write the source meanwhile
                DbTransaction reading = await source.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
                await using (reading.ConfigureAwait(false))
                {
                    DbTransaction writing = await to.Database.GetDbConnection().BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using (writing.ConfigureAwait(false))
                    {
                        Transfer transfer = await CopyAsync(new TableReader(from, reading), new TableWriter(to, writing), cancellationToken).ConfigureAwait(false);
                        if (transfer.Refusals.Count == 0)
                        {
                            await writing.CommitAsync(cancellationToken).ConfigureAwait(false);
                        }

                        return transfer;
                    }
                }
            }
        }
    }

    private static async Task<Transfer> CopyAsync(TableReader source, TableWriter target, CancellationToken cancellationToken)
    {
        TableReader arrived = target.Reader;
        foreach (ITable table in arrived.Tables)
        {
            if ((await arrived.DigestAsync(table, cancellationToken).ConfigureAwait(false)).Rows > 0)
            {
                return Refused($"Cơ sở dữ liệu nơi chuyển đến đã có dữ liệu (bảng {table.Name}) nên chưa chuyển gì. Hãy dùng một cơ sở dữ liệu trống.");
            }
        }

        await target.SuspendReferencesAsync(cancellationToken).ConfigureAwait(false);
        foreach (ITable table in source.Tables)
        {
            await target.WriteAsync(table.Name, source.ReadAsync(table, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        await target.ResumeReferencesAsync(cancellationToken).ConfigureAwait(false);
        long rows = 0;
        foreach (ITable table in source.Tables)
        {
            TableDigest sent = await source.DigestAsync(table, cancellationToken).ConfigureAwait(false);
            if (sent != await arrived.DigestAsync(arrived.Table(table.Name), cancellationToken).ConfigureAwait(false))
            {
                return Refused($"Bảng {table.Name} chép sang không giống bản gốc nên chưa chuyển gì.");
            }

            rows += sent.Rows;
        }

        return new Transfer([], source.Tables.Count, rows);
    }

    private static Transfer Refused(params IReadOnlyList<string> sentences) => new(sentences);
}
