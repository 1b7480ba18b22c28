using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;

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

    /// <summary>Those within a fact.</summary>
    public static FactKind Within(FieldShape field) => field.Type switch
    {
        var type when type == typeof(AgreementEventFact) => new(field.Name, type, "Steps", "step"),
        var type when type == typeof(VoteCountFact) => new(field.Name, type, "Counts", "count"),
        var type when type == typeof(PersonVoteFact) => new(field.Name, type, "Votes by name", "voter"),
        var type when type == typeof(EventParticipantFact) => new(field.Name, type, "Participants", "participant"),
        var type when type == typeof(MembershipFact) => new(field.Name, type, "Roles", "role"),
        var type when type == typeof(StatementPartFact) => new(field.Name, type, "The words", "part"),
        var type => throw new ArgumentOutOfRangeException(nameof(field), type, "Unknown list of facts."),
    };

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
