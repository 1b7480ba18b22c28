using AgreementTracker.Data.People;

namespace AgreementTracker.Data.Dossiers;

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

    public static string AddressOfPerson(string slug) => $"people/{slug}";

    public static string AddressOfOrganization(string slug) => $"organizations/{slug}";
}

public sealed record PersonFact : Fact
{
    [Written(IdentifierFormat.Slug), Limit(Data.People.Person.IdLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(Data.People.Person.NameLimit)]
    public required string Name { get; init; }

    [Printed]
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public IReadOnlyList<MembershipFact> Memberships { get; init; } = [];

    /// <summary>The slug of the person this one turned out to be; this address then leads there.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? MergedInto { get; init; }
}

public sealed record MembershipFact : Fact
{
    [Cited, Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }

    [Printed, Limit(Membership.RoleLimit)]
    public string? Role { get; init; }

    [Cited]
    public DateFact? Start { get; init; }

    [Cited]
    public DateFact? End { get; init; }
}
