using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Publishing;

/// <summary>
/// One row: a random word that is replaced whenever pages may show something else though no change was published, as
/// after a rebuild, or a list of ICE's that says nothing new.
/// </summary>
public sealed class RecordEpoch
{
    public required int Id { get; init; }
    public required string Word { get; set; }
}

internal sealed class RecordEpochMapping : IEntityTypeConfiguration<RecordEpoch>
{
    public void Configure(EntityTypeBuilder<RecordEpoch> epoch)
    {
        epoch.ToTable("record_epoch", table => table.HasCheckConstraint("ck_record_epoch_one", "id = 1"));
        epoch.Property(e => e.Id).ValueGeneratedNever();
        epoch.Property(e => e.Word).HasMaxLength(32);
    }
}

internal static class RecordEpochs
{
    /// <summary>In the transaction of what pages will show.</summary>
    public static async Task RenewEpochAsync(this TrackerDbContext db, CancellationToken cancellationToken)
    {
        var word = Guid.NewGuid().ToString("N");
        if (
            await db.Set<RecordEpoch>()
                .ExecuteUpdateAsync(set => set.SetProperty(epoch => epoch.Word, word), cancellationToken) == 0
        )
            await db.InsertAsync([new RecordEpoch { Id = 1, Word = word }], cancellationToken);
    }
}
