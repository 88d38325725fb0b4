using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu định nghĩa một dòng chỉ tiêu.</summary>
public sealed class MeasureForm : BasisForm
{
    [Required(ErrorMessage = "Hãy ghi mã dòng.")]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Hãy ghi nội dung.")]
    [StringLength(MeasureRules.WordingMaxLength, ErrorMessage = "Nội dung dài quá {1} ký tự.")]
    public string? Wording { get; set; }

    [Required(ErrorMessage = "Hãy ghi tên gọi ngắn.")]
    [StringLength(MeasureRules.ShortNameMaxLength, ErrorMessage = "Tên gọi ngắn dài quá {1} ký tự.")]
    public string? ShortName { get; set; }

    [StringLength(MeasureRules.UnitMaxLength, ErrorMessage = "Đơn vị tính dài quá {1} ký tự.")]
    public string? UnitOfCount { get; set; }

    public FormulaKind Kind { get; set; }

    /// <summary>The item, or the numerator.</summary>
    public string? Item { get; set; }

    public string? Denominator { get; set; }

    /// <summary>Codes of the levels that pass.</summary>
    public ISet<string> Passing { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    public ShareBasis ShareBasis { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngưỡng trong văn bản.")]
    [DecimalText]
    public string? Threshold { get; set; }

    /// <summary>"trên" rather than "từ … trở lên".</summary>
    public bool Strict { get; set; }

    public bool PerUnion { get; set; }

    public TermRule TermRule { get; set; }

    [StringLength(MeasureRules.WordingMaxLength, ErrorMessage = "Cách hiểu dài quá {1} ký tự.")]
    public string? ReadingNote { get; set; }

    /// <summary>The user agrees that periods are computed anew.</summary>
    public bool Recomputes { get; set; }

    public bool IsPercentage => Kind is FormulaKind.Ratio or FormulaKind.Share;

    public static MeasureForm Of(Measure measure) => new()
    {
        Code = measure.Code,
        Wording = measure.Wording,
        ShortName = measure.ShortName,
        UnitOfCount = measure.UnitOfCount,
        Kind = measure.Formula switch { RatioOfSums => FormulaKind.Ratio, ShareOfUnions => FormulaKind.Share, ProvincialValue => FormulaKind.Provincial, _ => FormulaKind.Sum },
        Item = measure.Formula.ItemCodes[0],
        Denominator = (measure.Formula as RatioOfSums)?.Denominator,
        Passing = new HashSet<string>(measure.Formula switch { ShareOfUnions share => share.PassingLevels, ProvincialValue value => value.PassingLevels, _ => [] }, StringComparer.Ordinal),
        ShareBasis = (measure.Formula as ShareOfUnions)?.Basis ?? ShareBasis.Answered,
        Threshold = DecimalText.Of(measure.TextThreshold.Value),
        Strict = measure.TextThreshold.Strict,
        PerUnion = measure.TextThreshold.Scope == ThresholdScope.PerActiveUnion,
        TermRule = measure.TermRule,
        ReadingNote = measure.ReadingNote,
    };

    /// <summary>What the form asks for.</summary>
    /// <param name="item">The item of a code; null where there is none.</param>
    public MeasureDraft Draft(Func<string?, DataItem?> item) => new(
        Code?.Trim() ?? "",
        Wording ?? "",
        ShortName ?? "",
        IsPercentage ? MeasureRules.Percent : UnitOfCount ?? "",
        Formula(item(Item)),
        new TextThreshold(
            DecimalText.TryRead(Threshold ?? "", out decimal threshold, out _) ? threshold : 0, Strict, PerUnion && Kind == FormulaKind.Sum ? ThresholdScope.PerActiveUnion : ThresholdScope.Actual),
        TermRule,
        string.IsNullOrWhiteSpace(ReadingNote) ? null : ReadingNote);

    private MeasureFormula Formula(DataItem? item)
    {
        // in the order of the scale, so that the same choice is the same formula
        IReadOnlyList<string> passing = [.. (item?.Levels ?? []).Select(l => l.Code).Where(Passing.Contains)];
        return Kind switch
        {
            FormulaKind.Ratio => new RatioOfSums(Item ?? "", Denominator ?? ""),
            FormulaKind.Share => new ShareOfUnions(Item ?? "", passing, ShareBasis),
            FormulaKind.Provincial => new ProvincialValue(Item ?? "", passing),
            _ => new SumOf(Item ?? ""),
        };
    }
}

/// <summary>Loại công thức, as a form offers it.</summary>
public enum FormulaKind
{
    /// <summary>Cộng số liệu của các CĐCS.</summary>
    Sum,

    /// <summary>Tỷ lệ giữa hai số.</summary>
    Ratio,

    /// <summary>Tỷ lệ số CĐCS đạt mức.</summary>
    Share,

    /// <summary>Số của cấp tỉnh.</summary>
    Provincial,
}
