using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>The actions of the audit log.</summary>
internal static class AuditActions
{
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
    public const string RestoreDatabase = "database.restore";
    public const string AddProtectionKey = "protection-key.add";
    public const string SeedProgramme = "programme.seed";
    public const string SeedDemonstration = "demonstration.seed";

    /// <summary>The action of many cells at once.</summary>
    public static string Of(FigureSource source) => source switch
    {
        FigureSource.Csv => ImportFigures,
        FigureSource.Workbook => ReadWorkbook,
        FigureSource.Paste => PasteFigures,
        FigureSource.Undo => UndoFigures,
        FigureSource.NotInspected => FillNotInspected,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, message: null),
    };

    /// <summary>How a figure came in, by the action of the whole operation.</summary>
    public static FigureOrigin OriginOf(string action) => action switch
    {
        ImportFigures => FigureOrigin.Csv,
        ReadWorkbook => FigureOrigin.Workbook,
        PasteFigures => FigureOrigin.Paste,
        UndoFigures => FigureOrigin.Undo,
        FillNotInspected => FigureOrigin.NotInspected,
        SeedDemonstration => FigureOrigin.Demonstration,
        _ => FigureOrigin.Typed,
    };
}
