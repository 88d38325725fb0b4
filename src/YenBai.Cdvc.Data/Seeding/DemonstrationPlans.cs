using System.Globalization;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Kế hoạch công tác và nguyên nhân, biện pháp of the demonstration: four of five CĐCS have a plan in the last two years, a few rows of the last whole year are explained.</summary>
internal sealed class DemonstrationPlans(WriteScope scope, Programme programme)
{
    private const ulong Seed = 20231220;

    private static readonly (string Row, string Cause, string Remedy)[] Words =
    [
        ("2.1", "Một số CĐCS nộp hồ sơ xếp loại muộn (minh họa).", "Giao từng ủy viên Ban Thường vụ phụ trách một nhóm CĐCS, xong trước 15/12 (minh họa)."),
        ("5.1", "Lần vận động thứ hai chưa quyết toán (minh họa).", "Đối chiếu danh sách đoàn viên ủng hộ từng CĐCS (minh họa)."),
        ("7.2", "Hai cơ quan sáp nhập giữa năm nên chưa được công nhận (minh họa).", ""),
        ("10.1", "", "Đưa các CĐCS chưa kiểm tra vào kế hoạch quý I năm sau (minh họa)."),
    ];

    /// <param name="unions">The CĐCS by code.</param>
    /// <param name="periods">Every period; plans are kept for whole years.</param>
    public void Add(IReadOnlyList<GrassrootsUnion> unions, IEnumerable<ReportingPeriod> periods)
    {
        foreach (ReportingPeriod period in periods.Where(p => p is { Kind: PeriodKind.FullYear, Year: DemonstrationReports.CurrentYear or DemonstrationReports.CurrentYear - 1 }))
        {
            StableRandom random = new(Seed + (ulong)period.Year);
            foreach (GrassrootsUnion union in unions.Where(u => u.IsActiveWithin(period.Start, period.CutOff) && random.Chance(80)))
            {
                scope.Db.WorkPlans.Add(Plan(union, period.Year, random));
            }

            if (period.Year < DemonstrationReports.CurrentYear)
            {
                scope.Db.RowNotes.AddRange(Words.Select(w => Note(period, w.Row, w.Cause, w.Remedy)));
            }
        }
    }

    private WorkPlan Plan(GrassrootsUnion union, int year, StableRandom random) => new()
    {
        ReportingBodyId = union.Id,
        Year = year,
        Number = string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 20):00}/KH-CĐCS"),
        IssuedOn = new DateOnly(year, 1, random.Between(5, 28)),
        Rows = [.. WorkPlan.RowsFor(programme).Where(_ => random.Chance(70)).Select(m => new WorkPlanRow(m.Code, OwnTarget(m, year, random)))],
        Version = 1,
        SavedBy = DemonstrationReports.OfficerName,
        SavedAt = scope.Now,
    };

    private static decimal? OwnTarget(Measure measure, int year, StableRandom random) => measure switch
    {
        _ when random.Chance(30) => null,
        { IsPercentage: true } => measure.TargetOf(year) is { } target ? Math.Min(100, target + random.Between(0, 3)) : null,
        _ => random.Between(1, 3),
    };

    private RowNote Note(ReportingPeriod period, string row, string cause, string remedy) => new()
    {
        PeriodId = period.Id,
        MeasureId = programme.FindMeasure(row)!.Value.Measure.Id,
        Cause = cause,
        Remedy = remedy,
        Version = 1,
        SavedBy = DemonstrationReports.LeaderName,
        SavedAt = scope.Now,
    };
}
