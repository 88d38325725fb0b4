using Microsoft.EntityFrameworkCore.Migrations;

namespace YenBai.Cdvc.Data.Migrations;

/// <summary>Chỉ ghi thêm: what both engines need so that nobody, this program included, rewrites or removes what the audit log says.</summary>
/// <remarks>On SQLite a later migration that builds AuditEntries or AuditArchives anew drops these triggers with the old table: make them again there.</remarks>
internal static class AppendOnly
{
    private const string Unchanged = "Nhat ky chi ghi them: khong sua dong da ghi.";
    private const string Kept = "Nhat ky chi ghi them: khong xoa dong chua luu tru.";

    /// <summary>Rows written before there were chains are one chain without a node's name, in the order they were written.</summary>
    private const string Number =
        """
        UPDATE AuditEntries SET Sequence = Numbered.Place
        FROM (SELECT Id AS NumberedId, ROW_NUMBER() OVER (ORDER BY Id) AS Place FROM AuditEntries) AS Numbered
        WHERE AuditEntries.Id = Numbered.NumberedId
        """;

    public static void NumberSqlite(MigrationBuilder migration) => migration.Sql(Number);

    // the column is new in the same batch, which only EXEC may use there
    public static void NumberSqlServer(MigrationBuilder migration) => migration.Sql(Executed(Number));

    public static void GuardSqlite(MigrationBuilder migration)
    {
        migration.Sql(
            $"""
            CREATE TRIGGER TR_AuditEntries_Unchanged BEFORE UPDATE ON AuditEntries WHEN OLD.Hash IS NOT NULL
            BEGIN SELECT RAISE(ABORT, '{Unchanged}'); END
            """);
        migration.Sql(
            $"""
            CREATE TRIGGER TR_AuditEntries_Kept BEFORE DELETE ON AuditEntries
            WHEN NOT EXISTS (SELECT 1 FROM AuditArchives AS a WHERE a.Node = OLD.Node AND a.LastSequence >= OLD.Sequence)
            BEGIN SELECT RAISE(ABORT, '{Kept}'); END
            """);
        migration.Sql($"CREATE TRIGGER TR_AuditArchives_Unchanged BEFORE UPDATE ON AuditArchives BEGIN SELECT RAISE(ABORT, '{Unchanged}'); END");
        migration.Sql($"CREATE TRIGGER TR_AuditArchives_Kept BEFORE DELETE ON AuditArchives BEGIN SELECT RAISE(ABORT, '{Kept}'); END");
    }

    public static void GuardSqlServer(MigrationBuilder migration)
    {
        // a trigger must begin its batch, which in an idempotent script only EXEC can give it
        migration.Sql(Executed(
            $"CREATE TRIGGER TR_AuditEntries_Unchanged ON AuditEntries AFTER UPDATE AS IF EXISTS (SELECT 1 FROM deleted WHERE Hash IS NOT NULL) BEGIN; THROW 50001, '{Unchanged}', 1; END"));
        migration.Sql(Executed(
            "CREATE TRIGGER TR_AuditEntries_Kept ON AuditEntries AFTER DELETE AS IF EXISTS (SELECT 1 FROM deleted AS d WHERE NOT EXISTS "
            + $"(SELECT 1 FROM AuditArchives AS a WHERE a.Node = d.Node AND a.LastSequence >= d.Sequence)) BEGIN; THROW 50002, '{Kept}', 1; END"));
        migration.Sql(Executed(
            $"CREATE TRIGGER TR_AuditArchives_Unchanged ON AuditArchives AFTER UPDATE, DELETE AS IF EXISTS (SELECT 1 FROM deleted) BEGIN; THROW 50001, '{Unchanged}', 1; END"));
    }

    private static string Executed(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";
}
