using System.Security.Claims;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Các trang đang mở trên máy chủ này: counted, capped, warned and ended here. One <see cref="OpenCircuit"/> per open page of a browser.</summary>
/// <remarks>
/// Of this node alone. To end the pages of an account on every node, each node compares <see cref="Users"/> with the database
/// from time to time and calls <see cref="End"/>.
/// </remarks>
public sealed class OpenCircuits(ServerSettings settings)
{
    private readonly Lock gate = new();
    private readonly HashSet<OpenCircuit> circuits = [];

    /// <summary>Who has pages open: one element per page, as signed in when it was opened.</summary>
    public IReadOnlyList<ClaimsPrincipal> Users => [.. All().Select(circuit => circuit.User)];

    /// <summary>
    /// Ends open pages at once: each loses its content (on the server, whatever the browser does) and then loads itself again,
    /// which asks the sign-in cookie anew. A page without connection is ended too.
    /// </summary>
    /// <param name="whose">Told the user a page was opened by, claims and all.</param>
    /// <returns>How many pages were ended.</returns>
    public int End(Predicate<ClaimsPrincipal> whose)
    {
        OpenCircuit[] ended = [.. All().Where(circuit => whose(circuit.User))];
        foreach (OpenCircuit circuit in ended)
        {
            circuit.End();
        }

        return ended.Length;
    }

    /// <summary>Shows a sentence above the content of every open page.</summary>
    /// <returns>How many pages with a connection were told.</returns>
    public int Warn(string sentence)
    {
        OpenCircuit[] told = [.. All().Where(circuit => circuit.IsConnected)];
        foreach (OpenCircuit circuit in told)
        {
            circuit.Warn(sentence);
        }

        return told.Length;
    }

    /// <summary>Takes a page in; whether it is within what its account may have open.</summary>
    internal bool Add(OpenCircuit circuit)
    {
        lock (gate)
        {
            // pages that are only told so do not count, or closing one of the others would not help
            int others = circuits.Count(c => c is { IsConnected: true, State: CircuitState.Open } && AccountOf(c) == AccountOf(circuit));
            circuits.Add(circuit);
            return others < settings.CircuitsPerUser;
        }
    }

    internal void Remove(OpenCircuit circuit)
    {
        lock (gate)
        {
            circuits.Remove(circuit);
        }
    }

    private static int? AccountOf(OpenCircuit circuit) => AccountClaims.ActorOf(circuit.User)?.AccountId;

    private OpenCircuit[] All()
    {
        lock (gate)
        {
            return [.. circuits];
        }
    }
}
