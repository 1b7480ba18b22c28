namespace AgreementTracker.Record.Facts;

/// <summary>
/// Who said, claimed or issued something: the words as printed beside the person and organization they were resolved
/// to. An unnamed spokesperson has a role and an affiliation but no name.
/// </summary>
public sealed record AttributionFact
{
    public const int NameLimit = 200;
    public const int RoleLimit = 300;
    public const int AffiliationLimit = 300;

    [Printed, Limit(NameLimit)]
    public string? Name { get; init; }

    [Printed, Limit(RoleLimit)]
    public string? Role { get; init; }

    [Printed, Limit(AffiliationLimit)]
    public string? Affiliation { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Person { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }
}
