using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Validation;

/// <summary>A field of a fact that needs a citation where it is stated.</summary>
/// <param name="Name">As citations name it: <c>result</c>, <c>speaker.role</c>.</param>
/// <param name="Value">Null where it is not stated.</param>
/// <param name="IsReference">Whether the value is the slug of something that has a name of its own.</param>
internal sealed record CitableField(string Name, CitedAttribute Rule, object? Value, bool IsReference)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Declared>> Known = new();

    public static IEnumerable<CitableField> Of(Fact fact) =>
        Known
            .GetOrAdd(fact.GetType(), static type => [.. Declare(type, [])])
            .Select(declared => new CitableField(
                declared.Name,
                declared.Rule,
                Stated(declared.ValueIn(fact)),
                declared.IsReference
            ));

    /// <summary>Absence, an empty list and the vocabulary's own 'not stated' are all not stated.</summary>
    private static object? Stated(object? value) =>
        value switch
        {
            Enum word when Vocabulary.IsNotStated(word) => null,
            string text => text,
            IEnumerable items when !items.GetEnumerator().MoveNext() => null,
            _ => value,
        };

    private static IEnumerable<Declared> Declare(Type type, PropertyInfo[] from)
    {
        foreach (var (name, property) in DocumentReader.Fields(type))
        {
            PropertyInfo[] path = [.. from, property];
            if (property.GetCustomAttribute<CitedAttribute>() is { } rule)
                yield return new(string.Join('.', path.Select(DocumentReader.FieldName)), rule, path);
            else if (property.PropertyType == typeof(AttributionFact))
                foreach (var inner in Declare(property.PropertyType, path))
                    yield return inner;
        }
    }

    private sealed record Declared(string Name, CitedAttribute Rule, PropertyInfo[] Path)
    {
        public bool IsReference { get; } = Path[^1].IsDefined(typeof(WrittenAttribute));

        public object? ValueIn(Fact fact) =>
            Path.Aggregate((object?)fact, (value, property) => value is null ? null : property.GetValue(value));
    }
}
