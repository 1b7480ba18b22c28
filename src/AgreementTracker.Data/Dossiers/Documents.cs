using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Dossiers;

/// <summary>What is published whole and has revisions: a dossier, a source, a directory entry.</summary>
public interface IDocument
{
    /// <summary>Where it is found among all documents, such as <c>dossiers/fl/miami</c>.</summary>
    string Address { get; }
}

/// <summary>A document whose facts rest on passages that it quotes itself.</summary>
public interface ICitingDocument : IDocument
{
    IReadOnlyDictionary<string, PassageQuote> Passages { get; }
    IReadOnlyList<KeptWarning> KeptWarnings { get; }
}

/// <summary>
/// A text quote of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#text-quote-selector).
/// Its position is not written: it is computed from the archived text when the document is published.
/// </summary>
public sealed record PassageQuote
{
    [Written(IdentifierFormat.Slug)]
    public required string Source { get; init; }

    [Limit(Passage.ExactLimit)]
    public required string Exact { get; init; }

    /// <summary>What stands just before; needed only where <see cref="Exact"/> occurs more than once.</summary>
    [Limit(Passage.ContextLimit)]
    public string? Prefix { get; init; }

    [Limit(Passage.ContextLimit)]
    public string? Suffix { get; init; }
}

/// <summary>
/// One citation of a field. As JSON the key of the passage alone when the passage supports the field.
/// </summary>
public sealed record Citing
{
    [Written(IdentifierFormat.Slug)]
    public required string Passage { get; init; }
    public CitationRole Role { get; init; } = CitationRole.Supports;

    /// <summary>What a contradicting source says instead, in its words.</summary>
    [Limit(Citation.ReportedAsLimit)]
    public string? ReportedAs { get; init; }
}

/// <summary>Something said about the world, with the citations of its fields by the field's name.</summary>
public abstract record Fact
{
    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Citations { get; init; } =
        new Dictionary<string, IReadOnlyList<Citing>>();
}

/// <summary>
/// A fact with an address of its own: the key is unique in its dossier and never changes once published.
/// </summary>
public abstract record KeyedFact : Fact
{
    [Written(IdentifierFormat.Slug), Limit(KeyLimit)]
    public required string Key { get; init; }

    public const int KeyLimit = 80;
}

/// <summary>
/// A date as exactly as it is known. <see cref="Value"/> is an EDTF level 0 date (2025, 2025-04 or 2025-04-17), absent
/// where none can be told: a weekday is not a date. <see cref="Printed"/> always keeps the words of the source.
/// </summary>
public sealed record DateFact
{
    [Written(IdentifierFormat.Edtf)]
    public string? Value { get; init; }

    [Limit(PartialDate.PrintedLimit)]
    public required string Printed { get; init; }

    /// <summary>Needed with a value: how it is known.</summary>
    public DateBasis? Basis { get; init; }
}

/// <summary>
/// Who said, claimed or issued something: the words as printed beside the person and organization they were resolved
/// to. An unnamed spokesperson has a role and an affiliation but no name.
/// </summary>
public sealed record AttributionFact
{
    [Printed, Limit(Attribution.NameLimit)]
    public string? Name { get; init; }

    [Printed, Limit(Attribution.RoleLimit)]
    public string? Role { get; init; }

    [Printed, Limit(Attribution.AffiliationLimit)]
    public string? Affiliation { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Person { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }
}
