using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Xác nhận minh họa: what the province decided is confirmed in every year but the last, where it waits for Lãnh đạo.</summary>
internal static class DemonstrationConfirmations
{
    /// <summary>Confirms figures that were added to the scope just now.</summary>
    public static void Add(WriteScope scope, Programme programme, string leader)
    {
        Dictionary<int, ReportingPeriod> periods = scope.Db.Periods.Local.ToDictionary(p => p.Id);
        Dictionary<int, string> unions = scope.Db.Unions.Local.ToDictionary(u => u.Id, u => u.Code);
        Dictionary<int, DataItem> items = programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion).ToDictionary(i => i.Id);
        int lastYear = scope.Db.Figures.Local.Max(f => periods[f.PeriodId].Year);
        foreach (Figure figure in scope.Db.Figures.Local.Where(f => items.ContainsKey(f.DataItemId) && periods[f.PeriodId].Year < lastYear).ToList())
        {
            scope.Db.FigureConfirmations.Add(new FigureConfirmation
            {
                PeriodId = figure.PeriodId,
                ReportingBodyId = figure.ReportingBodyId,
                DataItemId = figure.DataItemId,
                Value = figure.Value,
                ConfirmedBy = leader,
                ConfirmedAt = scope.Now,
            });
            string subject = FigureSubject.Of(periods[figure.PeriodId].Code, unions[figure.ReportingBodyId], items[figure.DataItemId].Code);
            scope.RecordLine(AuditActions.ConfirmFigure, subject, before: null, FigureSubject.Text(figure.Value, note: null), figure.Version);
        }
    }
}
