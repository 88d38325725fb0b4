using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>The one place that makes and changes a figure's row.</summary>
internal static class FigureWriter
{
    /// <param name="figure">The row there is; null makes it.</param>
    /// <param name="note">Null leaves the note as it is, "" removes it.</param>
    /// <returns>The row, and what it held, as the audit log writes it; null of a new one.</returns>
    public static (Figure Figure, string? Before) Set(
        Figure? figure, ReportingPeriod period, ReportingBody body, DataItem item, FigureValue value, string? note, WriteScope scope)
    {
        string? before = figure is null ? null : FigureSubject.Text(figure.Value, figure.Note);
        if (figure is null)
        {
            figure = new Figure { PeriodId = period.Id, ReportingBodyId = body.Id, DataItemId = item.Id, UpdatedBy = scope.Actor.Name };
            scope.Db.Figures.Add(figure);
        }

        figure.Value = value;
        figure.Note = note is null ? figure.Note : note.Length == 0 ? null : note;
        figure.UpdatedAt = scope.Now;
        figure.UpdatedBy = scope.Actor.Name;
        figure.UpdatedById = scope.Actor.AccountId;
        figure.Version++;
        return (figure, before);
    }

    /// <summary>One cell of many, with its line of the audit log. Its note stays.</summary>
    public static void SetLine(Figure? figure, ReportingPeriod period, ReportingBody body, DataItem item, FigureValue value, WriteScope scope)
    {
        (Figure written, string? before) = Set(figure, period, body, item, value, note: null, scope);
        string subject = FigureSubject.Of(period.Code, (body as GrassrootsUnion)?.Code, item.Code);
        scope.RecordLine(AuditActions.SaveFigure, subject, before, FigureSubject.Text(written.Value, written.Note), written.Version);
    }
}
