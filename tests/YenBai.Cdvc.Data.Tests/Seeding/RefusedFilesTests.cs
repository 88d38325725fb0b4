using System.Globalization;
using System.Text;
using YenBai.Cdvc.Data.Seeding;

namespace YenBai.Cdvc.Data.Tests.Seeding;

/// <summary>The shipped file with one slip each: "what stood there" → "what stands there now".</summary>
public sealed class RefusedFilesTests
{
    [Theory]
    [InlineData("""item="XL" passing""", """item="XLL" passing""", "công thức của dòng chỉ tiêu 2.1 dùng mục số liệu “XLL” không có trong chương trình.")]
    [InlineData("""passing="xs tot" """, """passing="xs gioi" """, "công thức của dòng chỉ tiêu 2.1 dùng mức “gioi” không có trong mục “Xếp loại CĐCS” (XL).")]
    [InlineData("""passing="xs tot" """, """passing="xs xs" """, "thuộc tính “passing” ghi “xs” hai lần.")]
    [InlineData("""<shareOfUnions item="XL" passing="xs tot" """, """<shareOfUnions item="XL" """, "công thức của dòng chỉ tiêu 2.1 thiếu mức đạt của mục “Xếp loại CĐCS” (XL).")]
    [InlineData("""<sumOf item="DV_MOI" """, """<sumOf item="QCDC" """, "công thức của dòng chỉ tiêu 1.1 cộng mục “Quy chế dân chủ” (QCDC), nhưng mục này ghi theo mức, không phải số đếm.")]
    [InlineData("""<sumOf item="DV_MOI" """, """<sumOf item="CB_CT" """, "công thức của dòng chỉ tiêu 1.1 tính theo CĐCS, nhưng mục “Cán bộ chuyên trách” (CB_CT) là số của cấp tỉnh.")]
    [InlineData("""<sumOf item="DV_MOI" />""", "", "dòng chỉ tiêu 1.1 phải có đúng một công thức: <sumOf>, <ratioOfSums>, <shareOfUnions> hoặc <provincialValue>.", """<measure code="1.1" """)]
    [InlineData("""<sumOf item="DV_MOI" />""", """<sumOf item="DV_MOI" /><sumOf item="DV" />""", "dòng chỉ tiêu 1.1 phải có đúng một công thức: <sumOf>, <ratioOfSums>, <shareOfUnions> hoặc <provincialValue>.", """<measure code="1.1" """)]
    [InlineData("""numerator="QUY_DV" """, """numerator="CB_CT" """, "công thức của dòng chỉ tiêu 5.1 chia mục “Cán bộ chuyên trách” (CB_CT) cho mục “Đoàn viên” (DV), nhưng một mục là số của cấp tỉnh, một mục là số của CĐCS.")]
    [InlineData("""numerator="QUY_DV" """, """numerator="DV" """, "công thức của dòng chỉ tiêu 5.1 có tử số và mẫu số cùng là mục “Đoàn viên” (DV).")]
    [InlineData("""numerator="QUY_DV" """, """numerator="XL" """, "công thức của dòng chỉ tiêu 5.1 cộng mục “Xếp loại CĐCS” (XL), nhưng mục này ghi theo mức, không phải số đếm.")]
    [InlineData("""<shareOfUnions item="QCDC" """, """<shareOfUnions item="DV" """, "công thức của dòng chỉ tiêu 4.1 đếm CĐCS theo mức của mục “Đoàn viên” (DV), nhưng mục này không ghi theo mức.")]
    [InlineData("""<provincialValue item="KT_DONG_CAP" """, """<provincialValue item="DV" """, "công thức của dòng chỉ tiêu 10.3 lấy số của cấp tỉnh, nhưng mục “Đoàn viên” (DV) là số của từng CĐCS.")]
    [InlineData("""<provincialValue item="KT_DONG_CAP" """, """<provincialValue item="KT_DONG_CAP" passing="tot" """, "công thức của dòng chỉ tiêu 10.3 nêu mức đạt, nhưng mục “Kiểm tra đồng cấp” (KT_DONG_CAP) không ghi theo mức.")]
    public void A_formula_uses_items_of_the_programme_of_the_right_kind(string stood, string stands, string sentence, string? lineOf = null) =>
        AssertRefused(stood, stands, sentence, lineOf);

