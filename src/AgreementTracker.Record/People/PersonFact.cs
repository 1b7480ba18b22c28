using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.People;

public sealed record PersonFact : Fact
{
    public const int SlugLimit = 120;
    public const int NameLimit = 200;

    [Written(IdentifierFormat.Slug), Limit(SlugLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(NameLimit)]
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
    public const int RoleLimit = 300;

    [Cited, Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }

    [Printed, Limit(RoleLimit)]
    public string? Role { get; init; }

    [Cited]
    public DateFact? Start { get; init; }

    [Cited]
    public DateFact? End { get; init; }
}
