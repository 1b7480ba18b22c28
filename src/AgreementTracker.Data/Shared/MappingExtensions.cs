using System.Linq.Expressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data;

internal static class MappingExtensions
{
    private const int FactIdLimit = 320;

    /// <summary>
    /// A date's columns carry the property's name: <c>date_value</c>, <c>date_printed</c>, <c>date_basis</c>.
    /// </summary>
    public static void HasPartialDate<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, PartialDate>> property)
        where T : class =>
        entity.ComplexProperty(
            property!,
            date =>
            {
                date.Property(d => d.Value).HasMaxLength(PartialDate.ValueLimit);
                date.Property(d => d.Printed).HasMaxLength(PartialDate.PrintedLimit);
            }
        );

    /// <summary>
    /// Who said or claimed it, in the fact's own table; its person and organization can't vanish from under it.
    /// </summary>
    public static void HasAttribution<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Attribution?>> property)
        where T : class
    {
        entity.OwnsOne(
            property,
            attribution =>
            {
                attribution.Property(a => a.Name).HasMaxLength(AttributionFact.NameLimit);
                attribution.Property(a => a.Role).HasMaxLength(AttributionFact.RoleLimit);
                attribution.Property(a => a.Affiliation).HasMaxLength(AttributionFact.AffiliationLimit);
                attribution
                    .HasOne(a => a.Person)
                    .WithMany()
                    .HasForeignKey(a => a.PersonId)
                    .OnDelete(DeleteBehavior.Restrict);
                attribution
                    .HasOne(a => a.Organization)
                    .WithMany()
                    .HasForeignKey(a => a.OrganizationId)
                    .OnDelete(DeleteBehavior.Restrict);
                // With the fact's own id, in whose order lists are: whoever said nothing is not looked for in all that
                // was said.
                var owner = $"{typeof(T).Name}Id";
                attribution.WithOwner().HasForeignKey(owner);
                attribution.HasIndex(nameof(Attribution.PersonId), owner);
                attribution.HasIndex(nameof(Attribution.OrganizationId), owner);
            }
        );
        entity.Navigation(property).IsRequired();
    }

    /// <summary>A row of a dossier that has its own key and goes with its jurisdiction.</summary>
    public static void HasFactId<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> id)
        where T : class
    {
        entity.HasKey(id);
        entity.Property(id).HasMaxLength(FactIdLimit);
    }
}
