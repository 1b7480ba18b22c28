using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Sources;

/// <summary>How a fact is named beside the passage it rests on, and where it is read.</summary>
internal static class CitedFactLink
{
    /// <summary>People and organizations have their document's own address.</summary>
    public static string Of(CitedFact fact) =>
        DocumentAddress.Parse(fact.Document).Place is { } place ? PlacePage.Url(place, fact.Key) : $"/{fact.Document}";

    /// <summary>The fact, without its field: 'Miami: vote'.</summary>
    public static string Name(CitedFact fact) => $"{fact.Subject}: {Kind(fact.Kind)}";

    /// <summary>What a fact of this type is called.</summary>
    public static string Kind(Type kind) =>
        kind switch
        {
            _ when kind == typeof(JurisdictionFact) => Texts.CitedFactLink_Place,
            _ when kind == typeof(OrganizationFact) => Texts.CitedFactLink_Organization,
            _ when kind == typeof(PersonFact) || kind == typeof(MembershipFact) => Texts.CitedFactLink_Person,
            _ when kind == typeof(AgreementFact) => Texts.CitedFactLink_Agreement,
            _ when kind == typeof(AgreementEventFact) => Texts.CitedFactLink_AgreementStep,
            _ when kind == typeof(VoteEventFact) || kind == typeof(VoteCountFact) => Texts.CitedFactLink_Vote,
            _ when kind == typeof(PersonVoteFact) => Texts.CitedFactLink_VoteByName,
            _ when kind == typeof(StatementFact) => Texts.CitedFactLink_Statement,
            _ when kind == typeof(FigureFact) => Texts.CitedFactLink_Figure,
            _ when kind == typeof(EventFact) || kind == typeof(EventParticipantFact) => Texts.CitedFactLink_Event,
            _ when kind == typeof(InstrumentFact) => Texts.CitedFactLink_Instrument,
            _ when kind == typeof(ContextNoteFact) => Texts.CitedFactLink_Context,
            _ => kind.Name,
        };

    /// <summary>What of the fact rests on the passage, and its value: 'result: pass'.</summary>
    public static string Field(CitedFact fact) =>
        FieldName(fact.Field)
        + (fact.Value is { } value ? $": {value}" : "")
        + (fact.Role == CitationRole.Supports ? "" : $" ({fact.Role.Label()})");

    private static string FieldName(string field) =>
        field switch
        {
            "value" => Texts.CitedFactLink_FieldNumber,
            "otherNames" => Texts.CitedFactLink_FieldOtherNames,
            "optionPrinted" => Texts.CitedFactLink_FieldOptionAsPrinted,
            "effect" => Texts.CitedFactLink_FieldYes,
            _ => field.Replace(".", "’s "),
        };
}
