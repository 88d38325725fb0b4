using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Data.WorkPlans;

namespace YenBai.Cdvc.Data;

/// <summary>Đăng ký lớp dữ liệu: everything of Data a host needs, in one call.</summary>
public static class DataServices
{
    public static IServiceCollection AddCdvcData(this IServiceCollection services, DatabaseOptions database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        // one ring of keys for every node of one database
        services.AddDataProtection().SetApplicationName("YenBai.Cdvc");
        services.AddOptions<KeyManagementOptions>().Configure<CdvcContexts>((options, contexts) => options.XmlRepository = new ProtectionKeyRing(contexts));
        services.AddSingleton(p => Contexts(database, p));
        services.AddScoped<CdvcDbContext>(p => p.GetRequiredService<CdvcContexts>().Create());

        services.AddStore();
        services.AddAccounts();
        services.AddRooms();
        return services;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(IdentitySchema.Configure)
            .AddEntityFrameworkStores<CdvcDbContext>()
            .AddErrorDescriber<VietnameseIdentityErrors>();
        services.TryAddSingleton(new SignInPolicy());
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<SignInCommands>();
        services.AddSingleton<SecondFactorCommands>();
        services.AddSingleton<SessionQueries>();
        services.AddSingleton<SessionCommands>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<AccountCommands>();
    }

    /// <summary>What starts, checks, keeps and watches the database as a whole.</summary>
    private static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeSeeder>();
        services.AddSingleton<DemonstrationSeeder>();
        services.AddSingleton<DatabaseStarter>();
        services.AddSingleton<DatabaseVerification>();
        services.AddSingleton<DatabaseBackup>();
        services.AddSingleton<DailyBackups>();
        services.AddSingleton<DatabaseRestore>();
        services.AddSingleton<DataTransfer>();
        services.AddAuditing();
    }

    /// <summary>The queries and commands of every room.</summary>
    private static void AddRooms(this IServiceCollection services)
    {
        services.AddProgrammes();
        services.AddSingleton<PeriodQueries>();
        services.AddSingleton<PeriodCommands>();
        services.AddSingleton<UnionQueries>();
        services.AddSingleton<UnionCommands>();
        services.AddSingleton<UnionImport>();
        services.AddSingleton<FigureQueries>();
        services.AddSingleton<OwnPeriodQueries>();
        services.AddSingleton<FormQueries>();
        services.AddSingleton<ColumnMappings>();
        services.AddSingleton<FigureCommands>();
        services.AddSingleton<FigureBatch>();
        services.AddSingleton<FigureImport>();
        services.AddSingleton<SubmissionQueries>();
        services.AddSingleton<SubmissionCommands>();
        services.AddSingleton<DocumentFormQueries>();
        services.AddSingleton<DocumentFormCommands>();
        services.AddSingleton<ScorecardCache>();
        services.AddSingleton<ScorecardQueries>();
        services.AddSingleton<DashboardQueries>();
        services.AddSingleton<ChangeStamps>();
        services.AddSingleton<RowNoteQueries>();
        services.AddSingleton<RowNoteCommands>();
        services.AddSingleton<RatingQueries>();
        services.AddSingleton<ConfirmationCommands>();
        services.AddSingleton<StandingQueries>();
        services.AddSingleton<YearReportQueries>();
        services.AddSingleton<SnapshotQueries>();
        services.AddSingleton<SnapshotCommands>();
        services.AddSingleton<WorkPlanQueries>();
        services.AddSingleton<WorkPlanCommands>();
        services.AddSingleton<ChasingQueries>();
        services.AddSingleton<ReminderCommands>();
    }

    private static void AddAuditing(this IServiceCollection services)
    {
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditInbox>();
        services.AddSingleton<SettingsLog>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<AuditArchiving>();
    }

    private static void AddProgrammes(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeQueries>();
        services.AddSingleton<SharedProgrammes>();
        services.AddSingleton<ProgrammeCommands>();
        services.AddSingleton<MeasureCommands>();
        services.AddSingleton<LeadCommands>();
        services.AddSingleton<ScaleCommands>();
        services.AddSingleton<BodyQueries>();
        services.AddSingleton<HolderCommands>();
    }

    private static CdvcContexts Contexts(DatabaseOptions database, IServiceProvider services)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        WriteGate gate = WriteGate.Of(database);
        if (database.Provider == DatabaseProvider.SqlServer)
        {
            var sqlServer = ContextOptions.SqlServer(database.ConnectionString, services).Options;
            return new CdvcContexts(() => new SqlServerCdvcContext(sqlServer) { Gate = gate, Node = database.Node }, gate, database.Provider, time);
        }

        var sqlite = ContextOptions.Sqlite(database.ConnectionString, services).Options;
        return new CdvcContexts(() => new SqliteCdvcContext(sqlite) { Gate = gate, Node = database.Node }, gate, database.Provider, time);
    }
}
