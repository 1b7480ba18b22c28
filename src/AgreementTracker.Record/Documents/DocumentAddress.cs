using System.Diagnostics.CodeAnalysis;

namespace AgreementTracker.Record.Documents;

public enum DocumentKind
{
    Dossier,
    Source,
    Person,
    Organization,
}

/// <summary>Where a document is found among all: <c>dossiers/fl/miami</c>, <c>people/ann-lee</c>.</summary>
/// <param name="Slug">What is unique among the documents of the kind.</param>
public readonly record struct DocumentAddress(DocumentKind Kind, string Slug)
{
    /// <summary>What all addresses of dossiers begin with; for queries, which can't call a method.</summary>
    public const string Dossiers = "dossiers/";
    public const string Sources = "sources/";
    public const string People = "people/";
    public const string Organizations = "organizations/";

    /// <summary>The place of a dossier.</summary>
    public string? Place => Kind == DocumentKind.Dossier ? Slug : null;

    /// <summary>The code of the state that a dossier's place is in; null for a state's own dossier.</summary>
    public string? StateAround => Place?.IndexOf('/') is > 0 and var end ? Slug[..end] : null;

    public override string ToString() => Beginning(Kind) + Slug;

    /// <exception cref="FormatException">No document has such an address.</exception>
    public static DocumentAddress Parse(string address) =>
        TryParse(address, out var parsed)
            ? parsed
            : throw new FormatException($"'{address}' is not the address of a document.");

    public static bool TryParse([NotNullWhen(true)] string? address, out DocumentAddress parsed)
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var beginning = Beginning(kind);
            if (
                address is null
                || address.Length == beginning.Length
                || !address.StartsWith(beginning, StringComparison.Ordinal)
            )
                continue;
            parsed = new(kind, address[beginning.Length..]);
            return true;
        }
        parsed = default;
        return false;
    }

    /// <summary>Whether it is the address of a document of this kind.</summary>
    public static bool Is(string? address, DocumentKind kind) =>
        TryParse(address, out var parsed) && parsed.Kind == kind;

    private static string Beginning(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Dossier => Dossiers,
            DocumentKind.Source => Sources,
            DocumentKind.Person => People,
            DocumentKind.Organization => Organizations,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
