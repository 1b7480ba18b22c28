using System.Text.Json.Nodes;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>A list of facts in a document: what it is called, and what a new one of it begins with.</summary>
/// <param name="List">The field that holds it.</param>
/// <param name="Words">The list; a single one of it; one and many of it, counted.</param>
/// <param name="Adding">What a button that adds one is called; null for what has none.</param>
/// <param name="Key">What the key of a new one begins with, in every language.</param>
internal sealed record FactKind(
    string List,
    Type Type,
    Func<(string Title, string One, string CountedOne, string CountedOther)> Words,
    Func<string>? Adding = null,
    string Key = ""
)
{
    public string Title => Words().Title;

    /// <summary>A single one: 'vote'.</summary>
    public string One => Words().One;

    /// <summary>'Add a vote', 'Add an agreement'.</summary>
    public string Add => Adding?.Invoke() ?? "";

    /// <summary>Those of a dossier, in the order in which a page shows them.</summary>
    public static IReadOnlyList<FactKind> OfDossier { get; } =
    [
        new(
            "organizations",
            typeof(OrganizationFact),
            () =>
                (
                    Texts.FactKind_Organizations,
                    Texts.FactKind_Organization,
                    Texts.FactKind_Organizations_One,
                    Texts.FactKind_Organizations_Other
                ),
            () => Texts.FactKind_AddOrganization,
            "body"
        ),
        new(
            "agreements",
            typeof(AgreementFact),
            () =>
                (
                    Shared.Texts.Agreements,
                    Texts.FactKind_Agreement,
                    Texts.FactKind_Agreements_One,
                    Texts.FactKind_Agreements_Other
                ),
            () => Texts.FactKind_AddAgreement,
            "agreement"
        ),
        new(
            "voteEvents",
            typeof(VoteEventFact),
            () => (Shared.Texts.Votes, Texts.FactKind_Vote, Texts.FactKind_Votes_One, Texts.FactKind_Votes_Other),
            () => Texts.FactKind_AddVote,
            "vote"
        ),
        new(
            "statements",
            typeof(StatementFact),
            () =>
                (
                    Shared.Texts.Statements,
                    Texts.FactKind_Statement,
                    Texts.FactKind_Statements_One,
                    Texts.FactKind_Statements_Other
                ),
            () => Texts.FactKind_AddStatement,
            "statement"
        ),
        new(
            "figures",
            typeof(FigureFact),
            () =>
                (
                    Texts.FactKind_Figures,
                    Texts.FactKind_Figure,
                    Texts.FactKind_Figures_One,
                    Texts.FactKind_Figures_Other
                ),
            () => Texts.FactKind_AddFigure,
            "figure"
        ),
        new(
            "events",
            typeof(EventFact),
            () => (Texts.FactKind_Events, Texts.FactKind_Event, Texts.FactKind_Events_One, Texts.FactKind_Events_Other),
            () => Texts.FactKind_AddEvent,
            "event"
        ),
        new(
            "instruments",
            typeof(InstrumentFact),
            () =>
                (
                    Texts.FactKind_Instruments,
                    Texts.FactKind_Instrument,
                    Texts.FactKind_Instruments_One,
                    Texts.FactKind_Instruments_Other
                ),
            () => Texts.FactKind_AddInstrument,
            "order"
        ),
        new(
            "contextNotes",
            typeof(ContextNoteFact),
            () =>
                (
                    Texts.FactKind_ContextNotes,
                    Texts.FactKind_ContextNote,
                    Texts.FactKind_ContextNotes_One,
                    Texts.FactKind_ContextNotes_Other
                ),
            () => Texts.FactKind_AddContextNote,
            "note"
        ),
    ];

    private static readonly FactKind[] Inner =
    [
        new(
            "events",
            typeof(AgreementEventFact),
            () => (Texts.FactKind_Steps, Texts.FactKind_Step, Texts.FactKind_Steps_One, Texts.FactKind_Steps_Other),
            () => Texts.FactKind_AddStep,
            "step"
        ),
        new(
            "counts",
            typeof(VoteCountFact),
            () => (Texts.FactKind_Counts, Texts.FactKind_Count, Texts.FactKind_Counts_One, Texts.FactKind_Counts_Other),
            () => Texts.FactKind_AddCount,
            "count"
        ),
        new(
            "votes",
            typeof(PersonVoteFact),
            () => (Texts.FactKind_Voters, Texts.FactKind_Voter, Texts.FactKind_Voters_One, Texts.FactKind_Voters_Other),
            () => Texts.FactKind_AddVoter,
            "voter"
        ),
        new(
            "participants",
            typeof(EventParticipantFact),
            () =>
                (
                    Texts.FactKind_Participants,
                    Texts.FactKind_Participant,
                    Texts.FactKind_Participants_One,
                    Texts.FactKind_Participants_Other
                ),
            () => Texts.FactKind_AddParticipant,
            "participant"
        ),
        new(
            "memberships",
            typeof(MembershipFact),
            () => (Texts.FactKind_Roles, Texts.FactKind_Role, Texts.FactKind_Roles_One, Texts.FactKind_Roles_Other),
            () => Texts.FactKind_AddRole,
            "role"
        ),
        new(
            "parts",
            typeof(StatementPartFact),
            () => (Texts.TheWords, Texts.FactKind_Part, Texts.FactKind_Parts_One, Texts.FactKind_Parts_Other)
        ),
    ];

    /// <summary>What documents hold beside lists of facts.</summary>
    private static readonly FactKind[] Others =
    [
        new(
            "jurisdiction",
            typeof(JurisdictionFact),
            () => (Shared.Texts.Place, Texts.FactKind_Place, Texts.FactKind_Places_One, Texts.FactKind_Places_Other)
        ),
        new(
            "person",
            typeof(PersonFact),
            () => (Shared.Texts.Person, Texts.FactKind_Person, Texts.FactKind_Persons_One, Texts.FactKind_Persons_Other)
        ),
        new(
            "",
            typeof(SourceDocument),
            () => (Shared.Texts.Source, Texts.FactKind_Source, Texts.FactKind_Sources_One, Texts.FactKind_Sources_Other)
        ),
        new(
            "passages",
            typeof(PassageQuote),
            () =>
                (
                    Texts.FactKind_Passages,
                    Texts.FactKind_Passage,
                    Texts.FactKind_Passages_One,
                    Texts.FactKind_Passages_Other
                )
        ),
        new(
            "withdrawals",
            typeof(Withdrawal),
            () =>
                (
                    Texts.FactKind_Withdrawals,
                    Texts.FactKind_Withdrawal,
                    Texts.FactKind_Withdrawals_One,
                    Texts.FactKind_Withdrawals_Other
                )
        ),
        new(
            "keptWarnings",
            typeof(KeptWarning),
            () =>
                (
                    Texts.FactKind_KeptWarnings,
                    Texts.FactKind_KeptWarning,
                    Texts.FactKind_KeptWarnings_One,
                    Texts.FactKind_KeptWarnings_Other
                )
        ),
    ];

    /// <summary>Those within a fact.</summary>
    public static FactKind Within(FieldShape field) =>
        Inner.FirstOrDefault(kind => kind.Type == field.Type)
        ?? throw new ArgumentOutOfRangeException(nameof(field), field.Type, "Unknown list of facts.");

    /// <summary>That of anything in a document; null for a list that documents do not have now.</summary>
    public static FactKind? Of(Type? type) =>
        OfDossier.Concat(Inner).Concat(Others).FirstOrDefault(kind => kind.Type == type);

    /// <summary>'1 vote', '2 votes', '3 orders and laws'.</summary>
    public string Counted(int count) => TextFormat.Of(count, Words().CountedOne, Words().CountedOther);

    /// <summary>The fact that the path of something in a document belongs to in the outline, with its type.</summary>
    public static (string Path, Type Type) At(string address, string path)
    {
        if (DraftJson.TypeOf(address) == typeof(DirectoryEntry))
            return DocumentAddress.Is(address, DocumentKind.Person)
                ? ("$.person", typeof(PersonFact))
                : ("$.organization", typeof(OrganizationFact));
        var steps = FormPath.Steps(path);
        return steps is [string list, int index, ..] && OfDossier.FirstOrDefault(kind => kind.List == list) is { } kind
            ? (FormPath.Of(FormPath.Of("$", list), index), kind.Type)
            : ("$.jurisdiction", typeof(JurisdictionFact));
    }

    /// <summary>A new fact with the key it will be found by.</summary>
    public JsonObject New(EditedDocument document)
    {
        var fact = new JsonObject();
        if (Type.IsAssignableTo(typeof(KeyedFact)))
            fact["key"] = FreeKey(document.Tree(), Key);
        if (Type == typeof(VoteEventFact))
            fact["counts"] = new JsonArray(new JsonObject { ["option"] = "yes" }, new JsonObject { ["option"] = "no" });
        return fact;
    }

    /// <summary>'vote', or 'vote-2' where that is taken: a key is unique in its dossier.</summary>
    private static string FreeKey(JsonObject document, string word)
    {
        var taken = document
            .SelectMany(field => field.Value as JsonArray ?? [])
            .OfType<JsonObject>()
            .SelectMany(fact => (fact["events"] as JsonArray ?? []).OfType<JsonObject>().Append(fact))
            .Select(fact => fact["key"]?.ToString())
            .ToHashSet();
        for (var number = 1; ; number++)
            if ($"{word}{(number == 1 ? "" : $"-{number}")}" is var key && !taken.Contains(key))
                return key;
    }
}
