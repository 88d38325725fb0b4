using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Unions;

public sealed class UnionListTests
{
    private static readonly DateOnly Since = new(2022, 12, 1);

    private static readonly GrassrootsUnion[] Present =
    [
        new GrassrootsUnion { Code = "CD01", Name = "Sở Một", Sector = "Khối 1", OpenedOn = new(2018, 1, 1), Version = 4 }.WithId(1),
        new GrassrootsUnion { Code = "CD03", Name = "Sở Hai", Sector = "Khối 2", OpenedOn = new(2019, 1, 1), ClosedOn = new(2024, 3, 1), MergedIntoId = 1, Version = 2 }.WithId(2),
        new GrassrootsUnion { Code = "X1", Name = "Trùng tên", OpenedOn = new(2018, 1, 1), Version = 1 }.WithId(3),
        new GrassrootsUnion { Code = "X2", Name = "Trùng tên", OpenedOn = new(2018, 1, 1), Version = 1 }.WithId(4),
    ];

    [Fact]
    public void A_list_of_names_alone_knows_the_CDCS_there_are_and_gives_the_others_the_next_free_codes()
    {
        UnionList list = Of(UnionColumns.Name, Said("", "so hai"), Said("", "Sở Mới"), Said("", "Sở Mới nữa"), Said("", "Trùng tên"));

        UnionList completed = list.CompletedBy(Present, Since);

        Assert.Equal(["CD03", "CD02", "CD04", "CD05"], completed.Lines.Select(l => l.Details!.Code), StringComparer.Ordinal);
        Assert.Equal([2, 0, 0, 0], completed.Lines.Select(l => l.BasedOnVersion));
        Assert.Equal(new UnionDetails("CD03", "so hai", "Khối 2", new(2019, 1, 1), new(2024, 3, 1), "CD01"), completed.Lines[0].Details);
        Assert.Equal(new UnionDetails("CD02", "Sở Mới", "", Since, ClosedOn: null, MergedInto: ""), completed.Lines[1].Details);
    }

    [Fact]
    public void What_the_file_has_a_column_for_is_taken_also_where_it_is_blank()
    {
        UnionDetails completed = Assert.Single(Of(UnionColumns.All, Said("cd03", "Sở Hai")).CompletedBy(Present, Since).Lines).Details!;

        Assert.Equal(new UnionDetails("CD03", "Sở Hai", "", new(2019, 1, 1), ClosedOn: null, MergedInto: ""), completed);
    }

    [Fact]
    public void A_code_free_by_now_is_not_given_to_another_line()
    {
        UnionList completed = Of(UnionColumns.Code | UnionColumns.Name, Said("", "Sở Mới"), Said("cd02", "Sở Khác")).CompletedBy(Present, Since);

        Assert.Equal(["CD04", "cd02"], completed.Lines.Select(l => l.Details!.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_date_that_could_not_be_read_is_not_made_up()
    {
        UnionList list = new(UnionColumns.All, [new(5, Said("CD09", "Sở Mới"), ["ô D5 không phải ngày."]), new(6, Details: null, ["dòng hỏng."])], []);

        Assert.Null(list.CompletedBy(Present, Since).Lines[0].Details!.OpenedOn);
        Assert.Null(list.CompletedBy(Present, Since).Lines[1].Details);
    }

    [Fact]
    public void Every_line_has_a_code_of_its_own_once_the_list_is_complete() =>
        Prop.ForAll(
            Gen.Elements("", "Sở Một", "Trùng tên", "A", "B").ArrayOf().ToArbitrary(),
            names =>
            {
                string[] codes = [.. Of(UnionColumns.Name, [.. names.Where(n => n is not "Sở Một").Select(n => Said("", n))]).CompletedBy(Present, Since).Lines.Select(l => l.Details!.Code)];
                return codes.Distinct(StringComparer.Ordinal).Count() == codes.Length && codes.All(c => UnionCode.Refusal(c) is null && !Array.Exists(Present, u => string.Equals(u.Code, c, StringComparison.Ordinal)));
            }).QuickCheckThrowOnFailure();

    private static UnionDetails Said(string code, string name) => new(code, name, "", OpenedOn: null, ClosedOn: null, MergedInto: "");

    private static UnionList Of(UnionColumns columns, params UnionDetails[] lines) => new(columns, [.. lines.Select((d, i) => new UnionLine(i + 2, d, []))], []);
}
