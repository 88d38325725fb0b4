using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace YenBai.Cdvc.Benchmarks.Circuits;

/// <summary>The protocol between a page and its circuit. The framework keeps its implementation to itself; a client in another process speaks the same one.</summary>
internal sealed class BlazorPack : IInvocationBinder
{
    public const string Name = "blazorpack";

    /// <summary>What a server calls, and with what.</summary>
    private static readonly Dictionary<string, Type[]> Calls = new(StringComparer.Ordinal)
    {
        ["JS.AttachComponent"] = [typeof(int), typeof(string)],
        ["JS.BeginInvokeJS"] = [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
        ["JS.EndInvokeDotNet"] = [typeof(string), typeof(bool), typeof(string)],
        ["JS.RenderBatch"] = [typeof(long), typeof(byte[])],
        ["JS.EndUpdateRootComponents"] = [typeof(long)],
        ["JS.EndLocationChanging"] = [typeof(int), typeof(bool)],
        ["JS.Error"] = [typeof(string)],
        ["JS.BeginTransmitStream"] = [typeof(long)],
        ["JS.ReceiveByteArray"] = [typeof(int), typeof(byte[])],
    };

    public IHubProtocol Protocol { get; } = Create();

    public Type GetReturnType(string invocationId) => typeof(string);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => Calls.TryGetValue(methodName, out Type[]? types)
        ? types
        : throw new InvalidOperationException($"The server calls {methodName}, which this driver does not know.");

    public Type GetStreamItemType(string streamId) => throw new NotSupportedException();

    private static IHubProtocol Create()
    {
        Type type = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!;
        return (IHubProtocol)Activator.CreateInstance(type, nonPublic: true)!;
    }
}
