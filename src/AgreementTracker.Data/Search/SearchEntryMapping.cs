using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Search;

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Document).HasMaxLength(Revision.DocumentLimit);
        entry.Property(e => e.Target).HasMaxLength(SearchEntry.TargetLimit);
        entry.Property(e => e.Name).HasMaxLength(SearchEntry.NameLimit);
        entry.Property(e => e.Detail).HasMaxLength(SearchEntry.DetailLimit);
        entry.HasIndex(e => e.Document);
        entry.Property(e => e.NameKey).HasMaxLength(SearchEntry.NameLimit);
        entry.HasIndex(e => e.NameKey).HasFilter("kind = 'place'").HasDatabaseName("ix_search_entries_places");
        entry
            .HasIndex(e => new { e.NameKey, e.Target })
            .HasFilter("kind = 'place' and detail is not null")
            .HasDatabaseName("ix_search_entries_other_places");
    }
}
