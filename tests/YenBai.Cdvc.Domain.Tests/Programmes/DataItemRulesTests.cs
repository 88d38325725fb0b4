using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class DataItemRulesTests
{
    [Theory]
    [InlineData("L", true)]
    [InlineData("LD_NU", true)]
    [InlineData("A1_B2", true)]
    [InlineData("", false)]
    [InlineData("1A", false)]
    [InlineData("_A", false)]
    [InlineData("ld", false)]
    [InlineData("LĐ", false)]
    [InlineData("L-D", false)]
    [InlineData("Ld", false)]
    public void A_code_is_capitals_digits_and_underscores_and_begins_with_a_letter(string code, bool accepted) =>
        Assert.Equal(accepted, DataItemRules.CodeFault(code) is null);

    [Theory]
    [InlineData("tot", true)]
    [InlineData("a1", true)]
    [InlineData("1", true)]
    [InlineData("", false)]
    [InlineData("ktd", false)]
    [InlineData("Tot", false)]
    [InlineData("tốt", false)]
    [InlineData("a_b", false)]
    public void A_level_code_is_small_letters_and_digits_and_never_ktd(string code, bool accepted) =>
        Assert.Equal(accepted, DataItemRules.LevelCodeFault(code) is null);

    [Fact]
    public void Codes_have_their_longest_length()
    {
        Assert.Null(DataItemRules.CodeFault(new string('A', DataItemRules.CodeMaxLength)));
        Assert.NotNull(DataItemRules.CodeFault(new string('A', DataItemRules.CodeMaxLength + 1)));
        Assert.Null(DataItemRules.LevelCodeFault(new string('a', DataItemRules.LevelCodeMaxLength)));
        Assert.NotNull(DataItemRules.LevelCodeFault(new string('a', DataItemRules.LevelCodeMaxLength + 1)));
    }

    [Fact]
    public void A_sound_count_and_a_sound_level_have_no_fault()
    {
        Assert.Empty(DataItemRules.Faults(Count()));
        Assert.Empty(DataItemRules.Faults(Count(name: new string('a', 200), shortName: new string('b', 60), group: new string('c', 60), unit: new string('d', MeasureRules.UnitMaxLength))));
        Assert.Empty(DataItemRules.Faults(Rated(new("co", "Có", 1), new("khong", "Không", 2))));
    }

    [Fact]
    public void Every_part_that_is_missing_is_named()
    {
        string[] faults = [.. DataItemRules.Faults(Count(code: "x", name: " ", shortName: "", group: "\t", unit: "", askedIn: PeriodKinds.None))];

        Assert.Equal(6, faults.Length);
        Assert.Contains("mã mục số liệu “x”", faults[0], StringComparison.Ordinal);
        Assert.Contains("hãy ghi nội dung, nhiều nhất 200 ký tự", faults[1], StringComparison.Ordinal);
        Assert.Contains("mục số liệu “x”: hãy ghi tên cột, nhiều nhất 60 ký tự", faults[2], StringComparison.Ordinal);
        Assert.Contains("hãy ghi nhóm, nhiều nhất 60 ký tự", faults[3], StringComparison.Ordinal);
        Assert.Contains("ít nhất một loại kỳ", faults[4], StringComparison.Ordinal);
        Assert.Contains("hãy ghi đơn vị tính", faults[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_that_is_too_long_is_named() =>
        Assert.Equal(4, DataItemRules.Faults(Count(name: new string('a', 201), shortName: new string('b', 61), group: new string('c', 61), unit: new string('d', MeasureRules.UnitMaxLength + 1))).Count());

    [Fact]
    public void What_is_rated_has_no_unit_and_no_cut_off()
    {
        Level[] levels = [new("co", "Có", 1), new("khong", "Không", 2)];

        Assert.Contains("không có đơn vị tính", Assert.Single(DataItemRules.Faults(Item(DataItemKind.Level, unit: "người", levels: levels))), StringComparison.Ordinal);
        Assert.Contains("không tính tại ngày chốt", Assert.Single(DataItemRules.Faults(Item(DataItemKind.Level, unit: "", asOfCutOff: true, levels: levels))), StringComparison.Ordinal);
        // a count may have both
        Assert.Empty(DataItemRules.Faults(Item(DataItemKind.Count, unit: "người", asOfCutOff: true)));
    }

    [Fact]
    public void A_count_is_not_asked_for_levels() => Assert.Empty(DataItemRules.Faults(Count()));

    [Fact]
    public void A_scale_has_two_levels_at_least_each_with_a_code_and_a_name_of_its_own()
    {
        Assert.Contains("ít hơn hai mức", Assert.Single(DataItemRules.Faults(Rated(new Level("co", "Có", 1)))), StringComparison.Ordinal);
        Assert.Contains("“Co”", Assert.Single(DataItemRules.LevelFaults(Rated(), [new("Co", "Có", 1), new("khong", "Không", 2)])), StringComparison.Ordinal);
        Assert.Contains("mức “co”: hãy ghi tên", Assert.Single(DataItemRules.LevelFaults(Rated(), [new("co", " ", 1), new("khong", "Không", 2)])), StringComparison.Ordinal);
        Assert.Contains("mức “co”: hãy ghi tên", Assert.Single(DataItemRules.LevelFaults(Rated(), [new("co", new string('a', 61), 1), new("khong", "Không", 2)])), StringComparison.Ordinal);
        Assert.Empty(DataItemRules.LevelFaults(Rated(), [new("co", new string('a', 60), 1), new("khong", "Không", 2)]));
        Assert.Contains("mục “Xếp loại” (XL) có mức “co” ghi hai lần", Assert.Single(DataItemRules.LevelFaults(Rated(), [new("co", "Có", 1), new("co", "Không", 2)])), StringComparison.Ordinal);
        Assert.Contains("có hai mức cùng tên “Tốt”", Assert.Single(DataItemRules.LevelFaults(Rated(), [new("a", "Tốt", 1), new("b", "tot ", 2)])), StringComparison.Ordinal);
        // two names that are missing are not the same name
        Assert.Equal(2, DataItemRules.LevelFaults(Rated(), [new("a", "", 1), new("b", "", 2)]).Count());
    }

    private static DataItem Count(
        string code = "LD", string name = "Tổng số", string shortName = "Số", string group = "Quy mô", string unit = "người", PeriodKinds askedIn = PeriodKinds.All) =>
        new() { Code = code, Order = 1, Name = name, ShortName = shortName, Group = group, Kind = DataItemKind.Count, UnitOfCount = unit, Reporter = Reporter.GrassrootsUnion, AskedIn = askedIn };

    private static DataItem Rated(params Level[] levels) => Item(DataItemKind.Level, unit: "", levels: levels);

    private static DataItem Item(DataItemKind kind, string unit, bool asOfCutOff = false, Level[]? levels = null) => new()
    {
        Code = "XL", Order = 1, Name = "Xếp loại", ShortName = "Xếp loại", Group = "Xếp loại", Kind = kind,
        UnitOfCount = unit, AsOfCutOff = asOfCutOff, Levels = levels ?? [], Reporter = Reporter.GrassrootsUnion,
    };
}
