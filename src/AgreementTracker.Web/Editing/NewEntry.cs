using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>A new person or organization, which comes into the draft with the words that name it.</summary>
internal static class NewEntry
{
    /// <returns>Its slug.</returns>
    public static string OfPlace(DraftSession session, string name)
    {
        var place = session.Document.Text("$.jurisdiction.name") ?? "";
        var taken = (session.Document.Find("$.organizations") as JsonArray ?? [])
            .Select(organization => organization?["slug"]?.ToString())
            .ToHashSet();
        var slug = Free(
            Slug.Of($"{place} {name}", OrganizationFact.SlugLimit - 4),
            candidate => taken.Contains(candidate)
        );
        var path = session.Document.Add("$.organizations", new JsonObject { ["slug"] = slug, ["name"] = name });
        CiteWords(session, session.Document, path, session.Field, name);
        return slug;
    }

    public static async Task<string> PersonAsync(
        TrackerDbContext db,
        DraftSession session,
        FieldContext field,
        string name
    )
    {
        var taken = await db
            .People.Where(person => person.Id.StartsWith(Slug.Of(name, PersonFact.SlugLimit)))
            .Select(person => person.Id)
            .ToListAsync();
        return Add(session, field, name, "person", DirectoryEntry.AddressOfPerson, taken);
    }

    public static async Task<string> OrganizationAsync(
        TrackerDbContext db,
        DraftSession session,
        FieldContext field,
        string name
    )
    {
        var taken = await db
            .Organizations.Where(organization => organization.Id.StartsWith(Slug.Of(name, OrganizationFact.SlugLimit)))
            .Select(organization => organization.Id)
            .ToListAsync();
        return Add(session, field, name, "organization", DirectoryEntry.AddressOfOrganization, taken);
    }

    private static string Add(
        DraftSession session,
        FieldContext field,
        string name,
        string kind,
        Func<string, string> address,
        IReadOnlyCollection<string> taken
    )
    {
        var slug = Free(
            Slug.Of(name, PersonFact.SlugLimit - 4),
            candidate =>
                taken.Contains(candidate)
                || session.Documents.Exists(document => document.Address == address(candidate))
        );
        var entry = new EditedDocument(
            address(slug),
            0,
            new JsonObject
            {
                [kind] = new JsonObject { ["slug"] = slug, ["name"] = name },
            }.ToJsonString()
        );
        CiteWords(session, entry, $"$.{kind}", field, name);
        session.Add(entry);
        return slug;
    }

    /// <summary>
    /// Where the name is printed in the words that its neighbour rests on, or in those selected, it rests on them too.
    /// </summary>
    private static void CiteWords(
        DraftSession session,
        EditedDocument entry,
        string path,
        FieldContext? field,
        string name
    )
    {
        if (session.Selected is { } selected && selected.Quote.Exact.Contains(name, StringComparison.Ordinal))
            entry.Cite(path, "name", selected);
        else if (field is not null)
            foreach (var neighbour in FieldShape.Of(field.Type).Where(shape => shape.IsPrinted))
                if (
                    session
                        .Document.CitationsOf(field.Fact, neighbour.Name)
                        .FirstOrDefault(citing =>
                            citing.Quote?.Exact.Contains(name, StringComparison.Ordinal) is true
                        ) is
                    { Quote: { } quote } citing
                )
                {
                    entry.Cite(path, "name", new(quote, 0, citing.Passage));
                    return;
                }
    }

    private static string Free(string slug, Func<string, bool> isTaken)
    {
        if (slug.Length == 0)
            slug = "unnamed";
        for (var number = 1; ; number++)
            if ($"{slug}{(number == 1 ? "" : $"-{number}")}" is var candidate && !isTaken(candidate))
                return candidate;
    }
}
