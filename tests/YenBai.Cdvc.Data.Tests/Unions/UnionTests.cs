using System.Text;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Unions;

public sealed class UnionTests
{
    private static readonly UnionDetails Details = new("CD01", "Sở Thử nghiệm", "Khối Thử", new DateOnly(2018, 1, 1), ClosedOn: null, MergedInto: null);

    [Theory, EveryDatabase]
    public async Task Search_finds_names_without_their_diacritics(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01", "Sở Nội vụ");
        await database.AddUnionAsync("CD02", "Ban Điều hành Thử nghiệm");

        foreach (string search in (string[])["so noi vu", "SỞ NỘI", "vu noi", "cd01", "Sở Nội vụ"])
        {
            Assert.Equal("CD01", Assert.Single(await database.Get<UnionQueries>().ListAsync(TestDatabase.Leader, search, TestContext.Current.CancellationToken)).Code);
        }

        Assert.Equal("CD02", Assert.Single(await database.Get<UnionQueries>().ListAsync(TestDatabase.Leader, "dieu hanh", TestContext.Current.CancellationToken)).Code);
        Assert.Empty(await database.Get<UnionQueries>().ListAsync(TestDatabase.Leader, "%", TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task An_account_of_a_CDCS_sees_its_own_only(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");

        UnionQueries queries = database.Get<UnionQueries>();
        Assert.Equal("CD01", Assert.Single(await queries.ListAsync(TestDatabase.OfUnion(mine), search: null, TestContext.Current.CancellationToken)).Code);
        Assert.Null(await queries.FindAsync(TestDatabase.OfUnion(mine), "CD02", TestContext.Current.CancellationToken));
        Assert.NotNull(await queries.FindAsync(TestDatabase.OfUnion(mine), "cd01", TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task A_second_CDCS_with_the_same_code_is_refused_however_it_is_written(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        await database.SaveUnionAsync(Details with { Code = " cd01 " }).RefusedAsync("Đã có CĐCS mã CD01");
        await database.SaveUnionAsync(Details with { Name = "Tên mới" }, basedOn: 7).ConflictAsync();
        Assert.Equal(2, await database.SaveUnionAsync(Details with { Name = "Tên mới" }, basedOn: 1).SavedAsync());
    }

    [Theory, EveryDatabase]
    public async Task Only_Quan_tri_and_Can_bo_change_the_list(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await database.Get<UnionCommands>().SaveAsync(Operation.By(TestDatabase.Leader), new SaveUnion(Details, 0), TestContext.Current.CancellationToken).RefusedAsync("Chỉ Quản trị và Cán bộ");
        await database.ImportUnionsAsync("ma\n"u8.ToArray(), TestDatabase.Leader).RefusedAsync("Chỉ Quản trị và Cán bộ");
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_with_figures_cannot_be_closed_before_them(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();

        await database.SaveUnionAsync(Details with { ClosedOn = new DateOnly(2023, 12, 1) }, basedOn: 1).RefusedAsync("đã có số liệu ở kỳ năm 2024");
        await database.ImportUnionsAsync("CD01,Sở,Khối,2018-01-01,2023-06-01,").RefusedAsync("dòng 2: Sở (CD01) đã có số liệu");
        await database.SaveUnionAsync(Details with { OpenedOn = new DateOnly(2024, 12, 1) }, basedOn: 1).RefusedAsync("đã có số liệu");
        await database.SaveUnionAsync(Details with { ClosedOn = new DateOnly(2024, 3, 1) }, basedOn: 1).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task Merging_in_a_circle_is_refused_with_the_way_round(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD03");
        await database.AddUnionAsync("CD02", closed: new DateOnly(2024, 3, 1), into: "CD03");
        await database.AddUnionAsync("CD01", closed: new DateOnly(2024, 3, 1), into: "CD02");

        UnionDetails third = Details with { Code = "CD03", ClosedOn = new DateOnly(2024, 4, 1), MergedInto = "cd01" };
        await database.SaveUnionAsync(third, basedOn: 1).RefusedAsync("CD03 → CD01 → CD02 → CD03");
        IReadOnlyList<string> reasons = await database.ImportUnionsAsync("X1,Một,K,2018-01-01,2024-01-01,X2\nX2,Hai,K,2018-01-01,2024-01-01,X1").RefusedAsync();
        Assert.Equal(2, reasons.Count);
        Assert.Null(await database.Get<UnionQueries>().FindAsync(TestDatabase.Officer, "X1", TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task A_file_adds_updates_and_merges_in_any_order_of_its_lines(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD02", "Tên cũ");

        Assert.Equal(3, await database.ImportUnionsAsync("CD01,Sở Một,Khối 1,2018-01-01,2024-03-01,CD03\ncd02,Tên mới,Khối 2,2019-01-01,,\nCD03,Sở Ba,,2018-01-01,,").SavedAsync());

        IReadOnlyList<GrassrootsUnion> unions = await database.Get<UnionQueries>().ListAsync(TestDatabase.Officer, search: null, TestContext.Current.CancellationToken);
        Assert.Equal(["CD01", "CD02", "CD03"], unions.Select(u => u.Code), StringComparer.Ordinal);
        Assert.Equal(unions[2].Id, unions[0].MergedIntoId);
        Assert.Equal(("Tên mới", new DateOnly(2019, 1, 1)), (unions[1].Name, unions[1].OpenedOn));
        Assert.Equal(1 + 3, (await database.AuditAsync(AuditActions.SaveUnion)).Count);
    }

    [Theory]
    [InlineData("Sở \uFFFE Thử")]
    [InlineData("Sở \uFFFD Thử")]
    public async Task A_name_with_a_sign_that_is_no_character_is_refused_in_a_file(string name)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);

        await database.ImportUnionsAsync($"CD01,{name},,2018-01-01,,").RefusedAsync("dòng 2: Tên hoặc khối có ký tự không đọc được");
    }

    [Theory, EveryDatabase]
    public async Task Every_bad_line_of_a_file_is_named_and_no_CDCS_is_added(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        string file = """
            CD01,Đúng,Khối,2018-01-01,,
            CD02,Ngày sai,Khối,01/02/2018,,
            CD03,Kết thúc trước,Khối,2020-01-01,2019-01-01,
            CD04,Không có ngày,Khối,,,
            cd01,Trùng mã,Khối,2018-01-01,,
            CĐ06,Mã có dấu,Khối,2018-01-01,,
            CD07,Sáp nhập mà còn hoạt động,Khối,2018-01-01,,CD01
            CD08,,Khối,2018-01-01,,
            CD09,Vào chính nó,Khối,2018-01-01,2024-01-01,CD09
            CD10,Ngày không có,Khối,2018-02-30,,
            CD11,Vào nơi không có,Khối,2018-01-01,2024-01-01,KHONGCO
            CD12,Vào một dòng sai,Khối,2018-01-01,2024-01-01,CD10
            CD13,Thiếu ô
            CD14,Vòng quanh,Khối,2018-01-01,2024-01-01,CD15
            CD15,Vòng quanh,Khối,2018-01-01,2024-01-01,CD14
            """;

        IReadOnlyList<string> reasons = await database.ImportUnionsAsync(file).RefusedAsync();

        // the CĐCS of line 13 goes into one that the file has, however wrong its line is
        Assert.Equal([.. Enumerable.Range(3, 10), 14, 15, 16], reasons.Select(r => int.Parse(r.Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture)).Distinct());
        Assert.Empty(await database.Get<UnionQueries>().ListAsync(TestDatabase.Officer, search: null, TestContext.Current.CancellationToken));
        await database.ImportUnionsAsync("CD01,Đúng,Khối,2018-01-01,2024-01-01,KHONGCO").RefusedAsync("dòng 2: Đúng (CD01) sáp nhập vào “KHONGCO”");
        await database.ImportUnionsAsync(Encoding.UTF8.GetBytes("cdcs,muc,gia_tri\nCD01,LD,1")).RefusedAsync();
    }
}
