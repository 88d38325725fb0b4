using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Biểu mẫu bốn ngày của một kỳ.</summary>
public sealed class PeriodForm
{
    private const string Missing = "Hãy ghi ngày này.";

    [Required(ErrorMessage = Missing)]
    [DateText]
    public string? Start { get; set; }

    [Required(ErrorMessage = Missing)]
    [DateText]
    public string? CutOff { get; set; }

    [Required(ErrorMessage = Missing)]
    [DateText]
    public string? DueDate { get; set; }

    [DateText]
    public string? LockDate { get; set; }

    public static PeriodForm Of(ReportingPeriod period) => new()
    {
        Start = DateText.Of(period.Start),
        CutOff = DateText.Of(period.CutOff),
        DueDate = DateText.Of(period.DueDate),
        LockDate = DateText.Of(period.LockDate),
    };

    /// <summary>What a valid form asks for.</summary>
    public SavePeriod Save(string periodCode, int basedOnVersion) =>
        new(periodCode, DateText.Read(Start)!.Value, DateText.Read(CutOff)!.Value, DateText.Read(DueDate)!.Value, DateText.Read(LockDate), basedOnVersion);
}
