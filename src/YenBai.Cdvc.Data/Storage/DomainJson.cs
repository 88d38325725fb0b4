using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Objects of the domain as JSON that is kept for good: ids included, what is computed left out.</summary>
internal static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new FigureValueJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsStored } },
    };

    /// <summary>An id, which only the database sets, is set here too. A row's result names its row by the key it is kept under.</summary>
    private static void OnlyWhatIsStored(JsonTypeInfo type)
    {
        if (type.Type.Assembly != typeof(Programme).Assembly || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties.ToList())
        {
            if (property.AttributeProvider is not PropertyInfo { SetMethod: { } setter } || IsDefinition(type.Type, property.PropertyType))
            {
                type.Properties.Remove(property);
            }
            else
            {
                property.Set ??= (target, value) => setter.Invoke(target, [value]);
                // null is left out; and a text written before a property was there stays readable
                property.IsRequired = false;
            }
        }
    }

    private static bool IsDefinition(Type owner, Type property) =>
        (owner == typeof(MeasureScore) || owner == typeof(TermMeasure)) && (property == typeof(Indicator) || property == typeof(Measure));

    private sealed class FigureValueJson : JsonConverter<FigureValue>
    {
        public override FigureValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FigureValueConverter.FromStored(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, FigureValue value, JsonSerializerOptions options) => writer.WriteNumberValue(FigureValueConverter.ToStored(value));
    }
}
