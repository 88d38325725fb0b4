using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Phần hỏi của địa chỉ: what the page cannot read as the number it is ("?nam=2026." out of a letter) is left out, and the page shows what
/// it shows without. The browser is sent to the address so mended: the open page reads it once more.
/// </summary>
public static class ReadableQuery
{
    private static readonly Dictionary<Type, Func<string, bool>> Readers = new()
    {
        [typeof(int)] = text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(long)] = text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(bool)] = text => bool.TryParse(text, out _),
    };

    private static readonly ConcurrentDictionary<Type, Dictionary<string, Func<string, bool>>> Pages = new();

    /// <summary>The types of parameters that are looked at; a text is always readable.</summary>
    public static IReadOnlyCollection<Type> Types => Readers.Keys;

    public static void UseReadableQuery(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Query.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: var page })
        {
            return next(context);
        }

        Dictionary<string, Func<string, bool>> readers = Pages.GetOrAdd(page, ReadersOf);
        KeyValuePair<string, StringValues>[] readable =
            [.. request.Query.Where(asked => !readers.TryGetValue(asked.Key, out Func<string, bool>? reads) || asked.Value.All(text => reads(text ?? "")))];
        if (readable.Length == request.Query.Count)
        {
            return next(context);
        }

        context.Response.Redirect(LocalUrl.OrHome(request.Path.ToUriComponent() + QueryString.Create(readable).ToUriComponent()));
        return Task.CompletedTask;
    });

    private static Dictionary<string, Func<string, bool>> ReadersOf(Type page)
    {
        Dictionary<string, Func<string, bool>> readers = new(StringComparer.OrdinalIgnoreCase);
        foreach (PropertyInfo property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } asked
                && Readers.TryGetValue(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, out Func<string, bool>? reader))
            {
                readers[asked.Name ?? property.Name] = reader;
            }
        }

        return readers;
    }
}
