using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Editing;

public enum FieldKind
{
    Text,
    Number,
    Word,
    Date,
    Texts,
    Reference,
    Facts,
}

/// <summary>What a field refers to by slug or key.</summary>
public enum FieldTarget
{
    Person,
    Organization,
    Jurisdiction,
    Agreement,
    VoteEvent,
    Event,
    Figure,
    Passage,
}

/// <summary>
/// What a form has to know of one field of a fact. It is read from the types of the document, so that a new field or a
/// new kind of fact needs no form of its own.
/// </summary>
/// <param name="Name">As citations name it: <c>result</c>, <c>speaker.role</c>.</param>
/// <param name="Type">The vocabulary of a word, the type of the facts in a list.</param>
/// <param name="IsCited">Whether it needs a citation where it is stated, and an answer where it is not.</param>
/// <param name="IsPrinted">Whether it keeps the words of the source.</param>
public sealed record FieldShape(
    string Name,
    FieldKind Kind,
    Type Type,
    bool IsRequired,
    bool IsCited,
    bool IsPrinted,
    int? Limit,
    FieldTarget? Target
)
{
    /// <summary>What a source may say beside the rest, and is not missed where it doesn't.</summary>
    private static readonly string[] Unasked =
    [
        "optionPrinted",
        "capacity",
        "order",
        "seats",
        "vacant",
        "votesNeeded",
        "county",
        "url",
    ];

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldShape>> Known = new();

    /// <summary>The fields of a fact, in the order of its type; those of who said it by their path.</summary>
    public static IReadOnlyList<FieldShape> Of(Type fact) =>
        Known.GetOrAdd(fact, static type => [.. Declared(type, "")]);

    /// <summary>
    /// Whether it names the fact itself: it is chosen once and never changes after the fact is published.
    /// </summary>
    public bool IsIdentity => Name is "key" or "slug";

    /// <summary>Whether an editor must say either what it is or that no source states it.</summary>
    public bool IsAsked => IsCited && Kind != FieldKind.Texts && !Unasked.Contains(Name);

    /// <summary>The words of its vocabulary that may be chosen.</summary>
    public IReadOnlyCollection<string> Words => Vocabulary.WordsOf(Type);

    /// <summary>The word by which its vocabulary says that no source states it, or null where it has none.</summary>
    public string? NotStated =>
        Kind != FieldKind.Word
            ? null
            : Words.FirstOrDefault(word => Vocabulary.IsNotStated(Vocabulary.Parse(Type, word)!));

    private static IEnumerable<FieldShape> Declared(Type type, string prefix)
    {
        foreach (var (name, property) in DocumentReader.Fields(type))
        {
            if (property.Name is nameof(Fact.Citations) or nameof(ICitingDocument.Passages))
                continue;
            if (property.PropertyType == typeof(AttributionFact))
                foreach (var inner in Declared(typeof(AttributionFact), $"{name}."))
                    yield return inner;
            else
                yield return Shape(prefix + name, property);
        }
    }

    private static FieldShape Shape(string name, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var item =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? type.GenericTypeArguments[0]
                : null;
        var target = property.IsDefined(typeof(WrittenAttribute)) ? TargetOf(property) : null;
        var kind =
            target is not null ? FieldKind.Reference
            : item == typeof(string) ? FieldKind.Texts
            : item is not null ? FieldKind.Facts
            : type.IsEnum ? FieldKind.Word
            : type == typeof(DateFact) ? FieldKind.Date
            : type == typeof(string) ? FieldKind.Text
            : FieldKind.Number;
        return new(
            name,
            kind,
            item ?? type,
            property.IsDefined(typeof(RequiredMemberAttribute)),
            property.IsDefined(typeof(CitedAttribute)),
            property.IsDefined(typeof(PrintedAttribute)),
            property.GetCustomAttribute<LimitAttribute>()?.Length,
            target
        );
    }

    private static FieldTarget? TargetOf(PropertyInfo property) =>
        property.Name switch
        {
            nameof(AgreementFact.Agency)
            or nameof(AgreementFact.Partner)
            or nameof(VoteEventFact.Body)
            or nameof(AttributionFact.Organization) => FieldTarget.Organization,
            nameof(PersonFact.MergedInto) => property.DeclaringType == typeof(PersonFact)
                ? FieldTarget.Person
                : FieldTarget.Organization,
            nameof(AttributionFact.Person) => FieldTarget.Person,
            nameof(JurisdictionFact.Parent) => FieldTarget.Jurisdiction,
            nameof(VoteEventFact.Agreement) => FieldTarget.Agreement,
            nameof(AgreementEventFact.VoteEvent) => FieldTarget.VoteEvent,
            nameof(FigureFact.Event) => FieldTarget.Event,
            nameof(FigureFact.OfFigure) => FieldTarget.Figure,
            nameof(StatementPartFact.Passage) => FieldTarget.Passage,
            _ => null,
        };
}
