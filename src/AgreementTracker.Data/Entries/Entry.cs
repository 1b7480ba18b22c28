using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Data.Entries;

public enum EntryKind
{
    Person,
    Organization,
}

/// <summary>A person or an organization, in whichever document it stands.</summary>
/// <param name="PlaceId">Of an organization that stands in the dossier of its place.</param>
public sealed record Entry(
    EntryKind Kind,
    string Slug,
    string Name,
    IReadOnlyList<string> OtherNames,
    OrganizationClassification? Classification,
    string? PlaceId,
    string? Place,
    string? MergedInto
)
{
    /// <summary>The address of that document.</summary>
    public string Document =>
        Kind == EntryKind.Person ? DirectoryEntry.AddressOfPerson(Slug)
        : PlaceId is not null ? Dossier.AddressOf(PlaceId)
        : DirectoryEntry.AddressOfOrganization(Slug);
}

/// <summary>What is known of an entry: what tells it from others of its name.</summary>
/// <param name="Votes">Of a person in roll calls; of an organization those that it held.</param>
public sealed record EntryProfile(Entry Entry, IReadOnlyList<string> Roles, int Statements, int Votes, int Agreements)
{
    private const int MaxRoles = 2;

    /// <summary>In a line; where what was typed is not in its name, the name in which it is comes first.</summary>
    public string Words(IReadOnlyList<string> terms)
    {
        List<string> words = [];
        if (
            Entry
                .OtherNames.Prepend(Entry.Name)
                .Where(name => IsIn(name, terms))
                .OrderBy(name => !SearchWords.Terms(name).SequenceEqual(terms))
                .FirstOrDefault()
                is { } found
            && found != Entry.Name
        )
            words.Add($"also printed as {found}");
        if (Entry.MergedInto is { } merged)
            words.Add($"merged into {merged}");
        if (Entry.Classification is { } kind and not OrganizationClassification.NotStated)
            words.Add(kind.Word().Replace('-', ' '));
        if (Entry.Place is { } place)
            words.Add(place);
        words.AddRange(Roles.Take(MaxRoles));
        if (Roles.Count > MaxRoles)
            words.Add(Roles.Count == MaxRoles + 1 ? "1 more role" : $"{Roles.Count - MaxRoles} more roles");
        foreach (
            var (number, one) in ((int, string)[])
                [(Agreements, "agreement"), (Votes, "vote"), (Statements, "statement")]
        )
            if (number > 0)
                words.Add(number == 1 ? $"1 {one}" : $"{number:N0} {one}s");
        return string.Join(" · ", words);
    }

    private static bool IsIn(string name, IReadOnlyList<string> terms)
    {
        var words = SearchWords.Of(name).Split(' ');
        return terms.All(term => words.Any(word => word.StartsWith(term, StringComparison.Ordinal)));
    }
}
