using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Unions;

/// <summary>A list of CĐCS too long for one page: turned by code, searched by the database.</summary>
public sealed class UnionListingTests
{
    private static readonly string[] Names = ["Sở Nội vụ", "Trường Đại học Mẫu", "Bệnh viện Thử (cơ sở 2)", "Ban Điều hành"];

    [Theory, EveryDatabase]
    public async Task Pages_skip_and_repeat_nobody_while_others_are_added(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 180);
        List<string> seen = [];
        UnionListing? next = UnionListing.First;
        for (int page = 1; next is not null; page++)
        {
            ListedUnions listed = await PageAsync(database, next);
            Assert.Equal(page == 1, listed.Place.Earlier is null);
            seen.AddRange(listed.Unions.Select(u => u.Code));
            // one on a page already left, one on a page still to come
            await database.AddUnionAsync(Code(page) + "-TRUOC");
            await database.AddUnionAsync("Z" + Code(page));
            next = listed.Place.Later is { } later ? new UnionListing(After: later) : null;
        }

        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), seen);
        Assert.Empty(Enumerable.Range(1, 180).Select(Code).Except(seen, StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task The_way_back_meets_the_same_CDCS_and_ends_with_a_full_first_page(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 180);
        ListedUnions second = await PageAsync(database, new UnionListing(After: Code(50)));
        ListedUnions first = await PageAsync(database, new UnionListing(Before: second.Place.Earlier));
        ListedUnions third = await PageAsync(database, new UnionListing(After: second.Place.Later));
        ListedUnions again = await PageAsync(database, new UnionListing(Before: third.Place.Earlier));

        Assert.Equal((Code(51), Code(100)), (second.Unions[0].Code, second.Unions[^1].Code));
        Assert.Equal((Code(1), Code(50), null), (first.Unions[0].Code, first.Unions[^1].Code, first.Place.Earlier));
        Assert.Equal(second.Unions.Select(u => u.Code), again.Unions.Select(u => u.Code));
        Assert.Equal(second.Place, again.Place);
        Assert.Equal(Code(1), (await PageAsync(database, new UnionListing(Before: Code(3)))).Unions[0].Code);
        Assert.Equal(Code(1), (await PageAsync(database, new UnionListing(After: "ZZZ"))).Unions[0].Code);
    }

    [Theory, EveryDatabase]
    public async Task A_long_list_is_searched_by_the_beginnings_of_words_and_by_the_number_of_a_code(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 180);

        foreach (string search in (string[])["noi", "SỞ n", "truong dai", "thu co", "cd007", "7", "khoi 3", "hanh d", "vu so khoi"])
        {
            string[] prefixes = SearchText.Prefixes(search);
            string[] expected = [.. Enumerable.Range(1, 180).Where(n => Array.TrueForAll(prefixes, p => SearchText.Terms(SearchText.Fold(Text(n))).Any(t => t.StartsWith(p, StringComparison.Ordinal)))).Select(Code)];
            Assert.NotEmpty(expected);
            Assert.Equal(expected.Take(UnionListing.PageSize), (await PageAsync(database, new UnionListing(search))).Unions.Select(u => u.Code));
        }

        Assert.Empty((await PageAsync(database, new UnionListing("oi"))).Unions);
        Assert.Empty((await PageAsync(database, new UnionListing("noi truong"))).Unions);
        Assert.Equal(Code(1), (await PageAsync(database, new UnionListing("%"))).Unions[0].Code);
        Assert.Equal(36, (await PageAsync(database, new UnionListing(Sector: "Khối 3"))).Unions.Count);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_is_found_by_its_new_name_and_no_longer_by_the_old_one(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 120);

        await database.SaveUnionAsync(new UnionDetails(Code(9), "Đài Phát thanh", "Khối 9", new DateOnly(2018, 1, 1), ClosedOn: null, MergedInto: null), basedOn: 1).SavedAsync();

        Assert.Equal([Code(9)], (await PageAsync(database, new UnionListing("phat thanh"))).Unions.Select(u => u.Code));
        Assert.DoesNotContain(Code(9), (await PageAsync(database, new UnionListing(Text(9)[6..]))).Unions.Select(u => u.Code));
    }

    [Theory, EveryDatabase]
    public async Task CDCS_that_came_without_their_words_get_them_when_the_program_starts(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 120);
        CdvcDbContext db = database.Open();
        await using (db)
        {
            await db.UnionWords.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty((await PageAsync(database, new UnionListing("noi vu"))).Unions);

        await database.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(30, (await PageAsync(database, new UnionListing("noi vu"))).Unions.Count);
    }

    [Theory, EveryDatabase]
    public async Task A_filter_by_figures_looks_through_the_whole_of_a_long_list(DatabaseProvider engine)
    {
        await using TestDatabase database = await StartAsync(engine, 180);
        await database.ImportFiguresAsync(string.Join('\n', ((int[])[20, 90, 170]).Select(n => $"{Code(n)},LD_NU,58"))).SavedAsync();
        foreach (int n in (int[])[20, 90, 170])
        {
            await database.SaveAsync("LD", 40, union: Code(n)).SavedAsync();
        }

        FigureQueries figures = database.Get<FigureQueries>();
        ListedProgress contradicting = await figures.ProgressAsync(TestDatabase.Officer, TestDatabase.Period, new EntryListing(UnionListing.First, EntryFilter.Contradicting), TestContext.Current.CancellationToken);
        FigureGrid missing = (await figures.GridAsync(TestDatabase.Officer, TestDatabase.Period, new EntryListing(new UnionListing(After: Code(100)), EntryFilter.Missing), TestContext.Current.CancellationToken))!;
        FigureGrid back = (await figures.GridAsync(TestDatabase.Officer, TestDatabase.Period, new EntryListing(new UnionListing(Before: missing.Place.Earlier), EntryFilter.Missing), TestContext.Current.CancellationToken))!;

        Assert.Equal([Code(20), Code(90), Code(170)], contradicting.Unions.Select(p => p.Union.Code));
        Assert.Equal(new UnionPlace(IsWhole: false, Earlier: null, Later: null), contradicting.Place);
        Assert.Equal((Code(101), Code(150), Code(150)), (missing.Sheets[0].Union!.Code, missing.Sheets[^1].Union!.Code, missing.Place.Later));
        Assert.Equal((Code(51), Code(100), Code(100)), (back.Sheets[0].Union!.Code, back.Sheets[^1].Union!.Code, back.Place.Later));
        Assert.Equal(["Khối 1", "Khối 2", "Khối 3", "Khối 4", "Khối 5"], missing.Sectors);
    }

    private static async Task<TestDatabase> StartAsync(DatabaseProvider engine, int unions)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.ImportUnionsAsync(string.Join('\n', Enumerable.Range(1, unions).Select(n => $"{Code(n)},{Names[n % Names.Length]},Khối {(n % 5) + 1},2018-01-01,,"))).SavedAsync();
        return database;
    }

    private static Task<ListedUnions> PageAsync(TestDatabase database, UnionListing listing) =>
        database.Get<UnionQueries>().PageAsync(TestDatabase.Officer, listing, activeOn: null, closedOn: null, TestContext.Current.CancellationToken);

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"CD{number:000}");

    private static string Text(int number) => $"{Code(number)} {Names[number % Names.Length]} Khối {(number % 5) + 1}";
}
