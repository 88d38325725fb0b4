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
    public const string SaveUnion = "union.save";
    public const string ImportUnions = "unions.import";
    public const string SavePeriod = "period.save";
    public const string CreateAccount = "account.create";
    public const string ChangeAccount = "account.change";
    public const string IssueActivation = "account.activation";
    public const string SetPassword = "account.password";
    public const string SeedProgramme = "programme.seed";
    public const string SeedDemonstration = "demonstration.seed";
}
