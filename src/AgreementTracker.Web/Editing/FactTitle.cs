using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>A fact in a few words, for the outline, as far as it has any yet.</summary>
internal static class FactTitle
{
    private const int Most = 60;

    public static string Of(DraftSession session, EditedDocument document, string path, Type type)
    {
        if (document.Find(path) is not JsonObject fact)
            return "nothing yet";
        var words = type switch
        {
            _ when type == typeof(JurisdictionFact) || type == typeof(OrganizationFact) || type == typeof(PersonFact) => Text(fact, "name"),
            _ when type == typeof(AgreementFact) => Text(fact, "name") ?? Named(session, fact, "agency"),
            _ when type == typeof(AgreementEventFact) => Word(fact, "kind", FieldShape.Of(type)),
            _ when type == typeof(VoteEventFact) => Joined(Named(session, fact, "body"), Tally(fact)),
            _ when type == typeof(VoteCountFact) => Joined(Word(fact, "option", FieldShape.Of(type)), Text(fact, "value")),
            _ when type == typeof(PersonVoteFact) => Joined(Text(fact, "voter"), Word(fact, "option", FieldShape.Of(type))),
            _ when type == typeof(StatementFact) => Joined(Text(fact, "speaker", "name") ?? Text(fact, "speaker", "affiliation") ?? Text(fact, "speaker", "role"), Said(document, fact)),
            _ when type == typeof(FigureFact) => Joined(Text(fact, "quantity"), Text(fact, "metric")),
            _ when type == typeof(MembershipFact) => Text(fact, "role") ?? Named(session, fact, "organization"),
            _ => Text(fact, "name") ?? Text(fact, "title") ?? Text(fact, "text"),
        };
        return words switch
        {
            null or "" => "not filled in yet",
            { Length: > Most } => words[..Most].TrimEnd() + "…",
            _ => words,
        };
    }

    private static string? Tally(JsonObject vote) =>
        vote["counts"] is JsonArray counts && counts.OfType<JsonObject>().Select(count => Text(count, "value")).OfType<string>().ToList() is [_, ..] values
            ? string.Join("–", values)
            : null;

    private static string? Said(EditedDocument document, JsonObject statement) =>
        statement["parts"] is JsonArray parts && parts.OfType<JsonObject>().FirstOrDefault()?["passage"]?.ToString() is { } passage
            ? document.QuoteOf(passage)?.Exact
            : null;

    private static string? Named(DraftSession session, JsonObject fact, string field) => Text(fact, field) is { } slug ? session.NameOf(slug) : null;

    private static string? Word(JsonObject fact, string field, IReadOnlyList<FieldShape> shapes) =>
        Vocabulary.Parse(shapes.First(shape => shape.Name == field).Type, Text(fact, field))?.Label();

    private static string? Joined(params string?[] parts) => string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Text(JsonObject fact, params string[] names) =>
        names.Aggregate((JsonNode?)fact, (node, name) => (node as JsonObject)?[name])?.ToString();
}
