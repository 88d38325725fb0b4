using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>The one place that changes a figure's row.</summary>
internal static class FigureWriter
{
    public static void Set(Figure figure, FigureValue value, string? note, WriteScope scope)
    {
        figure.Value = value;
        figure.Note = note is null ? figure.Note : note.Length == 0 ? null : note;
        figure.UpdatedAt = scope.Now;
        figure.UpdatedBy = scope.Actor.Name;
        figure.UpdatedById = scope.Actor.AccountId;
        figure.Version++;
    }
}
