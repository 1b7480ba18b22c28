using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Sources;

/// <summary>How a fact is named beside the passage it rests on, and where it is read.</summary>
internal static class CitedFactLink
{
    private const string Dossiers = "dossiers/";

    /// <summary>Null for what has no page yet.</summary>
    public static string? Of(CitedFact fact) =>
        fact.Document.StartsWith(Dossiers, StringComparison.Ordinal) && fact.Document[Dossiers.Length..] is var place && place.Contains('/')
            ? PlacePage.Url(place, fact.Key)
            : null;

    /// <summary>The fact, without its field: 'Vote', 'Statement'.</summary>
    public static string Name(CitedFact fact) => fact.Kind switch
    {
        var kind when kind == typeof(JurisdictionFact) => "Place",
        var kind when kind == typeof(OrganizationFact) => "Organization",
        var kind when kind == typeof(PersonFact) || kind == typeof(MembershipFact) => "Person",
        var kind when kind == typeof(AgreementFact) => "Agreement",
        var kind when kind == typeof(AgreementEventFact) => "Step of the agreement",
        var kind when kind == typeof(VoteEventFact) || kind == typeof(VoteCountFact) => "Vote",
        var kind when kind == typeof(PersonVoteFact) => "Vote by name",
        var kind when kind == typeof(StatementFact) => "Statement",
        var kind when kind == typeof(FigureFact) => "Figure",
        var kind when kind == typeof(EventFact) || kind == typeof(EventParticipantFact) => "Event",
        var kind when kind == typeof(InstrumentFact) => "Order or law",
        var kind when kind == typeof(ContextNoteFact) => "Context",
        var kind => kind.Name,
    };

    /// <summary>What of the fact rests on the passage, and its value: 'result: pass'.</summary>
    public static string Field(CitedFact fact) =>
        FieldName(fact.Field) + (fact.Value is { } value ? $": {value}" : "")
        + (fact.Role == CitationRole.Supports ? "" : $" ({fact.Role.Label()})");

    private static string FieldName(string field) => field switch
    {
        "value" => "number",
        "otherNames" => "other names",
        "optionPrinted" => "option as printed",
        "effect" => "a yes",
        _ => field.Replace(".", "’s "),
    };
}
