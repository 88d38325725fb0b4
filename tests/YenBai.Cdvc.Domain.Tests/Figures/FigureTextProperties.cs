using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureTextProperties
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly Gen<NumberConvention> Conventions = Gen.Elements(Enum.GetValues<NumberConvention>());
    private static readonly Gen<DataItem> Items = Gen.Elements<DataItem>(Programme.DataItems);

    private static readonly Gen<(DataItem Item, FigureValue Value)> Figures =
        from item in Items
        from value in Gen.Frequency((1, Gen.Constant(FigureValue.Blank)), (1, Gen.Constant(NotApplicableIfAllowed(item))), (8, Numbers(item)))
        select (item, value);

    /// <summary>Texts near numbers: where a careless reader multiplies or divides by a thousand.</summary>
    private static readonly Gen<string> NumberLikeTexts =
        from length in Gen.Choose(1, 14)
        from characters in Gen.ArrayOf(Gen.Frequency((6, Gen.Choose('0', '9').Select(c => (char)c)), (2, Gen.Elements('.', ',')), (1, Gen.Elements(' ', '\u00A0', '-', '+', 'e', '%'))), length)
        select new string(characters);

    [Fact]
    public void What_is_written_to_a_file_is_read_back_the_same() =>
        Prop.ForAll(Figures.ToArbitrary(), f => Equals(new ParsedFigure.Accepted(f.Value), FigureText.ParseStrict(FigureText.ToCode(f.Value, f.Item), f.Item)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_file_accepts_a_person_may_type() =>
        Prop.ForAll(Figures.ToArbitrary(), f => Equals(new ParsedFigure.Accepted(f.Value), FigureText.ParseTyped(FigureText.ToCode(f.Value, f.Item), f.Item)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_shown_is_never_read_as_another_figure() =>
        Prop.ForAll(Figures.ToArbitrary(), f => FigureText.ParseTyped(FigureText.ToDisplay(f.Value, f.Item), f.Item) switch
        {
            ParsedFigure.Accepted accepted => accepted.Value == f.Value,
            ParsedFigure.Ambiguous ambiguous => ambiguous.Suggestion == f.Value && f.Value.Number is >= 1000 and < 1_000_000,
            _ => false,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_to_a_file_is_pasted_the_same_under_any_convention() =>
        Prop.ForAll(Figures.ToArbitrary(), Conventions.ToArbitrary(), (f, convention) =>
            Equals(new ParsedFigure.Accepted(f.Value), FigureText.ParsePasted(FigureText.ToCode(f.Value, f.Item), f.Item, convention)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_shown_is_pasted_the_same_where_dots_stand_between_thousands() =>
        Prop.ForAll(Figures.ToArbitrary(), f =>
            Equals(new ParsedFigure.Accepted(f.Value), FigureText.ParsePasted(FigureText.ToDisplay(f.Value, f.Item), f.Item, NumberConvention.Dots)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_written_in_a_convention_is_read_back_in_it_and_in_no_other() =>
        Prop.ForAll(Gen.Choose(1000, 9_999_999).ToArbitrary(), Conventions.ToArbitrary(), Conventions.ToArbitrary(), (number, written, read) =>
        {
            DataItem item = Programme.Item("LD");
            ParsedFigure parsed = FigureText.ParsePasted(Written(number, written), item, read);
            return written == read || written == NumberConvention.Plain
                ? Equals(new ParsedFigure.Accepted(FigureValue.Of(number)), parsed)
                : parsed is ParsedFigure.Rejected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_block_written_in_one_convention_is_found_or_asked_about() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(0, 9_999_999)).ToArbitrary(), Conventions.ToArbitrary(), (numbers, written) =>
        {
            PastedNumbers found = PastedNumbers.Detect(numbers.Select(n => Written(n, written)));
            bool separated = written != NumberConvention.Plain && numbers.Any(n => n >= 1000);
            return found.Convention == (separated ? written : NumberConvention.Plain)
                && found.Certain == (!separated || numbers.Any(n => n >= 1_000_000));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_accepted_text_changes_scale() =>
        Prop.ForAll((from item in Items where item.Kind != DataItemKind.Level select item).ToArbitrary(), NumberLikeTexts.ToArbitrary(), (item, text) =>
            KeepsItsDigits(FigureText.ParseTyped(text, item), text) && KeepsItsDigits(FigureText.ParseStrict(text, item), text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_pasted_text_changes_scale_under_any_convention() =>
        Prop.ForAll((from item in Items where item.Kind != DataItemKind.Level select item).ToArbitrary(), NumberLikeTexts.ToArbitrary(), (item, text) =>
            Enum.GetValues<NumberConvention>().All(convention => FigureText.ParsePasted(text, item, convention) switch
            {
                ParsedFigure.Accepted { Value.IsBlank: true } => string.IsNullOrWhiteSpace(text),
                ParsedFigure.Accepted accepted => HasDigits(accepted.Value, DigitsOf(text)) && !text.Contains('e', StringComparison.Ordinal),
                ParsedFigure.Rejected => true,
                _ => false,
            }))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool KeepsItsDigits(ParsedFigure parsed, string text)
    {
        string digits = DigitsOf(text);
        return parsed switch
        {
            ParsedFigure.Accepted { Value.IsBlank: true } => string.IsNullOrWhiteSpace(text),
            ParsedFigure.Accepted accepted => HasDigits(accepted.Value, digits) && !HasAFraction(text),
            ParsedFigure.Ambiguous ambiguous => HasDigits(ambiguous.Suggestion, digits),
            _ => true,
        };
    }

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0').PadLeft(1, '0');

    private static string Written(long number, NumberConvention convention) => number.ToString("#,0", new NumberFormatInfo
    {
        NumberGroupSeparator = convention switch
        {
            NumberConvention.Dots => ".",
            NumberConvention.Commas => ",",
            NumberConvention.Spaces => "\u00A0",
            _ => "",
        },
    });

    /// <summary>One dot or comma, and not three digits after it: a decimal to anybody.</summary>
    private static bool HasAFraction(string text) => text.Count(c => c is '.' or ',') == 1 || text.Contains('e', StringComparison.Ordinal);

    private static bool HasDigits(FigureValue value, string digits) => string.Equals(value.Number.ToString(CultureInfo.InvariantCulture), digits, StringComparison.Ordinal);

    private static FigureValue NotApplicableIfAllowed(DataItem item) => item.AllowsNotApplicable ? FigureValue.NotApplicable : FigureValue.Blank;

    private static Gen<FigureValue> Numbers(DataItem item) => item.Kind == DataItemKind.Level
        ? Gen.Elements<Level>(item.Levels).Select(l => FigureValue.Of(l.Number))
        : Gen.OneOf(Gen.Choose(0, 9999), Gen.Choose(0, 9_999_999), Gen.Constant(0)).Select(n => FigureValue.Of(item.Kind == DataItemKind.Money ? n * 100_000L : n));
}
