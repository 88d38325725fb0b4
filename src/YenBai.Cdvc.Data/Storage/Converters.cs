using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Every moment is stored in UTC; SQLite forgets the kind, so it is said again on reading.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

/// <summary>A cell in one column: a number is itself, -1 is "không thuộc diện", -2 is blank.</summary>
internal sealed class FigureValueConverter() : ValueConverter<FigureValue, long>(
    value => ToStored(value),
    stored => FromStored(stored))
{
    public const long StoredBlank = -2;
    private const long StoredNotApplicable = -1;

    public static long ToStored(FigureValue value) => value.State switch
    {
        FigureState.Number => value.Number,
        FigureState.NotApplicable => StoredNotApplicable,
        _ => StoredBlank,
    };

    public static FigureValue FromStored(long stored) => stored switch
    {
        StoredBlank => FigureValue.Blank,
        StoredNotApplicable => FigureValue.NotApplicable,
        _ => FigureValue.Of(stored),
    };
}

/// <summary>Small immutable definitions (formulas, levels, code lists) kept as one JSON column on both engines.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class => property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!),
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
                value => value));
}
