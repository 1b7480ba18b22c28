using AgreementTracker.Data.Projection;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Writing;

namespace AgreementTracker.Data.Projection;

/// <summary>What of a document can be found.</summary>
internal static class SearchProjection
{
    public static IEnumerable<SearchEntry> SearchEntries(this DocumentRows rows, KnownRecord known)
    {
        if (rows.Source is { } source)
            yield return Entry(
                rows,
                SearchKind.Source,
                source.Id,
                source.Title,
                source.Publisher,
                [source.Title],
                !IsTable(source) && known.Source(source.Id) is { } document ? known.TextOf(document) : null
            );
        // One that was merged is found by its name too: the one that stays has it among its own.
        foreach (
            var organization in (rows.Jurisdiction?.Organizations ?? [])
                .Append(rows.Organization)
                .OfType<Organization>()
                .Where(organization => organization.MergedIntoId is null)
        )
            yield return Entry(
                rows,
                SearchKind.Organization,
                organization.Id,
                organization.Name,
                rows.Jurisdiction?.Name,
                [organization.Name, .. organization.OtherNames],
                null
            );
        if (rows.Person is { MergedIntoId: null } person)
            yield return Entry(
                rows,
                SearchKind.Person,
                person.Id,
                person.Name,
                null,
                [person.Name, .. person.OtherNames],
                string.Join(' ', person.Memberships.Select(membership => membership.Role))
            );
        if (rows.Jurisdiction is not { } place)
            yield break;

        if (!rows.IsWithdrawn)
            // Each name has an entry, so that a former one is found as well as the newest.
            foreach (var name in place.OtherNames.Prepend(place.Name).DistinctBy(PlaceKey.Of))
                yield return Entry(
                    rows,
                    SearchKind.Place,
                    place.Id,
                    place.Name,
                    name == place.Name ? null : name,
                    [name],
                    null
                );
        foreach (var vote in place.VoteEvents)
            yield return Entry(rows, SearchKind.Vote, vote.Id, place.Name, vote.Motion, [place.Name], vote.Motion);
        foreach (var statement in place.Statements)
        {
            var speaker =
                statement.Speaker.Name ?? statement.Speaker.Affiliation ?? statement.Speaker.Role ?? place.Name;
            yield return Entry(
                rows,
                SearchKind.Statement,
                $"{place.Id}#{statement.Key}",
                speaker,
                statement.Text,
                [speaker],
                statement.Text
            );
        }
    }

    /// <summary>
    /// What a list names is found at its place and agency: every list would be found by every name, and hide all else.
    /// </summary>
    private static bool IsTable(Source source) => source.Kind == SourceKind.OfficialList || source.Id == Gazetteer.Slug;

    /// <param name="name">How it is called now, whatever name it was found by.</param>
    /// <param name="names">By which it is found; of a place one.</param>
    private static SearchEntry Entry(
        DocumentRows rows,
        SearchKind kind,
        string target,
        string name,
        string? detail,
        IReadOnlyList<string> names,
        string? body
    ) =>
        new()
        {
            Document = rows.Address,
            Kind = kind,
            Target = target,
            Name = Shorten(name, SearchEntry.NameLimit),
            Detail = detail is null ? null : Shorten(detail, SearchEntry.DetailLimit),
            NameWords = SearchWords.Of(names),
            NameKey = kind == SearchKind.Place ? PlaceKey.Of(names[0]).CutTo(SearchEntry.NameLimit) : "",
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
