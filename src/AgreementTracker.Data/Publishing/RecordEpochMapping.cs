using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Publishing;

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
