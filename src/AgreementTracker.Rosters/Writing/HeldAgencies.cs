using System.Text.RegularExpressions;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

/// <summary>The agencies that are left out of a change since what a list says of them can't be published.</summary>
internal sealed class HeldAgencies
{
    /// <summary>More than that is no slip of a row: the list is refused with the first fault.</summary>
    private const int Limit = 50;

    private readonly Dictionary<int, string> problems = [];

    public bool Contains(int agencyId) => problems.ContainsKey(agencyId);

    public IReadOnlyList<HeldAgency> In(RosterHistory history) =>
        [.. problems.OrderBy(held => held.Key).Select(held => Of(history, held.Key, held.Value))];

    /// <returns>Whether the list can be tried again without the agency.</returns>
    public bool Add(HeldAgencyException fault) =>
        Add(
            new Dictionary<int, string>
            {
                [fault.AgencyId] = $"{fault.InnerException!.GetType().Name}: {fault.Message}",
            }
        );

    /// <summary>Finds the agencies that the problems are of.</summary>
    /// <returns>Whether the list can be tried again without them; not where a problem is of no agency.</returns>
    public bool Add(InvalidDocumentsException fault, RosterDossierWriter? written)
    {
        Dictionary<int, string> found = [];
        foreach (var problem in fault.Problems)
        {
            var agencies = written?.WrittenAt(problem.Document)?.AgenciesAt(problem.Path) ?? [];
            if (agencies.Count == 0)
                return false;
            // Of several problems of an agency the first is kept.
            foreach (var agency in agencies)
                found.TryAdd(agency, $"{problem}");
        }
        return Add(found);
    }

    /// <summary>One that is left out already is not what is wrong: then nothing would be gained.</summary>
    private bool Add(Dictionary<int, string> found)
    {
        if (found.Keys.Any(Contains) || problems.Count + found.Count > Limit)
            return false;
        foreach (var (agency, problem) in found)
            problems.Add(agency, problem);
        return true;
    }

    private static HeldAgency Of(RosterHistory history, int agencyId, string problem)
    {
        var agency = history.Agencies[agencyId - 1];
        var row =
            history
                .Agreements.Where(agreement => agreement.AgencyId == agencyId && agreement.MergedInto is null)
                .SelectMany(agreement => new[] { agreement.Participating, agreement.Pending })
                .OfType<Listing>()
                .Select(listing => listing.Last)
                .MaxBy(last => last.List)
            ?? agency.Aliases[^1].FirstSeen;
        return new(agencyId, agency.State, agency.Name, row, problem);
    }
}

/// <summary>A dossier that a list was written into, with the agencies of the list that are in it.</summary>
/// <param name="ByKey">By the keys of their agreements.</param>
/// <param name="BySlug">By the slugs of their organizations.</param>
internal sealed partial record WrittenDossier(
    Dossier Dossier,
    IReadOnlyDictionary<string, int> ByKey,
    IReadOnlyDictionary<string, int> BySlug
)
{
    /// <summary>Those that a problem is of; all where it is of none in particular.</summary>
    public IReadOnlyCollection<int> AgenciesAt(string path)
    {
        var match = FactOf.Match(path);
        var at = match.Success ? int.Parse(match.Groups["at"].ValueSpan) : 0;
        if (match.Groups["list"].Value == "agreements")
            return ByKey.TryGetValue(Dossier.Agreements[at].Key, out var one) ? [one] : [];
        if (match.Groups["list"].Value == "organizations")
            return BySlug.TryGetValue(Dossier.Organizations[at].Slug, out var one) ? [one] : [];
        return [.. ByKey.Values.Concat(BySlug.Values).Distinct()];
    }

    [GeneratedRegex(@"^\$\.(?<list>agreements|organizations)\[(?<at>\d+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex FactOf { get; }
}
