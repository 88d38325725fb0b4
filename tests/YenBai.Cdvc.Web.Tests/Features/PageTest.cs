using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Hosting;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>Pages over a real database that holds the programme alone, on a day that stands still.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdvc-pages-").FullName;
    private readonly BunitAuthorizationContext authorization;
    private readonly List<Actor> waiting =
    [
        // whoever writes must have an account
        new(AccountId: 1, "Quản trị Thử", Role.Administrator),
        new(AccountId: 2, "Người khác", Role.Administrator),
        new(AccountId: 5, "Lãnh đạo Thử", Role.Leader),
        Officer,
        new(AccountId: 8, "Đồng nghiệp Thử", Role.Officer),
    ];

    private readonly DateOnly today;
    private bool started;

    protected PageTest(DateOnly today, Actor actor)
    {
        this.today = today;
        Clock = new FakeClock(today);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddCdvcData(DatabaseOptions.SqliteIn(folder));
        Services.AddSingleton<IInterceptor>(Held);
        Services.AddRadzenComponents();
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton(ServerSettings.Read(new ConfigurationManager()));
        Services.AddSingleton<OpenCircuits>();
        Services.AddScoped<OpenCircuit>();
        Services.AddSingleton<ChangeFeed>();
        Services.AddSingleton<ImportPlaces>();
        Services.AddSingleton<EntryFormFiles>();
        Services.AddSingleton<TypedFigures>();
        Services.AddSingleton<FigureDetailsReader>();
        authorization = AddAuthorization();
        SignIn(actor);
    }

    protected static Actor Officer { get; } = new(AccountId: 7, "Cán bộ Thử", Role.Officer);

    protected FakeClock Clock { get; }

    protected HeldDatabase Held { get; } = new();

    public virtual async ValueTask InitializeAsync()
    {
        await FreshDatabase.CopyToAsync(Services.GetRequiredService<DatabaseOptions>(), today);
        started = true;
        waiting.ForEach(Know);
    }

    protected void SignIn(Actor actor)
    {
        authorization.SetAuthorized(actor.Name);
        authorization.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, actor.AccountId.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Role, actor.Role.ToString()),
            new Claim("cdvc:name", actor.Name),
            new Claim("cdvc:union", actor.GrassrootsUnionId?.ToString(CultureInfo.InvariantCulture) ?? ""));
        authorization.SetPolicies(actor.MayAmendProgramme() ? [Policies.AmendProgramme] : []);
        Know(actor);
    }

    /// <summary>An account with this id, as soon as there is a database.</summary>
    private void Know(Actor actor)
    {
        if (!started)
        {
            waiting.Add(actor);
            return;
        }

        // some tests sign in as a CĐCS that does not exist
        SqliteConnectionStringBuilder lenient = new(Services.GetRequiredService<DatabaseOptions>().ConnectionString) { ForeignKeys = false };
        using SqliteConnection connection = new(lenient.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            INSERT OR REPLACE INTO Accounts (Id, UserName, NormalizedUserName, DisplayName, Role, GrassrootsUnionId, Disabled, EmailConfirmed, PhoneNumberConfirmed,
              TwoFactorEnabled, LockoutEnabled, AccessFailedCount, SecurityStamp, ConcurrencyStamp)
            VALUES ($id, 'thu.' || $id, 'THU.' || $id, $name, $role, $union, 0, 0, 0, 0, 1, 0, 'a', 'a')
            """;
        command.Parameters.AddWithValue("$id", actor.AccountId);
        command.Parameters.AddWithValue("$name", actor.Name);
        command.Parameters.AddWithValue("$role", (int)actor.Role);
        command.Parameters.AddWithValue("$union", (object?)actor.GrassrootsUnionId ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    protected async Task<GrassrootsUnion> AddUnionAsync(string code, string name, string sector = "")
    {
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Officer),
            new SaveUnion(new UnionDetails(code, name, sector, new DateOnly(2020, 1, 1), ClosedOn: null, MergedInto: null), BasedOnVersion: 0),
            TestContext.Current.CancellationToken));
        return (await Services.GetRequiredService<UnionQueries>().FindAsync(Officer, code, TestContext.Current.CancellationToken))!;
    }

    /// <summary>A figure somebody saved without the page.</summary>
    protected async Task SaveAsync(string period, string? union, string item, FigureValue value, Actor? by = null, int version = 0) =>
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<FigureCommands>().SaveAsync(
            Operation.By(by ?? Officer), new SaveFigure(period, union, item, value, Note: null, version), TestContext.Current.CancellationToken));

    /// <summary>A mishap of the database, behind the program's back.</summary>
    protected async Task ExecuteAsync(string sql)
    {
        await using SqliteConnection connection = new(Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
