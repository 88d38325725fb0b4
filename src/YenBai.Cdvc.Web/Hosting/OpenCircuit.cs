using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Tình trạng của một trang đang mở.</summary>
public enum CircuitState
{
    /// <summary>Shows its content.</summary>
    Open,

    /// <summary>Its account has too many pages open: shows that instead.</summary>
    TooMany,

    /// <summary>Ended by the server: shows that instead.</summary>
    Ended,
}

/// <summary>Một trang đang mở: what its layout shows instead of, or above, the content.</summary>
public sealed class OpenCircuit(OpenCircuits all, AuthenticationStateProvider authentication) : CircuitHandler
{
    /// <summary>Something below has changed; raised on any thread.</summary>
    public event EventHandler? Changed;

    public CircuitState State { get; private set; }

    /// <summary>A sentence to show above the content.</summary>
    public string? Warning { get; private set; }

    /// <summary>Who opened the page.</summary>
    public ClaimsPrincipal User { get; private set; } = new();

    /// <summary>Whether the browser is there; one that is not may come back for a while.</summary>
    public bool IsConnected { get; private set; }

    // before the page is rendered
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        User = (await authentication.GetAuthenticationStateAsync()).User;
        IsConnected = true;
        State = all.Add(this) ? CircuitState.Open : CircuitState.TooMany;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsConnected = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsConnected = false;
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsConnected = false;
        all.Remove(this);
        return Task.CompletedTask;
    }

    internal void End()
    {
        State = CircuitState.Ended;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void Warn(string sentence)
    {
        Warning = sentence;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
