using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>A list of facts in a document: what it is called, and what a new one of it begins with.</summary>
/// <param name="List">The field that holds it.</param>
/// <param name="One">A single one: 'vote'.</param>
internal sealed record FactKind(string List, Type Type, string Title, string One)
{
    /// <summary>'a vote', 'an agreement'.</summary>
    public string AnotherOne => $"{("aeiou".Contains(One[0]) ? "an" : "a")} {One}";

    /// <summary>Those of a dossier, in the order in which a page shows them.</summary>
    public static IReadOnlyList<FactKind> OfDossier { get; } =
    [
        new("organizations", typeof(OrganizationFact), "Bodies and agencies", "body or agency"),
        new("agreements", typeof(AgreementFact), "Agreements", "agreement"),
        new("voteEvents", typeof(VoteEventFact), "Votes", "vote"),
        new("statements", typeof(StatementFact), "Statements", "statement"),
        new("figures", typeof(FigureFact), "Figures", "figure"),
        new("events", typeof(EventFact), "Events", "event"),
        new("instruments", typeof(InstrumentFact), "Orders and laws", "order or law"),
        new("contextNotes", typeof(ContextNoteFact), "Context", "note"),
    ];

    private static readonly FactKind[] Inner =
    [
        new("events", typeof(AgreementEventFact), "Steps", "step"),
        new("counts", typeof(VoteCountFact), "Counts", "count"),
        new("votes", typeof(PersonVoteFact), "Votes by name", "voter"),
        new("participants", typeof(EventParticipantFact), "Participants", "participant"),
        new("memberships", typeof(MembershipFact), "Roles", "role"),
        new("parts", typeof(StatementPartFact), "The words", "part"),
    ];

    /// <summary>What documents hold beside lists of facts.</summary>
    private static readonly FactKind[] Others =
    [
        new("jurisdiction", typeof(JurisdictionFact), "Place", "place"),
        new("person", typeof(PersonFact), "Person", "person"),
        new("", typeof(SourceDocument), "Source", "source"),
        new("passages", typeof(PassageQuote), "Quoted passages", "quoted passage"),
        new("withdrawals", typeof(Withdrawal), "Withdrawals", "withdrawal"),
        new("keptWarnings", typeof(KeptWarning), "Kept warnings", "kept warning"),
    ];

    /// <summary>Those within a fact.</summary>
    public static FactKind Within(FieldShape field) => Inner.FirstOrDefault(kind => kind.Type == field.Type)
        ?? throw new ArgumentOutOfRangeException(nameof(field), field.Type, "Unknown list of facts.");

    /// <summary>That of anything in a document; null for a list that documents do not have now.</summary>
    public static FactKind? Of(Type? type) =>
        OfDossier.Concat(Inner).Concat(Others).FirstOrDefault(kind => kind.Type == type);

    /// <summary>'1 vote', '2 votes', '3 orders and laws'.</summary>
    public string Counted(int count) =>
        count == 1 ? $"1 {One}" : $"{count} {(One.Contains(" or ", StringComparison.Ordinal) ? Title.Uncapitalized() : $"{One}s")}";

    /// <summary>The fact that the path of something in a document belongs to in the outline, with its type.</summary>
    public static (string Path, Type Type) At(string address, string path)
    {
        if (DraftJson.TypeOf(address) == typeof(DirectoryEntry))
            return address.StartsWith("people/", StringComparison.Ordinal) ? ("$.person", typeof(PersonFact)) : ("$.organization", typeof(OrganizationFact));
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
            fact["key"] = FreeKey(document.Tree(), Slugged);
        if (Type == typeof(VoteEventFact))
            fact["counts"] = new JsonArray(new JsonObject { ["option"] = "yes" }, new JsonObject { ["option"] = "no" });
        return fact;
    }

    /// <summary>'vote', or 'vote-2' where that is taken: a key is unique in its dossier.</summary>
    private static string FreeKey(JsonObject document, string word)
    {
        var taken = document.SelectMany(field => field.Value as JsonArray ?? []).OfType<JsonObject>()
            .SelectMany(fact => (fact["events"] as JsonArray ?? []).OfType<JsonObject>().Append(fact))
            .Select(fact => fact["key"]?.ToString()).ToHashSet();
        for (var number = 1; ; number++)
            if ($"{word}{(number == 1 ? "" : $"-{number}")}" is var key && !taken.Contains(key))
                return key;
    }

    private string Slugged => One.Split(' ')[0];
}
