using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Documents;

namespace YenBai.Cdvc.Web.Features.Documents;

/// <summary>Biểu mẫu thể thức văn bản; what its lines may hold is for <see cref="DocumentForm.Refusals"/> to say.</summary>
public sealed class DocumentLines
{
    private const string Missing = "Hãy ghi dòng này.";

    public string? ParentBody { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? Issuer { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? ShortIssuer { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? Place { get; set; }

    public string? TitleLine { get; set; }

    public string? MottoLine { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? ReportSymbol { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? LetterSymbol { get; set; }

    public string? OnBehalfOf { get; set; }

    [Required(ErrorMessage = Missing)]
    public string? SignerTitle { get; set; }

    public string? SignerName { get; set; }

    /// <summary>One per line.</summary>
    public string? Recipients { get; set; }

    public static DocumentLines Of(DocumentForm form) => new()
    {
        ParentBody = form.ParentBody,
        Issuer = form.Issuer,
        ShortIssuer = form.ShortIssuer,
        Place = form.Place,
        TitleLine = form.TitleLine,
        MottoLine = form.MottoLine,
        ReportSymbol = form.ReportSymbol,
        LetterSymbol = form.LetterSymbol,
        OnBehalfOf = form.OnBehalfOf,
        SignerTitle = form.SignerTitle,
        SignerName = form.SignerName,
        Recipients = string.Join('\n', form.Recipients),
    };

    public DocumentForm Form(int basedOnVersion) => new()
    {
        ParentBody = Trimmed(ParentBody),
        Issuer = Trimmed(Issuer),
        ShortIssuer = Trimmed(ShortIssuer),
        Place = Trimmed(Place),
        TitleLine = Trimmed(TitleLine),
        MottoLine = Trimmed(MottoLine),
        ReportSymbol = Trimmed(ReportSymbol),
        LetterSymbol = Trimmed(LetterSymbol),
        OnBehalfOf = Trimmed(OnBehalfOf),
        SignerTitle = Trimmed(SignerTitle),
        SignerName = Trimmed(SignerName),
        Recipients = (Recipients ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Version = basedOnVersion,
    };

    private static string Trimmed(string? line) => line?.Trim() ?? "";
}
