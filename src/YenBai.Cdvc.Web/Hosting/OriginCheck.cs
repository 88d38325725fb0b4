namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Kiểm tra nguồn gốc yêu cầu: no page of another site opens a circuit or posts a form here, whatever cookies the browser adds.</summary>
public static class OriginCheck
{
    /// <summary>Answers 403 to a foreign Origin on the circuit's addresses and on every request that changes something.</summary>
    public static void UseOriginCheck(this WebApplication app) => app.Use((context, next) =>
    {
        HttpRequest request = context.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if ((reads && !request.Path.StartsWithSegments(Limits.CircuitPath, StringComparison.OrdinalIgnoreCase)) || IsOwn(request))
        {
            return next(context);
        }

        app.Logger.LogWarning(
            "Refused {Method} {Path} from the origin {Origin}: this server was asked as {Scheme}://{Host}. Behind a proxy, set Server:Proxies.",
            request.Method,
            request.Path,
            request.Headers.Origin,
            request.Scheme,
            request.Host);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    // browsers name the origin of every WebSocket and of every post; a program that leaves it out carries nobody else's cookies
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not { Count: > 0 } origin
        || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out Uri? from)
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out Uri? own)
            && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);
}
