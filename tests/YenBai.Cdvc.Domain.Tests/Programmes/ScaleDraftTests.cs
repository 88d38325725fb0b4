using System.Text;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class ScaleDraftTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly DataItem Scale = Programme.Item("XL");

    private static List<LevelDraft> Levels => [.. Scale.Levels.Select(l => new LevelDraft(l.Code, l.Name))];

    [Fact]
    public void A_level_keeps_its_number_wherever_it_stands_and_a_new_one_gets_a_free_one()
    {
        ScaleDraft draft = new([.. Levels.AsEnumerable().Reverse(), new LevelDraft("moi", "Mức mới")]);

        IReadOnlyList<Level> levels = draft.ToLevels(Scale, firstFree: 9);

        Assert.Empty(draft.Refusals(Programme, Scale, new HashSet<int>()));
        Assert.All(Scale.Levels, l => Assert.Contains(l, levels));
        Assert.Equal(9, levels[^1].Number);
    }

    [Fact]
    public void Blanks_around_a_code_and_letters_typed_apart_make_no_other_level()
    {
        ScaleDraft draft = new([new LevelDraft($" {Scale.Levels[0].Code} ", Scale.Levels[0].Name.Normalize(NormalizationForm.FormD)), .. Levels[1..]]);

        Assert.Empty(draft.Refusals(Programme, Scale, Scale.Levels.Select(l => l.Number).ToHashSet()));
        Assert.Equal(Scale.Levels, draft.ToLevels(Scale, firstFree: 9));
    }

    [Fact]
    public void A_level_with_figures_or_that_passes_is_not_taken_away()
    {
        Level last = Scale.Levels[^1];
        ScaleDraft withoutLast = new(Levels[..^1]);
        ScaleDraft withoutFirst = new(Levels[1..]);

        Assert.Contains($"“{last.Name}” đã có số liệu", Assert.Single(withoutLast.Refusals(Programme, Scale, new HashSet<int> { last.Number })), StringComparison.Ordinal);
        Assert.Contains("đang là mức đạt của CT 2.1", Assert.Single(withoutFirst.Refusals(Programme, Scale, new HashSet<int>())), StringComparison.Ordinal);
        Assert.Empty(withoutLast.Refusals(Programme, Scale, new HashSet<int>()));
    }

    [Fact]
    public void Yes_and_no_stay_two()
    {
        DataItem yesNo = Programme.Item("QCDC");

        Assert.Contains("Mục có hai mức có, không", Assert.Single(new ScaleDraft([new("khong", "Không"), new("co", "Có")]).Refusals(Programme, yesNo, new HashSet<int>())), StringComparison.Ordinal);
        Assert.Empty(new ScaleDraft([new("co", "Đã có"), new("khong", "Chưa có")]).Refusals(Programme, yesNo, new HashSet<int>()));
    }

    [Theory]
    [InlineData("Tot", "Tốt nữa", "chỉ được gồm chữ thường")]
    [InlineData("ktd", "Không thuộc diện", "khác “ktd”")]
    [InlineData("moi", "", "hãy ghi tên")]
    [InlineData("xs", "Xuất sắc nữa", "ghi hai lần")]
    [InlineData("moi", "hoàn thành tốt nhiệm vụ", "hai mức cùng tên")]
    public void A_wrong_level_is_named(string code, string name, string part) =>
        Assert.Contains(
            new ScaleDraft([.. Levels, new LevelDraft(code, name)]).Refusals(Programme, Scale, new HashSet<int>()), r => r.Contains(part, StringComparison.Ordinal));
}
