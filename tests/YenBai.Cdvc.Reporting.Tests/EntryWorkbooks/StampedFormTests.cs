using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>Which forms are taken, and what moved, lost or added rows and columns do.</summary>
public sealed class StampedFormTests
{
    private static readonly byte[] OfOne = SampleTemplate.Write(SampleTemplate.One((_, _) => new(FigureValue.Of(1), 3, FigureValue.Of(2))));
    private static readonly byte[] OfAll = SampleTemplate.Write(SampleTemplate.All(3, (_, _) => new(FigureValue.Of(1), 3, FigureValue.Of(2))));

    [Fact]
    public void Last_years_template_is_refused() => Assert.Contains(
        "Đây là mẫu của kỳ năm 2024, còn kỳ đang chọn là năm 2025.",
        Refusal(SampleTemplate.Write(SampleTemplate.One(period: SamplePeriods.FullYear(2024)))), StringComparison.Ordinal);

    [Fact]
    public void Another_kind_of_period_is_refused() => Assert.Contains(
        "mẫu của kỳ 6 tháng đầu năm 2025,", Refusal(SampleTemplate.Write(SampleTemplate.One(period: SamplePeriods.SixMonths(2025)))), StringComparison.Ordinal);

    [Fact]
    public void Another_programmes_template_is_refused()
    {
        Programme other = new()
        {
            Number = "05/CTr-CĐVC", Title = "", IssuedOn = default, IssuedAt = "", Issuer = "", ParentBody = "", CongressTerm = "", FirstYear = 2025, LastYear = 2029, DataItems = SampleTemplate.Programme.DataItems,
        };

        Assert.Contains("mẫu của chương trình 03/CTr-CĐVC, còn kỳ đang chọn thuộc chương trình 05/CTr-CĐVC", SampleTemplate.Read(OfOne, programme: other).Refusals.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unions_file_is_refused_at_a_unions_page()
    {
        Assert.Contains("mẫu của Công đoàn Cơ quan Mẫu số 001 (CS001), còn trang này chỉ nhận của Công đoàn Cơ quan Mẫu số 002 (CS002)", SampleTemplate.Read(OfOne, unionCode: "CS002").Refusals.Single(), StringComparison.Ordinal);
        Assert.Contains("mẫu của tất cả CĐCS", SampleTemplate.Read(OfAll, unionCode: "CS002").Refusals.Single(), StringComparison.Ordinal);
        Assert.Empty(SampleTemplate.Read(OfOne, unionCode: "CS001").Refusals);
    }

    [Fact]
    public void A_demonstrations_form_is_refused_by_a_real_database() => Assert.Contains(
        "mẫu của dữ liệu minh họa", Refusal(SampleTemplate.Write(SampleTemplate.All(1, demonstration: true))), StringComparison.Ordinal);

    [Fact]
    public void A_changed_stamp_is_refused() =>
        Assert.Contains("mã kiểm tra không khớp", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(2).Find("2025-nam").SetValue<string>("2024-nam"))), StringComparison.Ordinal);

