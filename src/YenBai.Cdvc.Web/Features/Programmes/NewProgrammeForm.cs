using System.ComponentModel.DataAnnotations;
using System.Globalization;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu chương trình mới.</summary>
public sealed class NewProgrammeForm
{
    private const string WrongYear = "Hãy ghi năm bằng bốn chữ số, ví dụ 2028.";

    [Required(ErrorMessage = "Hãy ghi số ký hiệu.")]
    [StringLength(NewProgramme.ShortTextMaxLength, ErrorMessage = "Số ký hiệu dài quá {1} ký tự.")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "Hãy ghi trích yếu.")]
    [StringLength(NewProgramme.TextMaxLength, ErrorMessage = "Trích yếu dài quá {1} ký tự.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngày ban hành.")]
    [DateText]
    public string? IssuedOn { get; set; }

    [Required(ErrorMessage = "Hãy ghi nơi ban hành.")]
    [StringLength(NewProgramme.ShortTextMaxLength, ErrorMessage = "Nơi ban hành dài quá {1} ký tự.")]
    public string? IssuedAt { get; set; }

    [Required(ErrorMessage = "Hãy ghi cơ quan ban hành.")]
    [StringLength(NewProgramme.TextMaxLength, ErrorMessage = "Tên cơ quan dài quá {1} ký tự.")]
    public string? Issuer { get; set; }

    [Required(ErrorMessage = "Hãy ghi cơ quan cấp trên.")]
    [StringLength(NewProgramme.TextMaxLength, ErrorMessage = "Tên cơ quan dài quá {1} ký tự.")]
    public string? ParentBody { get; set; }

    [Required(ErrorMessage = "Hãy ghi nhiệm kỳ, ví dụ 2028-2033.")]
    [StringLength(NewProgramme.ShortTextMaxLength, ErrorMessage = "Nhiệm kỳ dài quá {1} ký tự.")]
    public string? CongressTerm { get; set; }

    [Required(ErrorMessage = WrongYear)]
    [RegularExpression("[12][0-9]{3}", ErrorMessage = WrongYear)]
    public string? FirstYear { get; set; }

    [Required(ErrorMessage = WrongYear)]
    [RegularExpression("[12][0-9]{3}", ErrorMessage = WrongYear)]
    public string? LastYear { get; set; }

    public bool CopiesTargets { get; set; }

    /// <summary>The next term of as many years, by the same bodies.</summary>
    public static NewProgrammeForm After(Programme source)
    {
        int years = source.LastYear - source.FirstYear + 1;
        int first = source.LastYear + 1;
        return new()
        {
            IssuedAt = source.IssuedAt,
            Issuer = source.Issuer,
            ParentBody = source.ParentBody,
            CongressTerm = string.Create(CultureInfo.InvariantCulture, $"{first}-{first + years}"),
            FirstYear = first.ToString(CultureInfo.InvariantCulture),
            LastYear = (first + years - 1).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What a valid form asks for.</summary>
    public NewProgramme Wanted() => new(
        Number!, Title!, DateText.Read(IssuedOn)!.Value, IssuedAt!, Issuer!, ParentBody!, CongressTerm!, Year(FirstYear!), Year(LastYear!), CopiesTargets);

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
