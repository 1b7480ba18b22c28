namespace AgreementTracker.Data.Dossiers;

/// <summary>What a document refers to in other documents is there, and is the one that counts.</summary>
internal static class ReferenceRules
{
    public static void Check(ICitingDocument document, KnownRecord known, Report report)
    {
        foreach (var (fact, factPath) in document.Facts(report.Root))
            foreach (var (kind, slug, path) in References.In(fact, factPath))
                if (slug is not null && Fault(kind, slug, fact, known, report.Address) is { } fault)
                    report.Add(path, fault);
    }

    private static string? Fault(ReferenceKind kind, string slug, Fact fact, KnownRecord known, string address)
    {
        switch (kind)
        {
            case ReferenceKind.Itself:
                return known.DocumentOfOrganization(slug) is { } owner && owner != address
                    ? $"the organization '{slug}' already stands in {owner}"
                    : null;
            case ReferenceKind.Jurisdiction:
                return !known.HasJurisdiction(slug) && known.IsComplete ? $"there is no jurisdiction '{slug}'"
                    : fact is JurisdictionFact self && self.Slug == slug ? "is the jurisdiction itself"
                    : null;
            case ReferenceKind.Person when !known.HasPerson(slug):
                return known.IsComplete ? $"there is no person '{slug}'" : null;
            case ReferenceKind.Organization when known.DocumentOfOrganization(slug) is null:
                return known.IsComplete ? $"there is no organization '{slug}'" : null;
        }
        if (fact is PersonFact { Slug: var person } && person == slug || fact is OrganizationFact { Slug: var itself } && itself == slug)
            return "is merged into itself";
        var merged = kind == ReferenceKind.Person ? known.PersonMergedInto(slug) : known.OrganizationMergedInto(slug);
        return merged is null ? null : $"'{slug}' was merged into '{merged}': refer to that one";
    }
}
