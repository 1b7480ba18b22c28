using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Search;

/// <summary>What of a document can be found.</summary>
internal static class SearchProjection
{
    public static IEnumerable<SearchEntry> SearchEntries(this DocumentRows rows, KnownRecord known)
    {
        if (rows.Source is { } source)
            yield return Entry(rows, SearchKind.Source, source.Id, source.Title, source.Publisher, [],
                !IsTable(source) && known.Source(source.Id) is { } document ? known.TextOf(document) : null);
        // One that was merged is found by its name too: the one that stays has it among its own.
        foreach (var organization in (rows.Jurisdiction?.Organizations ?? []).Append(rows.Organization).OfType<Organizations.Organization>().Where(organization => organization.MergedIntoId is null))
            yield return Entry(rows, SearchKind.Organization, organization.Id, organization.Name, rows.Jurisdiction?.Name, organization.OtherNames, null);
        if (rows.Person is { MergedIntoId: null } person)
            yield return Entry(rows, SearchKind.Person, person.Id, person.Name, null, person.OtherNames,
                string.Join(' ', person.Memberships.Select(membership => membership.Role)));
        if (rows.Jurisdiction is not { } place)
            yield break;

        if (!rows.IsWithdrawn)
            yield return Entry(rows, SearchKind.Place, place.Id, place.Name, null, [], null);
        foreach (var vote in place.VoteEvents)
            yield return Entry(rows, SearchKind.Vote, vote.Id, place.Name, vote.Motion, [], vote.Motion);
        foreach (var statement in place.Statements)
            yield return Entry(rows, SearchKind.Statement, $"{place.Id}#{statement.Key}",
                statement.Speaker.Name ?? statement.Speaker.Affiliation ?? place.Name, statement.Text, [], statement.Text);
    }

    /// <summary>What a list names is found at its place and agency: every list would be found by every name, and hide all else.</summary>
    private static bool IsTable(Source source) => source.Kind == SourceKind.OfficialList || source.Id == Gazetteer.Slug;

    private static SearchEntry Entry(
        DocumentRows rows, SearchKind kind, string target, string name, string? detail, IEnumerable<string> otherNames, string? body) => new()
        {
            Document = rows.Address,
            Kind = kind,
            Target = target,
            Name = Shorten(name, SearchEntry.NameLimit),
            Detail = detail is null ? null : Shorten(detail, SearchEntry.DetailLimit),
            NameWords = SearchWords.Of(otherNames.Prepend(name)),
            BodyWords = SearchWords.Of(body),
        };

    /// <summary>Cut before the limit, never through a character.</summary>
    private static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end] + "…";
    }
}
