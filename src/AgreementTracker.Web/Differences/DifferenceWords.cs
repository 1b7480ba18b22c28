using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Differences;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Differences;

/// <summary>A difference in the words of the forms: what facts and fields are called, what they say.</summary>
/// <param name="names">Of the documents that it refers to.</param>
public sealed class DifferenceWords(DocumentDifference difference, DifferenceNames names)
{
    /// <summary>'Vote: City Commission, 3–2'.</summary>
    public string Title(ChangedFact fact)
    {
        var title = fact.Type is null ? fact.Id : Known(fact, fact.Newest);
        return title.Length == 0 ? One(fact) : $"{One(fact)}: {title}";
    }

    /// <summary>'Vote'.</summary>
    public static string One(ChangedFact fact) =>
        (
            FactKind.Of(fact.Type)?.One
            ?? (fact.List.Length == 0 ? Texts.DifferenceWords_TheDocument : FieldText.Spaced(fact.List))
        ).Capitalized();

    /// <summary>What a form calls the field.</summary>
    public static string Label(ChangedFact fact, string field) => FieldText.Label(fact.Type, field);

    /// <summary>A list whose items have another order: 'Votes', 'Sources of Result'.</summary>
    public static string Reordered(ChangedFact? fact, string list)
    {
        const string citations = "citations.";
        if (list.StartsWith(citations, StringComparison.Ordinal))
            return Texts.DifferenceWords_SourcesOf.With(FieldText.Label(fact?.Type, list[citations.Length..]));
        var items = fact?.Type is null ? null : FieldShape.Of(fact.Type).FirstOrDefault(shape => shape.Name == list);
        return (FactKind.Of(items?.Type) ?? FactKind.OfDossier.FirstOrDefault(kind => kind.List == list))?.Title
            ?? FieldText.Spaced(list).Capitalized();
    }

    /// <summary>What the field says. Two values that have the same words are shown as they are written.</summary>
    public (string Before, string After) Values(ChangedFact fact, ChangedField field)
    {
        var (before, after) = (Value(fact, field.Name, field.Before), Value(fact, field.Name, field.After));
        return before != after
            ? (before, after)
            : ($"{field.Before?.ToJsonString()}", $"{field.After?.ToJsonString()}");
    }

    public string Value(ChangedFact fact, string field, JsonNode? value) =>
        FieldWords.Of(fact.Type, field, value, text => Named(fact.Type, field, text));

    /// <summary>The name of a source, and its address where it is published, which leads to the words.</summary>
    public (string Title, string? Url) Source(JsonNode? quote)
    {
        if (quote?["source"]?.ToString() is not { } slug)
            return (Texts.DifferenceWords_NoSuchPassage, null);
        var (title, url) = names.Source(slug);
        if (url is null)
            return (title, null);
        var exact = $"{quote["exact"]}";
        // A row of a list is shown in cells, between which a browser does not find the words of the archived line.
        return LongText.RowOf(exact) is { } row
            ? (title, SourcePage.UrlOfRow(slug, row))
            : (title, url + TextFragment.Of(exact, quote["prefix"]?.ToString(), quote["suffix"]?.ToString()));
    }

    private string? Named(Type? type, string field, string text)
    {
        if (DifferenceNames.AddressOf(type, field, text) is { } address)
            return names.Of(address, difference);
        var target = type is null ? null : FieldShape.Of(type).FirstOrDefault(shape => shape.Name == field)?.Target;
        return target is not null || (type == typeof(Withdrawal) && field == "key") ? OfKey(text)
            : type == typeof(KeptWarning) && field == "at" ? Place(text)
            : null;
    }

    private string? OfKey(string key)
    {
        foreach (var document in (JsonObject?[])[difference.After, difference.Before])
            if (
                document is not null
                && FormPath.OfKey(document, key) is { } path
                && FormPath.Find(document, path) is JsonObject fact
                && FactKind.OfDossier.FirstOrDefault(kind => $"{FormPath.Steps(path)[0]}" == kind.List) is { } kind
            )
                return Known(new(kind.List, key, kind.Type, null, fact), fact) is [_, ..] title ? title : key;
        return null;
    }

    private string? Place(string path)
    {
        try
        {
            return PathText.Of(difference.Address, path);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Known(ChangedFact fact, JsonObject stated)
    {
        var type = fact.Type!;
        if (type == typeof(KeptWarning))
            return Value(fact, "at", stated["at"]);
        if (type == typeof(Withdrawal))
            return stated["key"] is { } key ? OfKey($"{key}") ?? $"{key}" : Texts.DifferenceWords_TheWholePlace;
        if (type == typeof(PassageQuote))
            return $"“{$"{stated["exact"]}".CutToWords(DifferenceNames.TitleLength)}”";
        if (type == typeof(VoteCountFact))
            return Value(fact, "option", stated["option"]);
        if (type == typeof(PersonVoteFact))
            return Value(fact, "voter", stated["voter"]);
        if (type == typeof(VoteEventFact))
            return Value(fact, "body", stated["body"]) + (FactTitle.Tally(stated) is { } tally ? $", {tally}" : "");
        if (type == typeof(StatementPartFact) || type == typeof(Dossier) || type == typeof(DirectoryEntry))
            return "";
        var title = FactTitle.Of(
            stated,
            type,
            slug => names.Of(DirectoryEntry.AddressOfOrganization(slug), difference),
            _ => null
        );
        if (title == FactTitle.Missing)
            return "";
        var word = type == typeof(AgreementFact) ? stated["model"]?.ToString() : null;
        return Vocabulary.Parse<AgreementModel>(word) is { } model and not AgreementModel.NotStated
            ? $"{title}, {model.Label()}"
            : title;
    }
}
