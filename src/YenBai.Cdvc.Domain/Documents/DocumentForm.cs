using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Documents;

/// <summary>Thể thức văn bản: who issues reports and letters, where, under which symbols, and who signs. A setting, so that no name is in the code.</summary>
public sealed class DocumentForm
{
    /// <summary>Longest line of the form.</summary>
    public const int LineMaxLength = 200;

    public int Id { get; private set; }

    /// <summary>Cơ quan cấp trên, the first line on the left.</summary>
    public required string ParentBody { get; set; }

    /// <summary>Cơ quan ban hành, the second.</summary>
    public required string Issuer { get; set; }

    /// <summary>Tên gọi tắt on the screens, e.g. "CĐVC tỉnh Yên Bái".</summary>
    public required string ShortIssuer { get; set; }

    /// <summary>Nơi ban hành, written before the date.</summary>
    public required string Place { get; set; }

    /// <summary>Dòng đầu bên phải: the country's name (quốc hiệu), or the union's own heading; empty without.</summary>
    public required string TitleLine { get; set; }

    /// <summary>Dòng dưới: tiêu ngữ; empty without.</summary>
    public required string MottoLine { get; set; }

    /// <summary>Ký hiệu of reports, e.g. "BC-CĐVC".</summary>
    public required string ReportSymbol { get; set; }

    /// <summary>Ký hiệu of letters, e.g. "CV-CĐVC".</summary>
    public required string LetterSymbol { get; set; }

    /// <summary>Thay mặt: "TM. BAN THƯỜNG VỤ"; empty without.</summary>
    public required string OnBehalfOf { get; set; }

    /// <summary>Chức vụ người ký: "CHỦ TỊCH".</summary>
    public required string SignerTitle { get; set; }

    /// <summary>Họ tên người ký; empty to leave room for it.</summary>
    public required string SignerName { get; set; }

    /// <summary>Nơi nhận, one line each.</summary>
    public IReadOnlyList<string> Recipients { get; set; } = [];

    /// <summary>Version token.</summary>
    public int Version { get; set; }

    /// <summary>As the programme itself was issued, until somebody sets another form.</summary>
    public static DocumentForm Of(Programme programme)
    {
        // "CĐVC" of "03/CTr-CĐVC": what the issuer signs its documents with
        string abbreviation = programme.Number[(programme.Number.LastIndexOf('-') + 1)..];
        return new DocumentForm
        {
            ParentBody = programme.ParentBody,
            Issuer = programme.Issuer,
            ShortIssuer = Shortened(programme.Issuer, abbreviation),
            Place = programme.IssuedAt,
            TitleLine = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            MottoLine = "Độc lập - Tự do - Hạnh phúc",
            ReportSymbol = $"BC-{abbreviation}",
            LetterSymbol = $"CV-{abbreviation}",
            OnBehalfOf = "TM. BAN THƯỜNG VỤ",
            SignerTitle = "CHỦ TỊCH",
            SignerName = "",
            Recipients = ["Như trên;", "Lưu: VT."],
        };
    }

    /// <summary>Takes over every line of another form, without its version.</summary>
    public void Take(DocumentForm other)
    {
        (ParentBody, Issuer, ShortIssuer, Place) = (other.ParentBody, other.Issuer, other.ShortIssuer, other.Place);
        (TitleLine, MottoLine) = (other.TitleLine, other.MottoLine);
        (ReportSymbol, LetterSymbol) = (other.ReportSymbol, other.LetterSymbol);
        (OnBehalfOf, SignerTitle, SignerName) = (other.OnBehalfOf, other.SignerTitle, other.SignerName);
        Recipients = other.Recipients;
    }

    /// <summary>What is missing or too long, each with its remedy; empty where the form can be used.</summary>
    public IEnumerable<string> Refusals()
    {
        (string Name, string Line, bool Required)[] lines =
        [
            ("Cơ quan cấp trên", ParentBody, false), ("Cơ quan ban hành", Issuer, true), ("Tên gọi tắt", ShortIssuer, true), ("Nơi ban hành", Place, true),
            ("Dòng đầu bên phải", TitleLine, false), ("Dòng dưới bên phải", MottoLine, false), ("Ký hiệu báo cáo", ReportSymbol, true), ("Ký hiệu công văn", LetterSymbol, true),
            ("Thay mặt", OnBehalfOf, false), ("Chức vụ người ký", SignerTitle, true), ("Họ tên người ký", SignerName, false),
            .. Recipients.Select(r => ("Nơi nhận", r, true)),
        ];
        foreach ((string name, string line, bool required) in lines)
        {
            if (required && string.IsNullOrWhiteSpace(line))
            {
                yield return $"{name} còn trống. Hãy ghi dòng này.";
            }
            else if (line.Length > LineMaxLength)
            {
                yield return $"{name} dài quá {LineMaxLength} ký tự. Hãy viết gọn lại.";
            }
        }
    }

    /// <summary>"Công đoàn Viên chức tỉnh Yên Bái" → "CĐVC tỉnh Yên Bái", where its first words begin with the letters of the abbreviation.</summary>
    private static string Shortened(string issuer, string abbreviation)
    {
        string[] words = issuer.Split(' ');
        string initials = string.Concat(words.Take(abbreviation.Length).Select(w => w[..1])).ToUpper(Vietnamese.Culture);
        return string.Equals(initials, abbreviation, StringComparison.Ordinal)
            ? string.Join(' ', [abbreviation, .. words.Skip(abbreviation.Length)])
            : issuer;
    }
}
