using AgreementTracker.Record;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;

namespace AgreementTracker.Data.Projection;

internal static class DirectoryProjection
{
    public static Organization ToRow(
        this OrganizationFact fact,
        string? jurisdiction,
        int ordinal,
        CitationWriter citations
    ) =>
        citations.Cite(
            new Organization
            {
                Id = fact.Slug,
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Name = fact.Name,
                FoldedName = Folding.Fold(fact.Name, OrganizationFact.NameLimit),
                OtherNames = [.. fact.OtherNames],
                Classification = fact.Classification,
                MergedIntoId = fact.MergedInto,
            },
            fact
        );

    public static OrganizationFact ToFact(this Organization row, CitationReader citations) =>
        new()
        {
            Slug = row.Id,
            Name = row.Name,
            OtherNames = row.OtherNames,
            Classification = row.Classification,
            MergedInto = row.MergedIntoId,
            Citations = citations.Of(row),
        };

    public static Person ToRow(this PersonFact fact, CitationWriter citations)
    {
        var row = citations.Cite(
            new Person
            {
                Id = fact.Slug,
                Name = fact.Name,
                FoldedName = Folding.Fold(fact.Name, PersonFact.NameLimit),
                OtherNames = [.. fact.OtherNames],
                MergedIntoId = fact.MergedInto,
            },
            fact
        );
        row.Memberships.AddRange(
            fact.Memberships.Select(
                (membership, i) =>
                    citations.Cite(
                        new Membership
                        {
                            Id = FactIds.Of(fact.Slug, i),
                            PersonId = fact.Slug,
                            Ordinal = i,
                            OrganizationId = membership.Organization,
                            Role = membership.Role,
                            Start = membership.Start.ToPart(),
                            End = membership.End.ToPart(),
                        },
                        membership
                    )
            )
        );
        return row;
    }

    public static PersonFact ToFact(this Person row, CitationReader citations) =>
        new()
        {
            Slug = row.Id,
            Name = row.Name,
            OtherNames = row.OtherNames,
            MergedInto = row.MergedIntoId,
            Memberships =
            [
                .. row
                    .Memberships.OrderBy(membership => membership.Ordinal)
                    .Select(membership => new MembershipFact
                    {
                        Organization = membership.OrganizationId,
                        Role = membership.Role,
                        Start = membership.Start.ToFact(),
                        End = membership.End.ToFact(),
                        Citations = citations.Of(membership),
                    }),
            ],
            Citations = citations.Of(row),
        };
}