    [Fact]
    public void An_overwritten_stamp_is_refused() =>
        Assert.Contains("đã bị ghi đè", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(2).Cell(1, 1).SetValue<string>("x"))), StringComparison.Ordinal);

    [Fact]
    public void A_lost_stamp_is_refused() => Assert.Contains("đã mất trang kiểm soát", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(2).Delete())), StringComparison.Ordinal);

    [Fact]
    public void A_stamp_of_another_version_of_the_form_is_refused() =>
        Assert.Contains("phiên bản khác", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(2).Cell(1, 2).SetValue<string>("99"))), StringComparison.Ordinal);

    [Fact]
    public void A_lost_row_of_an_item_is_named_with_its_place() =>
        Assert.Contains("mất dòng của mục “Số đoàn viên” (DV) (lúc tải ở ô A", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(1).Row(w.FigureOf("DV").Address.RowNumber).Clear(XLClearOptions.Contents))), StringComparison.Ordinal);

    [Fact]
    public void A_lost_column_is_named_with_its_place() =>
        Assert.Contains("mất cột của mục “Số đoàn viên” (DV) (lúc tải ở ô G", Refusal(EditedForm.Edit(OfAll, w => w.Worksheet(1).Column(w.Worksheet(1).Find("DV").Address.ColumnNumber).Delete())), StringComparison.Ordinal);

    [Fact]
    public void A_code_that_stands_twice_is_refused_with_both_places() => Assert.Matches(
        "Mã LD có ở cả ô A[0-9]+ và ô A[0-9]+", Refusal(EditedForm.Edit(OfOne, w => w.Worksheet(1).Find("DV").SetValue<string>("LD")), 0));

    [Fact]
    public void A_number_beside_no_code_is_refused() => Assert.Matches(
        "^Ô C[0-9]+ có số liệu nhưng ô A[0-9]+ không có mã CĐCS", Refusal(EditedForm.Edit(OfAll, w => w.FigureOf("LD", "CS003").CellBelow().SetValue(5))));

    [Fact]
    public void Inserted_and_moved_rows_and_columns_are_read_by_their_codes()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfAll, w =>
        {
            w.Worksheet(1).Column(3).InsertColumnsBefore(2);
            w.Worksheet(1).Row(w.Worksheet(1).Find("CS002").Address.RowNumber).InsertRowsAbove(1);
            w.FigureOf("LD", "CS002").SetValue(77);
        }));

        ReadFigure edited = Assert.Single(read.Cells, c => !c.Untouched);
        Assert.Equal(("CS002", "LD", new ParsedFigure.Accepted(FigureValue.Of(77)), 3), (edited.UnionCode, edited.ItemCode, edited.Parsed, edited.BasedOnVersion.GetValueOrDefault()));
        Assert.Matches("^ô E[0-9]+$", edited.Place);
    }

    [Fact]
    public void A_lost_row_of_a_union_leaves_it_as_it_is_and_says_so()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfAll, w => w.Worksheet(1).Row(w.Worksheet(1).Find("CS002").Address.RowNumber).Delete()));

        Assert.DoesNotContain(read.Cells, c => c.UnionCode is "CS002");
        Assert.Contains("1 CĐCS có trong mẫu lúc tải (Công đoàn Cơ quan Mẫu số 002 (CS002))", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_added_for_another_union_has_no_version()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfAll, w =>
        {
            w.Worksheet(1).Find("CS003").CellBelow().SetValue<string>("CS009");
            w.FigureOf("LD", "CS009").SetValue(5);
        }));

        ReadFigure added = Assert.Single(read.Cells, c => c is { UnionCode: "CS009", ItemCode: "LD" });
        Assert.Null(added.BasedOnVersion);
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(5)), added.Parsed);
    }

    [Fact]
    public void Hidden_rows_are_read_and_mentioned()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfOne, w =>
        {
            w.FigureOf("DV").SetValue(8);
            w.Worksheet(1).Row(w.FigureOf("DV").Address.RowNumber).Hide();
        }));

        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(8)), Assert.Single(read.Cells, c => !c.Untouched).Parsed);
        Assert.Contains("1 dòng ẩn", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emptied_cell_erases_nothing_and_that_is_said()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfOne, w => w.FigureOf("DV").Clear(XLClearOptions.Contents)));

        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Blank), Assert.Single(read.Cells, c => !c.Untouched).Parsed);
        Assert.Contains("ô trống không xóa số đã ghi", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_the_cells_to_be_filled_in_are_unlocked_and_each_has_its_rule(bool ofOne)
    {
        using MemoryStream stream = new(ofOne ? OfOne : OfAll);
        using XLWorkbook workbook = new(stream);
        IXLWorksheet sheet = workbook.Worksheet(1);
        int unions = ofOne ? 1 : 3;

        Assert.True(sheet.Protection.IsProtected);
        Assert.True(workbook.IsProtected);
        Assert.Equal(XLWorksheetVisibility.VeryHidden, workbook.Worksheet(2).Visibility);
        Assert.Equal(unions * SampleTemplate.Items.Count, sheet.Cells().Count(c => !c.Style.Protection.Locked));
        Assert.Equal(SampleTemplate.Items.Count, sheet.CellsUsed(XLCellsUsedOptions.All, c => c.HasComment).Count());
        IXLDataValidation rating = workbook.FigureOf("XL", ofOne ? null : "CS001").DataValidation;
        Assert.Equal(XLAllowedValues.List, rating.AllowedValues);
        Assert.Contains("Hoàn thành tốt nhiệm vụ,", rating.MinValue, StringComparison.Ordinal);
        Assert.Contains("không thuộc diện", rating.MinValue, StringComparison.Ordinal);
        IXLDataValidation count = workbook.FigureOf("LD", ofOne ? null : "CS001").DataValidation;
        Assert.Equal((XLAllowedValues.Custom, XLErrorStyle.Stop), (count.AllowedValues, count.ErrorStyle));
        Assert.StartsWith("Ghi số nguyên từ 0 đến 9.999.999, hoặc ktd", count.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_file_is_as_the_standard_says(bool ofOne)
    {
        using MemoryStream stream = new(ofOne ? OfOne : OfAll);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private static string Refusal(byte[] file) => Assert.Single(SampleTemplate.Read(file).Refusals);

    private static string Refusal(byte[] file, int index) => SampleTemplate.Read(file).Refusals[index];
}
