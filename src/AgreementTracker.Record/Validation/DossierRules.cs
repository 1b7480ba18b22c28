using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;

namespace AgreementTracker.Record.Validation;

/// <summary>
/// What holds within one dossier: its keys, its links, the order of its steps, what it has withdrawn.
/// </summary>
internal static class DossierRules
{
    public static void Check(Dossier dossier, Report report)
    {
        CheckKeys(dossier, report);
        CheckPlace(dossier, report);
        CheckLinks(dossier, report);
        CheckSteps(dossier, report);
        CheckWithdrawals(dossier, report);
    }

    private static void CheckKeys(Dossier dossier, Report report)
    {
        Dictionary<string, string> keys = [];
        foreach (var (fact, path) in dossier.Facts(report.Root))
            if (fact is KeyedFact keyed && !keys.TryAdd(keyed.Key, path))
                report.Add($"{path}.key", $"'{keyed.Key}' is already the key of {keys[keyed.Key]}");

        Dictionary<string, int> slugs = [];
        for (var i = 0; i < dossier.Organizations.Count; i++)
            if (!slugs.TryAdd(dossier.Organizations[i].Slug, i))
                report.Add(
                    $"{report.Root}.organizations[{i}].slug",
                    $"'{dossier.Organizations[i].Slug}' is already the slug of {report.Root}.organizations[{slugs[dossier.Organizations[i].Slug]}]"
                );
    }

    private static void CheckPlace(Dossier dossier, Report report)
    {
        var (slug, parent) = (dossier.Jurisdiction.Slug, dossier.Jurisdiction.Parent);
        if (slug.Length == 2 != (dossier.Jurisdiction.Classification == Jurisdictions.JurisdictionClassification.State))
            report.Add(
                $"{report.Root}.jurisdiction.classification",
                "a state, and no other, has a slug of two letters"
            );
        if (slug.EndsWith("/history", StringComparison.Ordinal))
            report.Add(
                $"{report.Root}.jurisdiction.slug",
                "no place can be called 'history': the state's history has that address"
            );
        if (parent is not null && parent[..2] != slug[..2])
            report.Add($"{report.Root}.jurisdiction.parent", $"'{parent}' is in another state than '{slug}'");
    }

    private static void CheckLinks(Dossier dossier, Report report)
    {
        var root = report.Root;
        for (var i = 0; i < dossier.Agreements.Count; i++)
        for (var j = 0; j < dossier.Agreements[i].Events.Count; j++)
            Check(
                dossier.Agreements[i].Events[j].VoteEvent,
                dossier.VoteEvents,
                $"{root}.agreements[{i}].events[{j}].voteEvent",
                "vote event"
            );
        for (var i = 0; i < dossier.VoteEvents.Count; i++)
            Check(
                dossier.VoteEvents[i].Agreement,
                dossier.Agreements,
                $"{root}.voteEvents[{i}].agreement",
                "agreement"
            );
        for (var i = 0; i < dossier.Figures.Count; i++)
        {
            Check(dossier.Figures[i].Event, dossier.Events, $"{root}.figures[{i}].event", "event");
            Check(dossier.Figures[i].OfFigure, dossier.Figures, $"{root}.figures[{i}].ofFigure", "figure");
            if (LeadsBack(dossier.Figures[i]))
                report.Add($"{root}.figures[{i}].ofFigure", "leads back to the figure itself");
        }

        bool LeadsBack(FigureFact figure)
        {
            var of = figure;
            for (var steps = 0; of?.OfFigure is { } key && steps < dossier.Figures.Count; steps++)
                if ((of = dossier.Figures.FirstOrDefault(other => other.Key == key)) == figure)
                    return true;
            return false;
        }

        void Check(string? key, IEnumerable<KeyedFact> facts, string path, string what)
        {
            if (key is not null && facts.All(fact => fact.Key != key))
                report.Add(path, $"there is no {what} '{key}' in this dossier", ProblemKind.NoSuchThing);
        }
    }

    private static void CheckSteps(Dossier dossier, Report report)
    {
        for (var i = 0; i < dossier.Agreements.Count; i++)
        {
            string? latest = null;
            for (var j = 0; j < dossier.Agreements[i].Events.Count; j++)
            {
                var date = dossier.Agreements[i].Events[j].Date?.Value;
                // Dates are compared as far as both are known: 2025-04 does not come before 2025-04-17.
                if (
                    date is not null
                    && latest is not null
                    && string.CompareOrdinal(date, latest[..Math.Min(latest.Length, date.Length)]) < 0
                )
                    report.Add(
                        $"{report.Root}.agreements[{i}].events[{j}].date.value",
                        $"{date} is before {latest}, the date of an earlier step: steps are in the order of their dates"
                    );
                if (string.CompareOrdinal(date, latest) > 0)
                    latest = date;
            }
        }
    }

    /// <summary>A key is a fact's or withdrawn; a fact that comes back takes its withdrawal away.</summary>
    private static void CheckWithdrawals(Dossier dossier, Report report)
    {
        var facts = dossier
            .Facts(report.Root)
            .Where(entry => entry.Fact is KeyedFact)
            .ToLookup(entry => ((KeyedFact)entry.Fact).Key, entry => entry.Path);
        for (var i = 0; i < dossier.Withdrawals.Count; i++)
        {
            var (key, path) = (dossier.Withdrawals[i].Key, $"{report.Root}.withdrawals[{i}]");
            if (dossier.Withdrawals.Take(i).Any(earlier => earlier.Key == key))
                report.Add(path, key is null ? "the place is withdrawn already" : $"'{key}' is withdrawn already");
            if (dossier.Withdrawals[i] is { MovedTo: null, MovedKey: not null } or { Key: null, MovedKey: not null })
                report.Add($"{path}.movedKey", "belongs to a fact that moved to another place");
            if (key is null && dossier.Withdrawals[i].MovedTo == dossier.Jurisdiction.Slug)
                report.Add($"{path}.movedTo", "is the place itself");
            if (key is null && facts.Count > 0)
                report.Add(path, $"withdraws the whole place, but the dossier still has {facts.First().First()}");
            else if (key is not null && facts[key].FirstOrDefault() is { } fact)
                report.Add($"{path}.key", $"'{key}' is still the key of {fact}: what is there is not withdrawn");
        }
    }
}
