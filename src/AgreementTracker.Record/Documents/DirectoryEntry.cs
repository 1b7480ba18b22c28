using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// A person or an organization that belongs to no one jurisdiction: dossiers share it and refer to it by slug.
/// </summary>
public sealed record DirectoryEntry : ICitingDocument
{
    [Written(IdentifierFormat.Slug)]
    public IReadOnlyDictionary<string, PassageQuote> Passages { get; init; } = new Dictionary<string, PassageQuote>();
    public PersonFact? Person { get; init; }
    public OrganizationFact? Organization { get; init; }

    /// <summary>What editors were warned of and left as it is.</summary>
    public IReadOnlyList<KeptWarning> KeptWarnings { get; init; } = [];

    /// <summary>Exactly one of the two is there: the parser sees to it.</summary>
    string IDocument.Address =>
        Person is { } person ? AddressOfPerson(person.Slug) : AddressOfOrganization(Organization!.Slug);

    public static string AddressOfPerson(string slug) => DocumentAddress.People + slug;

    public static string AddressOfOrganization(string slug) => DocumentAddress.Organizations + slug;
}
