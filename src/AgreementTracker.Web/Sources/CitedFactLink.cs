using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Sources;

/// <summary>How a fact is named beside the passage it rests on, and where it is read.</summary>
internal static class CitedFactLink
{
    private const string Dossiers = "dossiers/";

    /// <summary>People and organizations have their document's own address.</summary>
    public static string Of(CitedFact fact) => fact.Document.StartsWith(Dossiers, StringComparison.Ordinal)
        ? PlacePage.Url(fact.Document[Dossiers.Length..], fact.Key)
        : $"/{fact.Document}";

    /// <summary>The fact, without its field: 'Miami: vote'.</summary>
    public static string Name(CitedFact fact) => $"{fact.Subject}: {Kind(fact)}";

    private static string Kind(CitedFact fact) => fact.Kind switch
    {
        var kind when kind == typeof(JurisdictionFact) => "place",
        var kind when kind == typeof(OrganizationFact) => "organization",
        var kind when kind == typeof(PersonFact) || kind == typeof(MembershipFact) => "person",
        var kind when kind == typeof(AgreementFact) => "agreement",
        var kind when kind == typeof(AgreementEventFact) => "step of the agreement",
        var kind when kind == typeof(VoteEventFact) || kind == typeof(VoteCountFact) => "vote",
        var kind when kind == typeof(PersonVoteFact) => "vote by name",
        var kind when kind == typeof(StatementFact) => "statement",
        var kind when kind == typeof(FigureFact) => "figure",
        var kind when kind == typeof(EventFact) || kind == typeof(EventParticipantFact) => "event",
        var kind when kind == typeof(InstrumentFact) => "order or law",
        var kind when kind == typeof(ContextNoteFact) => "context",
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
