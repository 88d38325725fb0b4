using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Authorization;

/// <summary>Who may call it (letters as in <see cref="Walk.Actors"/>), and a call of it about CD01 that answers whether it was let through.</summary>
internal sealed record Right(string Who, Func<Walk, Actor, Task<bool>> Call);

/// <summary>Bảng phân quyền: every public method of every command and query, and who may call it. A method without a line fails the walk.</summary>
internal static class WhoMay
{
    private const string Period = Walk.Period;
    private const string Own = Walk.Own;
    private const int Never = 999;

    private static readonly AmendmentBasis Basis = new("Lý do", "1/QĐ", new DateOnly(2024, 1, 2));
    private static readonly ProgrammeAmendment Amendment = new(1, Never, Basis);

    private static readonly MeasureDraft Draft =
        new("2.1", "Nội dung", "Tên", "%", new RatioOfSums("DV", "LD"), new TextThreshold(80, Strict: false, ThresholdScope.Actual), TermRule.EveryYear, ReadingNote: null);

    private static readonly AccountDetails Stranger = new("ai", "Ai", Role.Leader, UnionCode: null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, Right> Commands { get; } = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        ["AccountCommands.CreateAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<AccountCommands>().CreateAsync(By(a), new AccountDetails("", "", Role.Leader, null), Cancellation))),
        ["AccountCommands.ChangeAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<AccountCommands>().ChangeAsync(By(a), new AccountChange(Stranger, Stranger with { Disabled = true }), Cancellation))),
        ["AccountCommands.IssueActivationAsync"] = new("Q", IssueAsync),
        ["SecondFactorCommands.ResetAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<SecondFactorCommands>().ResetAsync(By(a), "khong.co", Cancellation))),
        // of oneself alone: here it is always about the account of CD01
        ["AccountCommands.ChangePasswordAsync"] = new("S", (w, a) => w.IsAllowedAsync(a, w.Get<AccountCommands>().ChangePasswordAsync(By(a), w.OwnSignIn, "mưa rơi ruộng bậc thang", Cancellation))),
        ["SecondFactorCommands.RemoveOwnAsync"] = new("S", (w, a) => w.IsAllowedAsync(a, w.Get<SecondFactorCommands>().RemoveOwnAsync(By(a), w.OwnSignIn, Cancellation))),
        ["SessionCommands.EndAllAsync"] = new("QS", (w, a) => w.IsAllowedAsync(a, w.Get<SessionCommands>().EndAllAsync(By(a), w.OwnSignIn.AccountId, Cancellation))),
        ["SessionCommands.EndAsync"] = new("QS", async (w, a) => await w.IsAllowedAsync(a, w.Get<SessionCommands>().EndAsync(By(a), await w.OwnSessionAsync(), Cancellation))),
        ["AuditArchiving.ArchiveAsync"] = new("Q", async (w, a) => await w.IsAllowedAsync(a, OutcomeOf(w.Get<AuditArchiving>().ArchiveAsync(By(a), DateOnly.MaxValue, "khong-co", Cancellation)))),
        ["ColumnMappings.RememberAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<ColumnMappings>().RememberAsync(By(a), new Dictionary<string, string?>(StringComparer.Ordinal), Cancellation))),
        ["ConfirmationCommands.ConfirmAsync"] = new("L", (w, a) => w.IsAllowedAsync(a, w.Get<ConfirmationCommands>().ConfirmAsync(By(a), Period, [], Cancellation))),
        ["ConfirmationCommands.WithdrawAsync"] = new("L", (w, a) => w.IsAllowedAsync(a, w.Get<ConfirmationCommands>().WithdrawAsync(By(a), Period, [], Cancellation))),
        ["DocumentFormCommands.SaveAsync"] = new("Q", async (w, a) => await w.IsAllowedAsync(a, w.Get<DocumentFormCommands>().SaveAsync(By(a), await FormAsync(w), Cancellation))),
        ["FigureBatch.CommitAsync"] = new("QCS", (w, a) => w.IsAllowedAsync(a, w.Get<FigureBatch>().CommitAsync(By(a), Period, FigureSource.Paste, [new(Own, "LD", FigureValue.Of(1), Never)], Cancellation))),
        ["FigureCommands.SaveAsync"] = new("QCS", (w, a) => w.IsAllowedAsync(a, w.Get<FigureCommands>().SaveAsync(By(a), new SaveFigure(Period, Own, "LD", FigureValue.Of(1), null, Never), Cancellation))),
        ["FigureImport.ImportAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<FigureImport>().ImportAsync(By(a), Period, Stream.Null, Cancellation))),
        ["HolderCommands.AddAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<HolderCommands>().AddAsync(By(a), new BodyTarget(1, Never), new HolderDraft("Ai", null, new DateOnly(2024, 1, 1), null), Cancellation))),
        ["HolderCommands.EndAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<HolderCommands>().EndAsync(By(a), new BodyTarget(1, Never), 1, new DateOnly(2024, 1, 1), Cancellation))),
        ["LeadCommands.ChangeAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<LeadCommands>().ChangeAsync(By(a), Amendment, new NewLead(1, "Ban Thử", new DateOnly(2024, 1, 1)), Cancellation))),
        ["MeasureCommands.AddAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<MeasureCommands>().AddAsync(By(a), Amendment, new NewMeasure(1, Draft, [], []), Cancellation))),
        ["MeasureCommands.AmendTargetsAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<MeasureCommands>().AmendTargetsAsync(By(a), Amendment, "2.1", [], Cancellation))),
        ["MeasureCommands.RedefineAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<MeasureCommands>().RedefineAsync(By(a), Amendment, Draft, recomputes: true, Cancellation))),
        ["PeriodCommands.CreateYearAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<PeriodCommands>().CreateYearAsync(By(a), 2024, Cancellation))),
        ["PeriodCommands.SaveAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<PeriodCommands>().SaveAsync(By(a), new SavePeriod(Period, new(2024, 1, 1), new(2024, 11, 30), new(2024, 12, 10), null, Never), Cancellation))),
        ["ProgrammeCommands.CopyAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<ProgrammeCommands>().CopyAsync(By(a), 1, Never, new NewProgramme("", "", default, "", "", "", "", 2028, 2030, CopiesTargets: false), Cancellation))),
        ["ReminderCommands.RecordAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<ReminderCommands>().RecordAsync(By(a), new RecordReminder(Period, [], ReminderChannel.Zalo, null), Cancellation))),
        ["RowNoteCommands.SaveAsync"] = new("QCL", (w, a) => w.IsAllowedAsync(a, w.Get<RowNoteCommands>().SaveAsync(By(a), new SaveRowNote(Period, "2.1", "", "", "", Never), Cancellation))),
        ["ScaleCommands.SaveAsync"] = new("Q", (w, a) => w.IsAllowedAsync(a, w.Get<ScaleCommands>().SaveAsync(By(a), Amendment, "XL", new ScaleDraft([]), Cancellation))),
        ["SnapshotCommands.TakeAsync"] = new("L", (w, a) => w.IsAllowedAsync(a, w.Get<SnapshotCommands>().TakeAsync(By(a), new TakeSnapshot("2027-nam", ""), Cancellation))),
        ["SubmissionCommands.ApproveAsync"] = new("L", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().ApproveAsync(By(a), await w.ReportAsync(), Cancellation))),
        ["SubmissionCommands.ApproveManyAsync"] = new("L", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().ApproveManyAsync(By(a), Period, [await w.ReportAsync()], Cancellation))),
        ["SubmissionCommands.CloseLockAsync"] = new("Q", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().CloseLockAsync(By(a), await w.ReportAsync(), Cancellation))),
        ["SubmissionCommands.CommentAsync"] = new("QCLS", (w, a) => w.IsAllowedAsync(a, w.Get<SubmissionCommands>().CommentAsync(By(a), Period, Own, null, "Lời bàn", Cancellation))),
        ["SubmissionCommands.OpenLockAsync"] = new("Q", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().OpenLockAsync(By(a), await w.ReportAsync(), new DateOnly(2025, 1, 1), "", Cancellation))),
        ["SubmissionCommands.ReopenAsync"] = new("L", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().ReopenAsync(By(a), await w.ReportAsync(), "Lý do", Cancellation))),
        ["SubmissionCommands.ReturnAsync"] = new("L", async (w, a) => await w.IsAllowedAsync(
            a, w.Get<SubmissionCommands>().ReturnAsync(By(a), await w.ReportAsync(), "Lý do", new Dictionary<string, string>(StringComparer.Ordinal), Cancellation))),
        ["SubmissionCommands.SendAsync"] = new("QCS", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().SendAsync(By(a), await w.ReportAsync(), new ReportHeading("1/BC", new(2024, 12, 1)), Cancellation))),
        ["SubmissionCommands.WithdrawAsync"] = new("QCS", async (w, a) => await w.IsAllowedAsync(a, w.Get<SubmissionCommands>().WithdrawAsync(By(a), await w.ReportAsync(), "", Cancellation))),
        ["UnionCommands.SaveAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<UnionCommands>().SaveAsync(By(a), new SaveUnion(new UnionDetails(Own, "Tên", "", new(2018, 1, 1), null, null), Never), Cancellation))),
        ["UnionImport.CommitAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<UnionImport>().CommitAsync(By(a), UnionList.Refused("Tệp hỏng."), Cancellation))),
        ["UnionImport.ImportAsync"] = new("QC", (w, a) => w.IsAllowedAsync(a, w.Get<UnionImport>().ImportAsync(By(a), Stream.Null, Cancellation))),
        ["WorkPlanCommands.RemoveAsync"] = new("QCS", (w, a) => w.IsAllowedAsync(a, w.Get<WorkPlanCommands>().RemoveAsync(By(a), 2024, Own, Never, Cancellation))),
        ["WorkPlanCommands.SaveAsync"] = new("QCS", (w, a) => w.IsAllowedAsync(a, w.Get<WorkPlanCommands>().SaveAsync(By(a), new SaveWorkPlan(2024, Own, "1/KH", new(2024, 1, 2), [], null, Never), Cancellation))),
    };

    /// <summary>A query lets somebody through when its answer tells of CD01 or of the whole province.</summary>
    public static IReadOnlyDictionary<string, Right> Queries { get; } = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        ["AccountQueries.ListAsync"] = new("Q", async (w, a) => (await w.Get<AccountQueries>().ListAsync(a, Cancellation)).Count > 0),
        ["AccountQueries.OwnAsync"] = new("S", async (w, a) => (await w.Get<AccountQueries>().OwnAsync(a, Cancellation))?.Id == w.OwnSignIn.AccountId),
        ["SessionQueries.ListAsync"] = new("QS", async (w, a) =>
        {
            await w.OwnSessionAsync();
            return (await w.Get<SessionQueries>().ListAsync(a, w.OwnSignIn.AccountId, Cancellation)).Count > 0;
        }),
        ["AuditQueries.LinesAsync"] = new("Q", async (w, a) => await w.Get<AuditQueries>().LinesAsync(a, new AuditFilter(null, null, null, null, null), Cancellation) is not null),
        ["AuditQueries.ListAsync"] = new("Q", async (w, a) => (await w.Get<AuditQueries>().ListAsync(a, new AuditFilter(null, null, null, null, null), null, 10, Cancellation)).Count > 0),
        ["BodyQueries.ListAsync"] = new("QCL", async (w, a) => (await w.Get<BodyQueries>().ListAsync(a, Cancellation)).Count > 0),
        ["ChasingQueries.ListAsync"] = new("QCL", async (w, a) => await w.Get<ChasingQueries>().ListAsync(a, Period, Cancellation) is not null),
        ["ChasingQueries.OverdueAsync"] = new("QCL", async (w, a) => (await w.Get<ChasingQueries>().OverdueAsync(a, "2024-6thang", Cancellation)).Count > 0),
        ["DashboardQueries.FindAsync"] = new("QCL", async (w, a) => await w.Get<DashboardQueries>().FindAsync(a, Period, ComparisonChoice.None, Cancellation) is not null),
        ["FigureBatch.PreviewAsync"] = new("QCS", async (w, a) => await w.Get<FigureBatch>().PreviewAsync(
            a, Period, [new ProposedFigure("ô B2", Own, "LD", new ParsedFigure.Accepted(FigureValue.Of(5)), 1)], Cancellation) is { Cells: [{ Verdict: not FigureVerdict.Refused }] }),
        ["FigureQueries.GridAsync"] = new("QCLS", async (w, a) => await w.Get<FigureQueries>().GridAsync(a, Period, EntryListing.First, Cancellation) is { } grid && grid.Sheets.Any(s => s.Union is { } union && IsOwn(union.Code))),
        ["FigureQueries.HistoryAsync"] = new("QCLS", async (w, a) => await w.Get<FigureQueries>().HistoryAsync(a, Period, Own, "LD", Cancellation) is not null),
        ["FigureQueries.ProgressAsync"] = new("QCLS", async (w, a) => (await w.Get<FigureQueries>().ProgressAsync(a, Period, EntryListing.First, Cancellation)).Unions.Any(p => IsOwn(p.Union.Code))),
        ["FigureQueries.SheetAsync"] = new("QCLS", async (w, a) => await w.Get<FigureQueries>().SheetAsync(a, Period, Own, Cancellation) is not null),
        ["FormQueries.FormAsync"] = new("QCS", async (w, a) => await w.Get<FormQueries>().FormAsync(a, Period, Own, Cancellation) is not null),
        ["OwnPeriodQueries.ListAsync"] = new("S", async (w, a) => (await w.Get<OwnPeriodQueries>().ListAsync(a, Cancellation)).Any(p => IsOwn(p.Progress.Union.Code))),
        ["RatingQueries.SheetAsync"] = new("QCL", async (w, a) => await w.Get<RatingQueries>().SheetAsync(a, Period, Own, Cancellation) is not null),
        ["RowNoteQueries.OfPeriodAsync"] = new("QCL", RowNotesAsync),
        ["ScorecardQueries.InputAsync"] = new("QCL", async (w, a) => await w.Get<ScorecardQueries>().InputAsync(a, Period, Cancellation) is not null),
        ["ScorecardQueries.TermAsync"] = new("QCL", async (w, a) => await w.Get<ScorecardQueries>().TermAsync(a, 2024, Cancellation) is not null),
        ["ScorecardQueries.TermPartsAsync"] = new("QCL", async (w, a) => (await w.Get<ScorecardQueries>().TermPartsAsync(a, 2024, Cancellation)).Count > 0),
        ["SnapshotQueries.DifferencesAsync"] = new("QCL", async (w, a) =>
            await w.Get<SnapshotQueries>().DifferencesAsync(a, (await w.Get<SnapshotQueries>().FindAsync(w.Actors[0].Actor, 1, Cancellation))!, Cancellation) is not null),
        ["SnapshotQueries.FindAsync"] = new("QCL", async (w, a) => await w.Get<SnapshotQueries>().FindAsync(a, 1, Cancellation) is not null),
        ["SnapshotQueries.ListAsync"] = new("QCL", async (w, a) => (await w.Get<SnapshotQueries>().ListAsync(a, Cancellation)).Count > 0),
        ["StandingQueries.FindAsync"] = new("QCLS", async (w, a) => await w.Get<StandingQueries>().FindAsync(a, Period, Own, Cancellation) is not null),
        ["SubmissionQueries.BoardAsync"] = new("QCLS", async (w, a) => (await w.Get<SubmissionQueries>().BoardAsync(a, Period, Cancellation)).Any(c => c.Union is { } union && IsOwn(union.Code))),
        ["SubmissionQueries.FindAsync"] = new("QCLS", async (w, a) => await w.Get<SubmissionQueries>().FindAsync(a, Period, Own, Cancellation) is not null),
        ["UnionQueries.FindAsync"] = new("QCLS", async (w, a) => await w.Get<UnionQueries>().FindAsync(a, Own, Cancellation) is not null),
        ["UnionQueries.PageAsync"] = new("QCLS", async (w, a) => (await w.Get<UnionQueries>().PageAsync(a, UnionListing.First, activeOn: null, closedOn: null, Cancellation)).Unions.Any(u => IsOwn(u.Code))),
        ["UnionQueries.ListAsync"] = new("QCLS", async (w, a) => (await w.Get<UnionQueries>().ListAsync(a, search: null, Cancellation)).Any(u => IsOwn(u.Code))),
        ["UnionImport.PreviewAsync"] = new("QC", async (w, a) => await w.Get<UnionImport>().PreviewAsync(a, new UnionList(UnionColumns.All, [], []), Cancellation) is not null),
        ["WorkPlanQueries.BoardAsync"] = new("QCLS", async (w, a) => await w.Get<WorkPlanQueries>().BoardAsync(a, 2024, Cancellation) is { } board && board.Plans.Any(p => IsOwn(p.Union.Code))),
        ["WorkPlanQueries.FileAsync"] = new("QCLS", async (w, a) => await w.Get<WorkPlanQueries>().FileAsync(a, 2024, Own, Cancellation) is not null),
        ["YearReportQueries.OfPeriodAsync"] = new("QCL", async (w, a) => await w.Get<YearReportQueries>().OfPeriodAsync(a, Period, Cancellation) is not null),
    };

    /// <summary>What asks no actor, and why it need not.</summary>
    public static IReadOnlyDictionary<string, string> Open { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AccountCommands.ActivateAsync"] = "whoever holds the one-time link",
        ["AccountCommands.CreateFirstAdministratorAsync"] = "whoever reads the console, while there is no account",
        ["AccountQueries.AnyAsync"] = "yes or no, for the set-up page",
        ["SignInCommands.EnterAsync"] = "whoever knows the password",
        ["SignInCommands.CheckCodeAsync"] = "whoever's password was right",
        ["SignInCommands.ConfirmAsync"] = "the actor's own account, by its password",
        ["SecondFactorCommands.EnrolAsync"] = "whoever's password was right",
        ["SessionCommands.SeenAsync"] = "the server alone, about sessions in use",
        ["SessionCommands.SignOutAsync"] = "the session the actor is in",
        ["SessionQueries.LiveAsync"] = "the server alone",
        ["CdvcContexts.SettleAsync"] = "the server alone, before it stops",
        ["PasswordHashing.HashAsync"] = "computes, keeps nothing",
        ["PasswordHashing.MatchAsync"] = "computes, keeps nothing",
        ["SignInPolicy.Demands"] = "yes or no, of a role",
        ["AuditInbox.RecordAsync"] = "the command line alone, as itself",
        ["AuditInbox.LeaveAsync"] = "the command line alone, as itself",
        ["AuditInbox.TakeAsync"] = "the server alone, what the command line left",
        ["AuditLog.RecordAsync"] = "writes about an actor whatever the actor may do",
        ["AuditLog.RecordRefusalAsync"] = "writes about an actor who may not",
        ["ChangeStamps.ReadAsync"] = "two numbers that tell that something was written",
        ["ColumnMappings.ListAsync"] = "headings of sheets, no figure and no CĐCS",
        ["DailyBackups.MakeDueAsync"] = "the server alone, by its clock",
        ["DataTransfer.CopyAsync"] = "whoever owns the machine, by the command line",
        ["DatabaseBackup.WriteAsync"] = "whoever owns the machine, by the command line",
        ["DatabaseRestore.RestoreAsync"] = "whoever owns the machine, by the command line",
        ["DatabaseStarter.StartAsync"] = "whoever starts the program",
        ["DatabaseVerification.VerifyAsync"] = "whoever owns the machine, by the command line",
        ["DemonstrationSeeder.IsDemonstrationAsync"] = "yes or no, for the banner",
        ["DemonstrationSeeder.SeedAsync"] = "whoever starts the demonstration",
        ["DocumentFormQueries.FindAsync"] = "the issuer's name stands on every page",
        ["PeriodQueries.ListAsync"] = "dates every account works by",
        ["PeriodQueries.ShownFirstAsync"] = "dates every account works by",
        ["ProgrammeQueries.DefinitionAsync"] = "the programme is published",
        ["ProgrammeQueries.ForYearAsync"] = "the programme is published",
        ["ProgrammeQueries.HeadingsAsync"] = "the programme is published",
        ["ScorecardCache.Begin"] = "the server alone, as it starts; answers nothing",
        ["SettingsLog.RecordAsync"] = "the server alone, about itself",
        ["SetupCode.IsRight"] = "yes or no, of a code of 60 bits",
    };

    private static Operation By(Actor actor) => Operation.By(actor);

    private static bool IsOwn(string code) => string.Equals(code, Own, StringComparison.Ordinal);

    private static async Task<Domain.Outcome> OutcomeOf(Task<(Domain.Outcome Outcome, IReadOnlyList<string> Files)> archiving) => (await archiving).Outcome;

    private static async Task<DocumentForm> FormAsync(Walk walk)
    {
        DocumentForm form = await walk.Get<DocumentFormQueries>().FindAsync(Cancellation);
        form.Version = Never;
        return form;
    }

    private static async Task<bool> IssueAsync(Walk walk, Actor actor) =>
        await walk.Get<AccountCommands>().IssueActivationAsync(By(actor), "ai.do", Cancellation) is not null;

    private static async Task<bool> RowNotesAsync(Walk walk, Actor actor)
    {
        // saved once; the second time is a conflict
        await walk.Get<RowNoteCommands>().SaveAsync(By(walk.Actors[0].Actor), new SaveRowNote(Period, "2.1", "Vì sao", "", "", 0), Cancellation);
        return (await walk.Get<RowNoteQueries>().OfPeriodAsync(actor, Period, Cancellation)).Count > 0;
    }
}
