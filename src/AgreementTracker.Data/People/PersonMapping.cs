using AgreementTracker.Record.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).HasMaxLength(PersonFact.SlugLimit);
        person.Property(p => p.Name).HasMaxLength(PersonFact.NameLimit);
        person.Property(p => p.FoldedName).HasMaxLength(PersonFact.NameLimit);
        person
            .HasOne(p => p.MergedInto)
            .WithMany()
            .HasForeignKey(p => p.MergedIntoId)
            .OnDelete(DeleteBehavior.NoAction);
        person.HasIndex(p => new { p.FoldedName, p.Id });
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasFactId(m => m.Id);
        membership.Property(m => m.Role).HasMaxLength(MembershipFact.RoleLimit);
        membership.HasPartialDate(m => m.Start);
        membership.HasPartialDate(m => m.End);
        membership.HasOne(m => m.Person).WithMany(p => p.Memberships).HasForeignKey(m => m.PersonId);
        membership
            .HasOne(m => m.Organization)
            .WithMany()
            .HasForeignKey(m => m.OrganizationId)
            .OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.PersonId, m.Ordinal }).IsUnique();
    }
}
