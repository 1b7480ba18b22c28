using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Organizations;

public sealed record OrganizationFact : Fact
{
    public const int SlugLimit = 120;
    public const int NameLimit = 200;

    [Written(IdentifierFormat.Slug), Limit(SlugLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(NameLimit)]
    public required string Name { get; init; }

    [Printed]
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    [Cited]
    public required OrganizationClassification Classification { get; init; }

    /// <summary>The slug of the organization this one turned out to be; its address then leads there.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? MergedInto { get; init; }
}

public enum OrganizationClassification
{
    GoverningBody,
    Police,
    Sheriff,
    OtherLawEnforcement,
    FederalAgency,
    ExecutiveOffice,
    Advocacy,
    Media,
    Other,
    NotStated,
}