    [Theory]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2028" value="100" />""", "dòng chỉ tiêu 2.2 có mức năm 2028 ngoài các năm 2023–2027 của chương trình.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2024" value="100" /><target year="2024" value="90" />""", "dòng chỉ tiêu 2.2 có hai mức cho năm 2024.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2024" value="100,0" />""", "thuộc tính “value” của <target> phải là một số từ 0 đến 100, phần lẻ nếu có viết sau dấu chấm, nhiều nhất bốn chữ số; đang ghi “100,0”.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2024" value="1e2" />""", "thuộc tính “value” của <target> phải là một số từ 0 đến 100, phần lẻ nếu có viết sau dấu chấm, nhiều nhất bốn chữ số; đang ghi “1e2”.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2024" value="-1" />""", "thuộc tính “value” của <target> phải là một số từ 0 đến 100, phần lẻ nếu có viết sau dấu chấm, nhiều nhất bốn chữ số; đang ghi “-1”.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year="2024" value="101" />""", "thuộc tính “value” của <target> phải là một số từ 0 đến 100, phần lẻ nếu có viết sau dấu chấm, nhiều nhất bốn chữ số; đang ghi “101”.")]
    [InlineData("""<target year="2024" value="100" />""", """<target year=" 2024" value="100" />""", "thuộc tính “year” của <target> phải là một số nguyên từ 1900 đến 2999; đang ghi “ 2024”.")]
    [InlineData("""issuedOn="2023-12-20" """, """issuedOn="20/12/2023" """, "thuộc tính “issuedOn” của <programme> phải là một ngày có thật viết theo năm-tháng-ngày, ví dụ 2023-12-20; đang ghi “20/12/2023”.")]
    [InlineData("""issuedOn="2023-12-20" """, """issuedOn="2023-02-30" """, "thuộc tính “issuedOn” của <programme> phải là một ngày có thật viết theo năm-tháng-ngày, ví dụ 2023-12-20; đang ghi “2023-02-30”.")]
    [InlineData("""lastYear="2027">""", """lastYear="2022">""", "năm cuối 2022 đứng trước năm đầu 2023.")]
    [InlineData("""<threshold value="90" strict="true" />""", """<threshold value="90" strict="yes" />""", "thuộc tính “strict” của <threshold> phải là true hoặc false; đang ghi “yes”.")]
    [InlineData("""basis="answered" """, """basis="Answered" """, "thuộc tính “basis” của <shareOfUnions> phải là một trong các chữ: answered, active; đang ghi “Answered”.")]
    [InlineData("""askedIn="fullYear">""", """askedIn="fullYear quarter">""", "thuộc tính “askedIn” của <dataItem> phải là một trong các chữ: sixMonths, nineMonths, fullYear; đang ghi “quarter”.")]
    [InlineData("""suggested="1">""", """suggested="01">""", "thuộc tính “suggested” của <dataItem> phải là một số nguyên từ 0 đến 9999999; đang ghi “01”.")]
    public void Numbers_dates_and_words_have_one_spelling(string stood, string stands, string sentence) => AssertRefused(stood, stands, sentence);

    [Theory]
    [InlineData("""<dataItem code="LD_NU" """, """<dataItem code="LD" """, "mục số liệu “LD” ghi hai lần.")]
    [InlineData("""<dataItem code="QUY_TIEN" """, """<dataItem code="Quỹ" """, "mã mục số liệu “Quỹ” chỉ được gồm chữ hoa không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ.")]
    [InlineData("""<level code="khong" """, """<level code="co" """, "mục số liệu “QCDC” có mức “co” ghi hai lần.")]
    [InlineData("""<level code="khong" """, """<level code="ktd" """, "mã mức “ktd” chỉ được gồm chữ thường không dấu và chữ số, và khác “ktd”.")]
    [InlineData("""<level code="khong" number="0">""", """<level code="khong" number="1">""", "mục số liệu “QCDC” có hai mức cùng số 1.")]
    [InlineData("""<level code="khong" number="0">Không</level>""", "", "mục số liệu “QCDC” ghi theo mức nhưng có ít hơn hai mức.", """<dataItem code="QCDC" """)]
    [InlineData("""<dataItem code="QCDC" """, """<dataItem unit="lần" code="QCDC" """, "mục số liệu “QCDC” ghi theo mức nên không có unit, asOfCutOff, watchesChange hay suggested.")]
    [InlineData("""<dataItem code="QCDC" kind="level" """, """<dataItem code="QCDC" unit="lần" kind="count" """, "mục số liệu “QCDC” là số đếm hoặc số tiền nên không có mức <level>.")]
    [InlineData(""" unit="đồng" """, " ", "mục số liệu “QUY_TIEN” thiếu đơn vị tính (unit).")]
    [InlineData("""<indicator number="2" """, """<indicator number="1" """, "chỉ tiêu số 1 ghi hai lần.")]
    [InlineData("""<measure code="2.2" """, """<measure code="2.1" """, "dòng chỉ tiêu 2.1 ghi hai lần.")]
    [InlineData("""<measure code="2.2" """, """<measure code="2a" """, "mã dòng chỉ tiêu “2a” phải là hai số cách nhau dấu chấm, ví dụ 2.1.")]
    [InlineData("""<measure code="2.2" shortName="Bồi dưỡng Chủ tịch, Phó Chủ tịch lần đầu" unit="%" """, """<measure code="2.2" shortName="Bồi dưỡng" unit="người" """, "dòng chỉ tiêu 2.2 có đơn vị tính “người” không hợp với công thức: tỷ lệ dùng %, số đếm thì không.")]
    [InlineData("""termRule="yearItIsSet">""", """termRule="cumulativeOverTerm">""", "dòng chỉ tiêu 2.2 cộng dồn cả nhiệm kỳ, chỉ dùng được với công thức cộng số liệu.")]
    [InlineData("<supporting>Đ/c Phụ trách công tác CSPL</supporting>", "<supporting>Đ/c Chủ tịch</supporting>", "“Đ/c Chủ tịch” ghi hai lần trong chủ trì, phối hợp của chỉ tiêu số 5.")]
    [InlineData("""part="LD_NU" """, """part="LDNU" """, "quy tắc đối chiếu dùng mục số liệu “LDNU” không có trong chương trình.")]
    [InlineData("""part="LD_NU" """, """part="LD" """, "quy tắc đối chiếu so mục số liệu “LD” với chính nó.")]
    [InlineData("""part="LD_NU" """, """part="XL" """, "quy tắc đối chiếu dùng mục số liệu “XL” ghi theo mức, không phải số đếm.")]
    [InlineData("""part="LD_NU" """, """part="CB_CT" """, "quy tắc đối chiếu so “CB_CT” với “LD”, nhưng một mục là số của cấp tỉnh, một mục là số của CĐCS.")]
    [InlineData("""part="HOC_NQ" """, """part="LD_NU" """, "quy tắc đối chiếu “LD_NU” với “LD” ghi hai lần.")]
    [InlineData("""<clause code="1.2">""", """<clause code="1.1">""", "chỉ tiêu Đại hội tỉnh 1.1 ghi hai lần.")]
    [InlineData("""<solution number="2" """, """<solution number="1" """, "nhiệm vụ, giải pháp số 1 ghi hai lần.")]
    [InlineData("""measures="7.3">70%""", """measures="7.4">70%""", "liên kết tới dòng chỉ tiêu 7.4 không có trong chương trình.")]
    [InlineData("""measures="2.1 2.2">""", """measures="2.1 2.9">""", "liên kết tới dòng chỉ tiêu 2.9 không có trong chương trình.")]
    public void Codes_are_unique_and_links_lead_somewhere(string stood, string stands, string sentence, string? lineOf = null) =>
        AssertRefused(stood, stands, sentence, lineOf);

    [Theory]
    [InlineData("""<threshold value="150" />""", """<threshold value="150" color="red" />""", "thẻ <threshold> có thuộc tính “color” không dùng được ở đây.")]
    [InlineData("""<threshold value="150" />""", """<threshold value="150" /><limit />""", "thẻ <limit> không dùng được trong <measure>.")]
    [InlineData("""<threshold value="150" />""", """<threshold value="150" />thừa""", "có chữ “thừa” nằm ngoài thẻ, trong <measure>.")]
    [InlineData("""<threshold value="150" />""", """<threshold value="150" /><threshold value="151" />""", "thẻ <threshold> chỉ được ghi một lần trong <measure>.")]
    [InlineData("""<threshold value="150" />""", "<threshold />", "thẻ <threshold> thiếu thuộc tính “value”.")]
    [InlineData("""<threshold value="150" />""", "", "thẻ <measure> thiếu thẻ <threshold> bên trong.", """<measure code="1.1" """)]
    [InlineData("""issuedAt="Yên Bái" """, """issuedAt=" " """, "thuộc tính “issuedAt” của <programme> để trống.")]
    [InlineData("""issuedAt="Yên Bái" """, " ", "thẻ <programme> thiếu thuộc tính “issuedAt”.")]
    [InlineData("""<shortName>CNVCLĐ</shortName>""", "<shortName> </shortName>", "thẻ <shortName> để trống.")]
    public void Nothing_is_missing_and_nothing_goes_unread(string stood, string stands, string sentence, string? lineOf = null) =>
        AssertRefused(stood, stands, sentence, lineOf);

    [Fact]
    public void All_errors_of_a_file_are_told_at_once_by_line()
    {
        string text = Replaced(Replaced(ShippedProgramme.Text(), """<dataItem code="LD_NU" """, """<dataItem code="LD" """), """measures="2.1 2.2">""", """measures="9.9">""");

        IReadOnlyList<string> reasons = ReasonsOf(text);

        // the rules about LD_NU, and the formula of row 8.3, lead nowhere as well
        Assert.Equal(["ghi hai lần", "“LD_NU” không có", "“LD_NU” không có", "“LD_NU” không có", "“LD_NU” không có", "9.9 không có"], reasons.Select(Gist), StringComparer.Ordinal);
        int[] lines = [.. reasons.Select(r => int.Parse(r["Dòng ".Length..r.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture))];
        Assert.Equal(lines.Order(), lines);

        string Gist(string reason) => new[] { "ghi hai lần", "“LD_NU” không có", "9.9 không có" }.First(g => reason.Contains(g, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("không phải XML", 1)]
    [InlineData("<programme>\n<title>\n</programme>", 3)]
    [InlineData("<!DOCTYPE programme [<!ENTITY x \"y\">]>\n<programme>&x;</programme>", 1)]
    public void A_broken_or_foreign_file_is_refused(string text, int line)
    {
        string reason = Assert.Single(ReasonsOf(text));

        Assert.Equal($"Dòng {line}: tệp không đúng quy cách XML (thẻ mở, thẻ đóng, dấu ngoặc, bảng mã UTF-8), hoặc có khai báo DOCTYPE là thứ không được dùng.", reason);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Assert.Equal("Dòng 2: thẻ ngoài cùng phải là <programme> và không có xmlns; đang là <html>.", Assert.Single(ReasonsOf("\n<html />")));

    [Fact]
    public void A_file_beyond_1_MB_is_not_read() =>
        Assert.Equal("Dòng 1: tệp chương trình lớn hơn 1 MB nên không đọc.", Assert.Single(ReasonsOf(ShippedProgramme.Text() + new string(' ', ProgrammeFile.MaximumBytes))));

    [Fact]
    public void An_empty_programme_says_all_that_it_lacks()
    {
        IReadOnlyList<string> reasons = ReasonsOf("<programme />");

        Assert.All(
            (string[])["number", "issuedOn", "issuedAt", "issuer", "parentBody", "congressTerm", "firstYear", "lastYear", "title", "dataItems", "indicators"],
            name => Assert.Contains(reasons, r => r.Contains(name, StringComparison.Ordinal)));
        Assert.Equal(11, reasons.Count);
    }

    [Fact]
    public void Texts_typed_in_decomposed_letters_or_over_several_lines_are_read_alike()
    {
        string text = ShippedProgramme.Text().Replace(">Thực hiện Nghị quyết", ">\n  Thực hiện\n  Nghị quyết".Normalize(NormalizationForm.FormD), StringComparison.Ordinal);

        var read = Assert.IsType<ProgrammeFileResult.Read>(ProgrammeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.StartsWith("Thực hiện Nghị quyết Đại hội", read.Programme.Title, StringComparison.Ordinal);
    }

    /// <summary>Makes the slip and expects exactly its sentence, on the line where it was made (or of another text).</summary>
    private static void AssertRefused(string stood, string stands, string sentence, string? lineOf = null)
    {
        string shipped = ShippedProgramme.Text();
        int place = shipped.IndexOf(lineOf ?? stood, StringComparison.Ordinal);
        int line = 1 + shipped[..place].Count(c => c == '\n');

        IReadOnlyList<string> reasons = ReasonsOf(Replaced(shipped, stood, stands));

        Assert.Contains($"Dòng {line}: {sentence}", reasons, StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> ReasonsOf(string text) =>
        Assert.IsType<ProgrammeFileResult.Refused>(ProgrammeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Reasons;

    private static string Replaced(string text, string stood, string stands)
    {
        int place = text.IndexOf(stood, StringComparison.Ordinal);
        Assert.True(place >= 0, stood);
        return text[..place] + stands + text[(place + stood.Length)..];
    }
}
