using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class ColumnMappingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_a_heading_meant_last_is_remembered(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        ColumnMappings mappings = database.Get<ColumnMappings>();

        await RememberAsync(mappings, ("tong so nguoi", "LD"), ("ghi chu", null)).SavedAsync();
        await RememberAsync(mappings, ("tong so nguoi", "DV"), ("ghi chu", null), (new string('x', 201), "LD"), ("", "LD")).SavedAsync();

        Assert.Equal([("ghi chu", null), ("tong so nguoi", "DV")], (await mappings.ListAsync(Cancellation)).Select(m => (m.Key, m.Value)).OrderBy(m => m.Key, StringComparer.Ordinal));
        Assert.Equal(["tong so nguoi = LD; ghi chu = ", "tong so nguoi = DV"], (await database.AuditAsync(AuditActions.RememberColumns)).Select(a => a.After));
    }

    [Theory, EveryDatabase]
    public async Task A_union_s_account_changes_nothing_for_the_others(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();

        Outcome outcome = await database.Get<ColumnMappings>().RememberAsync(
            Operation.By(TestDatabase.OfUnion(union)), new Dictionary<string, string?>(StringComparer.Ordinal) { ["ld"] = "DV" }, Cancellation);

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Empty(await database.Get<ColumnMappings>().ListAsync(Cancellation));
    }

    private static Task<Outcome> RememberAsync(ColumnMappings mappings, params (string Heading, string? Item)[] meanings) => mappings.RememberAsync(
        Operation.By(TestDatabase.Officer), meanings.ToDictionary(m => m.Heading, m => m.Item, StringComparer.Ordinal), Cancellation);
}
