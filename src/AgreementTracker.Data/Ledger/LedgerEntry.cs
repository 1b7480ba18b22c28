using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Ledger;

public enum LedgerKind
{
    AccountEvent,
    ReviewNote,
    List,
    ListUndone,
    Decision,
}

/// <summary>
/// What was kept beside the documents, and when, chained by hash as changes are: account events, review notes, ICE's
/// lists and decisions about them. It has their hashes and not their words. A second entry of an event or a note, with
/// the hash of nothing, says that the row was removed because its time was over (<see cref="Editing.Retention"/>).
/// </summary>
public sealed class LedgerEntry
{
    public const int SubjectLimit = 80;

    public required int Number { get; init; }

    /// <summary>When it was entered: for what an older version of the program kept, later than it happened.</summary>
    public required DateTime At { get; init; }
    public required LedgerKind Kind { get; init; }

    /// <summary>The row: an event's number, a draft and its note's number, a list's number.</summary>
    public required string Subject { get; init; }

    /// <summary>See <see cref="LedgerRow"/>.</summary>
    public required string Sha256 { get; init; }
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of a JSON array: the hash before, number, time, kind, subject and SHA-256 of the row.</summary>
    public required string Hash { get; init; }
}

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Subject).HasMaxLength(LedgerEntry.SubjectLimit);
        entry.Property(e => e.Sha256).HasMaxLength(64);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        // For the triggers that let a row go.
        entry.HasIndex(e => new { e.Kind, e.Subject }).HasFilter($"sha256 = '{LedgerRow.Nothing}'");
    }
}
