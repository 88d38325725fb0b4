using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Unions;

/// <summary>A list of CĐCS, looked at before it is written.</summary>
public sealed class UnionImportTests
{
    [Theory, EveryDatabase]
    public async Task A_preview_says_of_each_line_what_it_changes_and_writes_nothing(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01", "Sở Một");
        await database.AddUnionAsync("CD02", "Sở Hai", closed: new(2024, 3, 1), into: "CD01");

        UnionListPreview preview = await PreviewAsync(database, Names("so mot", "Sở Hai", "Sở Ba", ""));

        Assert.Equal([UnionChangeKind.Changed, UnionChangeKind.Unchanged, UnionChangeKind.Added, UnionChangeKind.Refused], preview.Changes.Select(c => c.Kind));
        Assert.Equal("CD03", preview.Changes[2].Wanted!.Code);
        Assert.Equal((new DateOnly(2022, 12, 1), new DateOnly(2022, 12, 1)), (preview.Since, preview.Changes[2].Wanted!.OpenedOn));
        Assert.Equal("Chưa có tên CĐCS.", Assert.Single(preview.Changes[3].Refusals));
        Assert.Equal(2, (await database.AuditAsync(AuditActions.SaveUnion)).Count);
    }

    [Theory, EveryDatabase]
    public async Task What_was_previewed_is_written_without_the_lines_left_out_and_what_stays_as_it_is_leaves_no_trace(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01", "Sở Một");
        await database.AddUnionAsync("CD02", "Sở Hai");
        UnionListPreview preview = await PreviewAsync(database, Names("Sở Một", "SỞ HAI", "Sở Ba", "Tổng cộng"));

        Assert.Equal(3, await database.Get<UnionImport>().CommitAsync(Operation.By(TestDatabase.Officer), preview.Without(new HashSet<int> { 5 }), TestContext.Current.CancellationToken).SavedAsync());

        IReadOnlyList<GrassrootsUnion> unions = await database.Get<UnionQueries>().ListAsync(TestDatabase.Officer, search: null, TestContext.Current.CancellationToken);
        Assert.Equal([("CD01", "Sở Một", 1), ("CD02", "SỞ HAI", 2), ("CD03", "Sở Ba", 1)], unions.Select(u => (u.Code, u.Name, u.Version)));
        Assert.Equal(2 + 2, (await database.AuditAsync(AuditActions.SaveUnion)).Count);
    }

    [Theory, EveryDatabase]
    public async Task What_somebody_changed_since_the_preview_is_not_written_over(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync("CD01", "Sở Một");
        UnionListPreview preview = await PreviewAsync(database, Names("SỞ MỘT", "Sở Hai"));
        await database.SaveUnionAsync(UnionDetails.Of(union, mergedInto: null) with { Sector = "Khối mới" }, basedOn: 1).SavedAsync();
        await database.AddUnionAsync("CD02", "Sở Khác");

        string theirs = (await database.Get<UnionImport>().CommitAsync(Operation.By(TestDatabase.Officer), preview.List, TestContext.Current.CancellationToken).ConflictAsync()).Theirs;

        Assert.Contains("CD01, CD02", theirs, StringComparison.Ordinal);
        Assert.Equal("Khối mới", (await database.Get<UnionQueries>().FindAsync(TestDatabase.Officer, "CD01", TestContext.Current.CancellationToken))!.Sector);
    }

    private static UnionList Names(params string[] names) => new(
        UnionColumns.Name, [.. names.Select((n, i) => new UnionLine(i + 2, new UnionDetails("", n, "", OpenedOn: null, ClosedOn: null, MergedInto: ""), []))], []);

    private static async Task<UnionListPreview> PreviewAsync(TestDatabase database, UnionList list) =>
        (await database.Get<UnionImport>().PreviewAsync(TestDatabase.Officer, list, TestContext.Current.CancellationToken))!;
}
