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
    public static string Name(CitedFact fact) => $"{fact.Subject}: {Kind(fact.Kind)}";

    /// <summary>What a fact of this type is called.</summary>
    public static string Kind(Type kind) => kind switch
    {
        _ when kind == typeof(JurisdictionFact) => "place",
        _ when kind == typeof(OrganizationFact) => "organization",
        _ when kind == typeof(PersonFact) || kind == typeof(MembershipFact) => "person",
        _ when kind == typeof(AgreementFact) => "agreement",
        _ when kind == typeof(AgreementEventFact) => "step of the agreement",
        _ when kind == typeof(VoteEventFact) || kind == typeof(VoteCountFact) => "vote",
        _ when kind == typeof(PersonVoteFact) => "vote by name",
        _ when kind == typeof(StatementFact) => "statement",
        _ when kind == typeof(FigureFact) => "figure",
        _ when kind == typeof(EventFact) || kind == typeof(EventParticipantFact) => "event",
        _ when kind == typeof(InstrumentFact) => "order or law",
        _ when kind == typeof(ContextNoteFact) => "context",
        _ => kind.Name,
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
