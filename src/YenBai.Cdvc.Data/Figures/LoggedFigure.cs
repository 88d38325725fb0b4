using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Một lần ghi trong nhật ký: a save of one cell as the audit log has it, or the carried row that stands for those archived.</summary>
internal sealed record LoggedFigure
{
    public required long Id { get; init; }

    public required string Subject { get; init; }

    /// <summary>The version it made.</summary>
    public required int Version { get; init; }

    /// <summary>True of what stands for archived saves.</summary>
    public required bool IsCarried { get; init; }

    /// <summary>What the cell held; "" for nothing, and where the saves before are archived.</summary>
    public string ValueBefore => IsCarried ? "" : Before ?? "";

    public required string? After { get; init; }

    /// <summary>Who saved it, and when.</summary>
    public (string By, DateTime At) Author => IsCarried ? CarriedRows.OriginOf(Before!) : (ActorName, WrittenAt);

    public FigureOrigin Origin => IsCarried ? FigureOrigin.Archived : AuditActions.OriginOf(Operation);

    private string? Before { get; init; }

    private string ActorName { get; init; } = "";

    private DateTime WrittenAt { get; init; }

    /// <summary>The action of the whole operation.</summary>
    private string Operation { get; init; } = "";

    public static IQueryable<LoggedFigure> Of(CdvcDbContext db, Expression<Func<AuditEntry, bool>> which) =>
        from save in db.AuditEntries.AsNoTracking().Where(AuditActions.SavesFigure).Where(which)
        join whole in db.AuditEntries.Where(a => a.Line == 0) on save.OperationId equals whole.OperationId
        select new LoggedFigure
        {
            Id = save.Id,
            Subject = save.Subject,
            Version = save.ResultVersion,
            IsCarried = save.Action == AuditActions.CarriedFigure,
            Before = save.Before,
            After = save.After,
            ActorName = save.ActorName,
            WrittenAt = save.At,
            Operation = whole.Action,
        };
}
