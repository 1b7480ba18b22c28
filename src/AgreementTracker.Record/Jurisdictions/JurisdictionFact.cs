using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Jurisdictions;

public sealed record JurisdictionFact : Fact
{
    public const int SlugLimit = 120;
    public const int NameLimit = 200;
    public const int DivisionLimit = 200;
    public const int GeoidLimit = 7;
    public const int CountyLimit = 5;

    /// <summary>
    /// The state's postal code in small letters, then the place: <c>fl/miami</c>; a state is its code alone.
    /// </summary>
    [Written(IdentifierFormat.JurisdictionSlug), Limit(SlugLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(NameLimit)]
    public required string Name { get; init; }

    /// <summary>What sources call it too, or called it before.</summary>
    [Printed]
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    [Cited]
    public required JurisdictionClassification Classification { get; init; }

    /// <summary>The slug of the jurisdiction this one lies in.</summary>
    [Cited, Written(IdentifierFormat.JurisdictionSlug)]
    public string? Parent { get; init; }

    /// <summary>
    /// Open Civic Data division id: an identifier, which names the place and states nothing about it.
    /// </summary>
    [Written(IdentifierFormat.Division), Limit(DivisionLimit)]
    public string? Division { get; init; }

    /// <summary>
    /// US Census GEOID, two digits for a state, five for a county, seven for a place: an identifier too.
    /// </summary>
    [Written(IdentifierFormat.Geoid), Limit(GeoidLimit)]
    public string? Geoid { get; init; }

    /// <summary>The GEOID of the county that it lies in: five digits.</summary>
    [Cited, Written(IdentifierFormat.County)]
    public string? County { get; init; }

    [PrintedNumber, AtLeast(0)]
    public int? Population { get; init; }
}

public enum JurisdictionClassification
{
    State,
    County,
    Municipality,
    SpecialDistrict,
    Tribe,
    NotStated,
}
