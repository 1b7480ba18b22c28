using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;

namespace AgreementTracker.Testing.Invention;

internal static class DirectoryDraw
{
    public static OrganizationFact Organization(Draw draw, Quoting quoting, string slug, string? mergedInto = null)
    {
        var fact = new FactDraw(draw, quoting);
        return new()
        {
            Slug = slug,
            Name = fact.Printed("name", OrganizationFact.NameLimit),
            OtherNames = fact.PrintedList("otherNames"),
            Classification = fact.Word<OrganizationClassification>("classification"),
            MergedInto = mergedInto,
            Citations = fact.Citations,
        };
    }

    public static DirectoryEntry OrganizationEntry(
        Draw draw,
        IReadOnlyList<InventedSource> sources,
        string slug,
        string? mergedInto
    )
    {
        var quoting = new Quoting(draw, sources);
        return new() { Organization = Organization(draw, quoting, slug, mergedInto), Passages = quoting.Passages };
    }

    public static DirectoryEntry PersonEntry(
        Draw draw,
        IReadOnlyList<InventedSource> sources,
        Slugs known,
        string slug,
        string? mergedInto
    )
    {
        var quoting = new Quoting(draw, sources);
        var fact = new FactDraw(draw, quoting);
        return new()
        {
            Person = new()
            {
                Slug = slug,
                Name = fact.Printed("name", PersonFact.NameLimit),
                OtherNames = fact.PrintedList("otherNames"),
                Memberships = draw.Some(3, _ => Membership(draw, quoting, known)),
                MergedInto = mergedInto,
                Citations = fact.Citations,
            },
            Passages = quoting.Passages,
        };
    }

    private static MembershipFact Membership(Draw draw, Quoting quoting, Slugs known)
    {
        var fact = new FactDraw(draw, quoting);
        return new()
        {
            Organization = fact.MaybeCited("organization", () => known.MaybeOrganization(draw)),
            Role = fact.MaybePrinted("role", MembershipFact.RoleLimit),
            Start = fact.MaybeDate("start"),
            End = fact.MaybeDate("end"),
            Citations = fact.Citations,
        };
    }
}
