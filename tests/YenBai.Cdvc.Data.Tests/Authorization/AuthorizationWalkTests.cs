using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Authorization;

/// <summary>Every public command and query × every role × its own and a foreign CĐCS, against the table.</summary>
public sealed class AuthorizationWalkTests
{
    /// <summary>Also in the framework's own classes, which Identity calls and nobody else.</summary>
    private static readonly HashSet<string> OfIdentity = new(StringComparer.Ordinal) { "AccountClaims" };

    [Fact]
    public void Every_public_command_and_query_has_its_line_in_the_table()
    {
        string[] methods = [.. Methods().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] lines = [.. WhoMay.Commands.Keys, .. WhoMay.Queries.Keys, .. WhoMay.Open.Keys];

        Assert.Equal([], methods.Except(lines, StringComparer.Ordinal));
        Assert.Equal([], lines.Except(methods, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_that_asks_an_actor_is_in_the_table_as_open()
    {
        string[] asking = [.. Classes().SelectMany(Public).Where(AsksActor).Select(Name)];

        // these write about an actor, whoever it is, or are about the actor itself
        Assert.Equal(
            ["AuditLog.RecordAsync", "AuditLog.RecordRefusalAsync", "SessionCommands.SignOutAsync", "SignInCommands.ConfirmAsync"],
            WhoMay.Open.Keys.Intersect(asking, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Every_command_lets_through_whom_the_table_names_and_refuses_the_others_in_the_log_too(DatabaseProvider engine) => await WalkAsync(engine, WhoMay.Commands);

    [Theory, EveryDatabase]
    public async Task Every_query_answers_whom_the_table_names_and_nobody_else(DatabaseProvider engine) => await WalkAsync(engine, WhoMay.Queries);

    private static async Task WalkAsync(DatabaseProvider engine, IReadOnlyDictionary<string, Right> rights)
    {
        await using Walk walk = await Walk.StartAsync(engine);
        List<string> wrong = [];
        foreach ((string method, Right right) in rights)
        {
            string may = "";
            foreach ((char letter, Actor actor) in walk.Actors)
            {
                may += await right.Call(walk, actor) ? letter : "";
            }

            if (!string.Equals(may, right.Who, StringComparison.Ordinal))
            {
                wrong.Add($"{method}: {right.Who} by the table, {may} by trial");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Methods() =>
        Classes().SelectMany(Public).Where(m => !m.IsStatic).Select(Name)
            // and whatever takes an actor without being a service
            .Concat(typeof(DataServices).Assembly.GetExportedTypes().Where(t => t != typeof(Operation)).SelectMany(Public).Where(AsksActor).Select(Name));

    private static IEnumerable<Type> Classes()
    {
        ServiceCollection services = new();
        services.AddCdvcData(DatabaseOptions.SqliteIn("."));
        return services.Select(s => s.ServiceType)
            .Where(t => t.Assembly == typeof(DataServices).Assembly && t.IsVisible && !OfIdentity.Contains(t.Name) && !t.Name.EndsWith("Options", StringComparison.Ordinal))
            .Distinct();
    }

    private static IEnumerable<MethodInfo> Public(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == type && m.Name is not (nameof(Equals) or nameof(IDisposable.Dispose)) && !m.Name.StartsWith('<'));

    private static bool AsksActor(MethodInfo method) => Array.Exists(method.GetParameters(), p => p.ParameterType == typeof(Actor) || p.ParameterType == typeof(Operation));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
