using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data;

/// <summary>The government over a place, with all that its dossier says.</summary>
public sealed class Jurisdiction : IFactRow, INamed
{
    /// <summary>The slug: <c>fl/miami</c>, or <c>fl</c> for a state.</summary>
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary><see cref="Name"/> folded for finding and sorting: small letters without accents.</summary>
    public required string FoldedName { get; set; }

    /// <summary><see cref="Name"/> by <see cref="PlaceKey"/>: 'St. Lucie' and 'Saint Lucie' have one.</summary>
    public string NameKey { get; set; } = "";
    public List<string> OtherNames { get; set; } = [];
    public required JurisdictionClassification Classification { get; set; }

    /// <summary>The state's postal code in small letters.</summary>
    public required string State { get; set; }
    public string? ParentId { get; set; }
    public Jurisdiction? Parent { get; set; }
    public string? Division { get; set; }
    public string? Geoid { get; set; }

    /// <summary>The GEOID of the county that it lies in.</summary>
    public string? County { get; set; }
    public int? Population { get; set; }

    /// <summary>Computed by <see cref="PlaceFacets"/>.</summary>
    public int Facets { get; set; }

    public List<Organization> Organizations { get; } = [];
    public List<Agreement> Agreements { get; } = [];
    public List<VoteEvent> VoteEvents { get; } = [];
    public List<Statement> Statements { get; } = [];
    public List<Figure> Figures { get; } = [];
    public List<Event> Events { get; } = [];
    public List<Instrument> Instruments { get; } = [];
    public List<ContextNote> ContextNotes { get; } = [];
}
