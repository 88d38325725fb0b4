using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting;

/// <summary>Báo cáo tổng hợp of one period: all that the workbook is written from.</summary>
/// <param name="Unions">Every CĐCS active on at least one day of the period, with its figures.</param>
/// <param name="Province">The province's own figures by item code; a missing one is blank.</param>
/// <param name="Demonstration">True where the figures are generated: every sheet says so.</param>
public sealed record YearReport(
    Scorecard Scorecard,
    IReadOnlyList<UnionFigures> Unions,
    IReadOnlyDictionary<string, FigureValue> Province,
    ReportHeader Header,
    bool Demonstration)
{
    /// <summary>Tình trạng báo cáo of the province's own figures.</summary>
    public SubmissionState ProvinceState { get; init; }

    /// <summary>Số CĐCS đã báo cáo đủ: active at the cut-off, no item blank of those asked of the CĐCS in this kind of period.</summary>
    public int CompleteUnions
    {
        get
        {
            ReportingPeriod period = Scorecard.Period;
            List<DataItem> asked = [.. Scorecard.Programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion && i.AskedIn.Includes(period.Kind))];
            return Unions.Count(u => u.Union.IsActiveOn(period.CutOff) && asked.All(i => !u[i].IsBlank));
        }
    }
}

/// <summary>Số liệu of one CĐCS in the period.</summary>
/// <param name="Values">By item code; a missing one is blank.</param>
public sealed record UnionFigures(GrassrootsUnion Union, IReadOnlyDictionary<string, FigureValue> Values)
{
    /// <summary>Tình trạng báo cáo: unapproved figures are marked, never left out.</summary>
    public SubmissionState State { get; init; }

    public FigureValue this[DataItem item] => Values.GetValueOrDefault(item.Code);
}

/// <summary>Thể thức: who issues the document, where, and who signs.</summary>
/// <param name="ParentBody">Cơ quan cấp trên, the first line on the left.</param>
/// <param name="Issuer">Cơ quan ban hành, the second.</param>
/// <param name="Place">Written before the date, which is left for the day of signing.</param>
/// <param name="OnBehalfOf">"TM. BAN THƯỜNG VỤ".</param>
/// <param name="SignerTitle">"CHỦ TỊCH".</param>
public sealed record ReportHeader(string ParentBody, string Issuer, string Place, string OnBehalfOf = "TM. BAN THƯỜNG VỤ", string SignerTitle = "CHỦ TỊCH")
{
    /// <summary>As the programme itself was issued.</summary>
    public static ReportHeader Of(Programme programme) => new(programme.ParentBody, programme.Issuer, programme.IssuedAt);
}
