using System.Text.Json.Nodes;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>A fact in a few words, for the outline, as far as it has any yet.</summary>
internal static class FactTitle
{
    private const int Max = 60;

    /// <summary>The title of a fact that has nothing yet to call it by.</summary>
    public static string Missing => Texts.FactTitle_Missing;

    public static string Of(DraftSession session, EditedDocument document, string path, Type type) =>
        document.Find(path) is JsonObject fact
            ? Of(fact, type, session.NameOf, passage => document.QuoteOf(passage)?.Exact)
            : Texts.NothingYet;

    /// <param name="nameOf">The name behind a slug.</param>
    /// <param name="quoteOf">The words of a passage.</param>
    public static string Of(JsonObject fact, Type type, Func<string, string> nameOf, Func<string, string?> quoteOf)
    {
        var words = type switch
        {
            _ when type == typeof(JurisdictionFact) || type == typeof(OrganizationFact) || type == typeof(PersonFact) =>
                Text(fact, "name"),
            _ when type == typeof(AgreementFact) => Text(fact, "name") ?? Named(nameOf, fact, "agency"),
            _ when type == typeof(AgreementEventFact) => Word(fact, "kind", FieldShape.Of(type)),
            _ when type == typeof(VoteEventFact) => Joined(Named(nameOf, fact, "body"), Tally(fact)),
            _ when type == typeof(VoteCountFact) => Joined(
                Word(fact, "option", FieldShape.Of(type)),
                Text(fact, "value")
            ),
            _ when type == typeof(PersonVoteFact) => Joined(
                Text(fact, "voter"),
                Word(fact, "option", FieldShape.Of(type))
            ),
            _ when type == typeof(StatementFact) => Joined(
                Text(fact, "speaker", "name") ?? Text(fact, "speaker", "affiliation") ?? Text(fact, "speaker", "role"),
                Said(quoteOf, fact)
            ),
            _ when type == typeof(FigureFact) => Joined(Text(fact, "quantity"), Text(fact, "metric")),
            _ when type == typeof(MembershipFact) => Text(fact, "role") ?? Named(nameOf, fact, "organization"),
            _ => Text(fact, "name") ?? Text(fact, "title") ?? Text(fact, "text"),
        };
        return words switch
        {
            null or "" => Missing,
            _ => words.CutToWords(Max),
        };
    }

    /// <summary>'3–2'; null where no source counts the votes.</summary>
    public static string? Tally(JsonObject vote) =>
        vote["counts"] is JsonArray counts
        && counts.OfType<JsonObject>().OrderBy(Rank).Select(count => Text(count, "value")).OfType<string>().ToList()
            is [_, ..] values
            ? string.Join("–", values)
            : null;

    /// <summary>Yes comes before no, in whatever order the document has them.</summary>
    private static int Rank(JsonObject count) =>
        Vocabulary.Parse<VoteOption>(Text(count, "option")) is { } option ? (int)option : int.MaxValue;

    /// <summary>A part has its passage itself where two versions are compared, else the passage's key.</summary>
    private static string? Said(Func<string, string?> quoteOf, JsonObject statement) =>
        (statement["parts"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?["passage"] switch
        {
            JsonObject quote => Text(quote, "exact"),
            { } key => quoteOf(key.ToString()),
            null => null,
        };

    private static string? Named(Func<string, string> nameOf, JsonObject fact, string field) =>
        Text(fact, field) is { } slug ? nameOf(slug) : null;

    private static string? Word(JsonObject fact, string field, IReadOnlyList<FieldShape> shapes) =>
        Vocabulary.Parse(shapes.First(shape => shape.Name == field).Type, Text(fact, field))?.Label();

    private static string? Joined(params string?[] parts) =>
        string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Text(JsonObject fact, params string[] names) =>
        names.Aggregate((JsonNode?)fact, (node, name) => (node as JsonObject)?[name])?.ToString();
}
