using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Nơi nhận of an upload: what a form must be of to be taken.</summary>
/// <param name="Unions">Every CĐCS that whoever uploads may see.</param>
/// <param name="UnionCode">The one CĐCS that is taken; null for any.</param>
/// <param name="Demonstration">Whether the figures here are generated ones.</param>
public sealed record UploadTarget(Programme Programme, ReportingPeriod Period, IReadOnlyList<GrassrootsUnion> Unions, string? UnionCode, bool Demonstration)
{
    /// <summary>Why a form with this stamp is not taken here; null when it is.</summary>
    internal string? RefusalOf(FormStamp stamp)
    {
        if (stamp.Demonstration != Demonstration)
        {
            return stamp.Demonstration
                ? "Đây là mẫu của dữ liệu minh họa, không nộp vào số liệu thật được. Hãy tải mẫu từ chương trình này."
                : "Đây là mẫu của số liệu thật, không nộp vào dữ liệu minh họa được. Hãy tải mẫu từ bản minh họa này.";
        }

        if (!string.Equals(stamp.ProgrammeNumber, Programme.Number, StringComparison.Ordinal))
        {
            return $"Đây là mẫu của chương trình {stamp.ProgrammeNumber}, còn kỳ đang chọn thuộc chương trình {Programme.Number}. Hãy tải mẫu của kỳ đang chọn.";
        }

        if (!string.Equals(stamp.PeriodCode, Period.Code, StringComparison.Ordinal))
        {
            return $"Đây là mẫu của kỳ {Texts.PeriodInSentence(stamp.PeriodCode)}, còn kỳ đang chọn là {Texts.PeriodInSentence(Period)}. Hãy chọn đúng kỳ, hoặc tải mẫu mới của kỳ đang chọn.";
        }

        return UnionCode is { } expected && !string.Equals(stamp.UnionCode, expected, StringComparison.Ordinal)
            ? $"Đây là mẫu của {(stamp.UnionCode is { } other ? NameOf(other) : "tất cả CĐCS")}, còn trang này chỉ nhận của {NameOf(expected)}. Hãy chọn đúng tệp, hoặc nộp ở trang chung của kỳ."
            : null;
    }

    /// <summary>"Sở Nội vụ (CD01)"; of a CĐCS that is not known here its code.</summary>
    internal string NameOf(string unionCode) =>
        Unions.FirstOrDefault(u => string.Equals(u.Code, unionCode, StringComparison.Ordinal)) is { } union ? Texts.NameAndCode(union) : $"CĐCS {unionCode}";
}
