using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;

namespace AgreementTracker.Record.Validation;

/// <summary>What a document refers to in other documents is there, and is the one that counts.</summary>
internal static class ReferenceRules
{
    public static void Check(ICitingDocument document, KnownRecord known, Report report)
    {
        foreach (var (fact, factPath) in document.Facts(report.Root))
        foreach (var (kind, slug, path) in References.In(fact, factPath))
            if (slug is not null && !IsThere(kind, slug, known))
                report.Add(path, $"there is no {kind.ToString().ToLowerInvariant()} '{slug}'", ProblemKind.NoSuchThing);
            else if (slug is not null && Fault(kind, slug, fact, known, report.Address) is { } fault)
                report.Add(path, fault);
        if (document is Dossier dossier)
            CheckMoves(dossier, known, report);
    }

    /// <summary>An address leads to a place that is told of there: so no chain of them comes back to itself.</summary>
    private static void CheckMoves(Dossier dossier, KnownRecord known, Report report)
    {
        for (var i = 0; i < dossier.Withdrawals.Count; i++)
            if (dossier.Withdrawals[i] is { MovedTo: { } to } withdrawal)
            {
                if (!known.HasJurisdiction(to) && known.IsComplete)
                    report.Add($"{report.Root}.withdrawals[{i}].movedTo", $"there is no jurisdiction '{to}'");
                else if (withdrawal.Key is null && known.MovedTo(to) is { } further)
                    report.Add(
                        $"{report.Root}.withdrawals[{i}].movedTo",
                        $"'{to}' has moved to '{further}': name that one"
                    );
            }
    }

    private static bool IsThere(ReferenceKind kind, string slug, KnownRecord known) =>
        !known.IsComplete
        || kind switch
        {
            ReferenceKind.Jurisdiction => known.HasJurisdiction(slug),
            ReferenceKind.Person => known.HasPerson(slug),
            ReferenceKind.Organization => known.DocumentOfOrganization(slug) is not null,
            _ => true,
        };

    private static string? Fault(ReferenceKind kind, string slug, Fact fact, KnownRecord known, string address)
    {
        switch (kind)
        {
            case ReferenceKind.Itself:
                return known.DocumentOfOrganization(slug) is { } owner && owner != address
                    ? $"the organization '{slug}' is already in {owner}"
                    : null;
            case ReferenceKind.Jurisdiction:
                return fact is not JurisdictionFact self ? null
                    : self.Slug == slug ? "is the jurisdiction itself"
                    : known.PlacesAround(self.Slug) is { } places
                        ? $"leads back to the jurisdiction itself: {string.Join(" → ", places)}"
                    : null;
        }
        if (
            fact is PersonFact { Slug: var person } && person == slug
            || fact is OrganizationFact { Slug: var itself } && itself == slug
        )
            return "is merged into itself";
        var merged = kind == ReferenceKind.Person ? known.PersonMergedInto(slug) : known.OrganizationMergedInto(slug);
        return merged is null ? null : $"'{slug}' was merged into '{merged}': refer to that one";
    }
}
