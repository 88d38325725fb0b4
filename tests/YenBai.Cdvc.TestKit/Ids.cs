using System.Reflection;

namespace YenBai.Cdvc.TestKit;

/// <summary>Gives entities the ids a database would have given them.</summary>
public static class Ids
{
    public static T WithId<T>(this T entity, int id)
        where T : class
    {
        PropertyInfo property = typeof(T).GetProperty("Id") ?? throw new ArgumentException($"{typeof(T).Name} has no Id.", nameof(entity));
        // the setter is private to the class that declares it
        property.DeclaringType!.GetProperty("Id")!.SetValue(entity, id);
        return entity;
    }

    /// <summary>Ids 1, 2, 3 … in the order given.</summary>
    public static IList<T> Numbered<T>(this IEnumerable<T> entities)
        where T : class => [.. entities.Select((entity, index) => entity.WithId(index + 1))];
}
