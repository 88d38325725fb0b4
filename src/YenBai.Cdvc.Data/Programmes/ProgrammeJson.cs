using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Chương trình as one JSON text, ids included, so that figures find their items again: how a closed year keeps its definitions.</summary>
internal static class ProgrammeJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsStored } },
    };

    public static string Write(Programme programme) => JsonSerializer.Serialize(programme, Options);

    /// <exception cref="JsonException">The text is not a programme: the database is damaged.</exception>
    public static Programme Read(string json) =>
        JsonSerializer.Deserialize<Programme>(json, Options) ?? throw new JsonException("The stored programme is null.");

    /// <summary>What is computed is left out; an id, which only the database sets, is set here too.</summary>
    private static void OnlyWhatIsStored(JsonTypeInfo type)
    {
        if (!string.Equals(type.Type.Namespace, typeof(Programme).Namespace, StringComparison.Ordinal))
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties.ToList())
        {
            if (property.AttributeProvider is not PropertyInfo { SetMethod: { } setter })
            {
                type.Properties.Remove(property);
            }
            else
            {
                property.Set ??= (target, value) => setter.Invoke(target, [value]);
            }
        }
    }
}
