using System.Linq.Expressions;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Việc được ghi nhật ký: what <see cref="AuditEntry.Action"/> may say.</summary>
public static class AuditActions
{
    public const string SignIn = "session.start";
    public const string SignOut = "session.end";
    public const string EndSession = "session.revoke";
    public const string EndSessions = "session.revoke-all";
    public const string Export = "export";

    /// <summary>A page; only ever refused: reading is not logged.</summary>
    public const string Open = "page.open";

    public const string ChangeSettings = "settings.change";
    public const string ArchiveAudit = "audit.archive";
    public const string SaveFigure = "figure.save";
    public const string ConfirmFigure = "figure.confirm";
    public const string ConfirmFigures = "figures.confirm";
    public const string WithdrawConfirmation = "figure.confirm.withdraw";
    public const string WithdrawConfirmations = "figures.confirm.withdraw";
    public const string ImportFigures = "figures.import";
    public const string ReadWorkbook = "figures.workbook";
    public const string PasteFigures = "figures.paste";
    public const string UndoFigures = "figures.undo";
    public const string FillNotInspected = "figures.not-inspected";
    public const string SendReport = "report.send";
    public const string WithdrawReport = "report.withdraw";
    public const string ReturnReport = "report.return";
    public const string ApproveReport = "report.approve";
    public const string ApproveReports = "reports.approve";
    public const string ReopenReport = "report.reopen";
    public const string OpenLock = "report.open-lock";
    public const string CloseLock = "report.close-lock";
    public const string CommentReport = "report.comment";
    public const string RememberColumns = "columns.remember";
    public const string SaveUnion = "union.save";
    public const string ImportUnions = "unions.import";
    public const string SavePeriod = "period.save";
    public const string CreatePeriods = "periods.create";
    public const string RecordReminder = "reminder.record";
    public const string SaveRowNote = "row-note.save";
    public const string AmendProgramme = "programme.amend";
    public const string AddProgramme = "programme.add";
    public const string NumberLevels = "programme.levels";
    public const string SaveHolder = "body.holder";
    public const string SaveDocumentForm = "document-form.save";
    public const string SaveWorkPlan = "work-plan.save";
    public const string RemoveWorkPlan = "work-plan.remove";
    public const string TakeSnapshot = "snapshot.take";
    public const string CreateAccount = "account.create";
    public const string ChangeAccount = "account.change";
    public const string IssueActivation = "account.activation";
    public const string SetPassword = "account.password";
    public const string ChangePassword = "account.password.change";
    public const string RehashPassword = "account.password.rehash";
    public const string ResetSecondFactor = "second-factor.reset";
    public const string RemoveSecondFactor = "second-factor.remove";
    public const string AddProtectionKey = "protection-key.add";
    public const string BackUpDatabase = "database.backup";
    public const string RestoreDatabase = "database.restore";
    public const string TransferDatabase = "database.transfer";
    public const string SeedProgramme = "programme.seed";
    public const string SeedDemonstration = "demonstration.seed";

    private const string SessionPrefix = "session.";
    private const string RefusedPrefix = "refused.";
    private const string CarriedPrefix = "carried.";

    // for queries
    internal const string CarriedFigure = CarriedPrefix + SaveFigure;
    internal const string CarriedLevels = CarriedPrefix + NumberLevels;
    internal const string CarriedDemonstration = CarriedPrefix + SeedDemonstration;

    /// <summary>Rows that tell of no change of data, so that pages need not be read again. Also for queries.</summary>
    internal static Expression<Func<AuditEntry, bool>> ChangesData { get; } =
        a => !a.Action.StartsWith(SessionPrefix) && a.Action != Export && a.Action != ChangeSettings && a.Action != BackUpDatabase && !a.Action.StartsWith(RefusedPrefix);

    /// <summary>Rows of saves of figures, and those that stand for archived ones. For queries.</summary>
    internal static Expression<Func<AuditEntry, bool>> SavesFigure { get; } = a => a.Action == SaveFigure || a.Action == CarriedFigure;

    /// <summary>Rows of what was refused. For queries.</summary>
    internal static Expression<Func<AuditEntry, bool>> IsRefusal { get; } = a => a.Action.StartsWith(RefusedPrefix);

    /// <summary>The same action, asked for and refused.</summary>
    public static string Refused(string action) => RefusedPrefix + action;

    /// <summary>What was refused; null where it was not.</summary>
    public static string? RefusedOf(string action) => Without(RefusedPrefix, action);

    /// <summary>What an archived row said that the program still needs.</summary>
    public static string Carried(string action) => CarriedPrefix + action;

    /// <summary>The action of the archived row; null where this is no carried one.</summary>
    public static string? CarriedOf(string action) => Without(CarriedPrefix, action);

    /// <summary>The action of many cells at once.</summary>
    internal static string Of(FigureSource source) => source switch
    {
        FigureSource.Csv => ImportFigures,
        FigureSource.Workbook => ReadWorkbook,
        FigureSource.Paste => PasteFigures,
        FigureSource.Undo => UndoFigures,
        FigureSource.NotInspected => FillNotInspected,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, message: null),
    };

    /// <summary>How a figure came in, by the action of the whole operation.</summary>
    internal static FigureOrigin OriginOf(string action) => action switch
    {
        ImportFigures => FigureOrigin.Csv,
        ReadWorkbook => FigureOrigin.Workbook,
        PasteFigures => FigureOrigin.Paste,
        UndoFigures => FigureOrigin.Undo,
        FillNotInspected => FigureOrigin.NotInspected,
        SeedDemonstration => FigureOrigin.Demonstration,
        _ => FigureOrigin.Typed,
    };

    private static string? Without(string prefix, string action) =>
        action.StartsWith(prefix, StringComparison.Ordinal) ? action[prefix.Length..] : null;
}
