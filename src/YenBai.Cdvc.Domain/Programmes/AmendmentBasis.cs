
namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Căn cứ điều chỉnh: why, and by which document.</summary>
/// <param name="Reason">Lý do.</param>
/// <param name="DocumentNumber">Số ký hiệu văn bản.</param>
/// <param name="DocumentDate">Ngày văn bản.</param>
public sealed record AmendmentBasis(string Reason, string DocumentNumber, DateOnly DocumentDate)
{
    /// <summary>What is wrong with it: Vietnamese sentences, empty when nothing is.</summary>
    public IEnumerable<string> Refusals()
    {
        if (Reason.Trim().Length is 0 or > Amendment.ReasonMaxLength)
        {
            yield return $"Hãy ghi lý do điều chỉnh, nhiều nhất {Amendment.ReasonMaxLength} ký tự.";
        }

        if (DocumentNumber.Trim().Length is 0 or > Amendment.DocumentNumberMaxLength)
        {
            yield return $"Hãy ghi số ký hiệu văn bản điều chỉnh, nhiều nhất {Amendment.DocumentNumberMaxLength} ký tự.";
        }
    }

    /// <summary>The amendment this is the basis of.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="recordedAt">UTC.</param>
    /// <param name="recordedBy">Tên người ghi.</param>
    public Amendment Of(AmendedDefinition change, DateTime recordedAt, string recordedBy) => new()
    {
        Kind = change.Kind,
        MeasureCode = change.MeasureCode,
        IndicatorNumber = change.IndicatorNumber,
        ItemCode = change.ItemCode,
        Year = change.Year,
        Before = change.Before,
        After = change.After,
        Reason = Vietnamese.Tidy(Reason),
        DocumentNumber = Vietnamese.Tidy(DocumentNumber),
        DocumentDate = DocumentDate,
        RecordedAt = recordedAt,
        RecordedBy = recordedBy,
    };
}

/// <summary>Nội dung được điều chỉnh: one definition before and after, in words; see <see cref="Amendment"/>.</summary>
public sealed record AmendedDefinition(AmendmentKind Kind, string? Before, string After)
{
    public string? MeasureCode { get; init; }

    public int? IndicatorNumber { get; init; }

    public string? ItemCode { get; init; }

    public int? Year { get; init; }
}
