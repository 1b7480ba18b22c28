using System.Data;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Reading;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>The one model; an engine's derived context adds only what is its own.</summary>
public abstract class TrackerDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Jurisdiction> Jurisdictions => Set<Jurisdiction>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<AgreementEvent> AgreementEvents => Set<AgreementEvent>();
    public DbSet<VoteEvent> VoteEvents => Set<VoteEvent>();
    public DbSet<VoteCount> VoteCounts => Set<VoteCount>();
    public DbSet<PersonVote> PersonVotes => Set<PersonVote>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<StatementPart> StatementParts => Set<StatementPart>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<EventParticipant> EventParticipants => Set<EventParticipant>();
    public DbSet<Instrument> Instruments => Set<Instrument>();
    public DbSet<ContextNote> ContextNotes => Set<ContextNote>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<ArchivedText> ArchivedTexts => Set<ArchivedText>();
    public DbSet<Passage> Passages => Set<Passage>();
    public DbSet<Citation> Citations => Set<Citation>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<PendingSource> PendingSources => Set<PendingSource>();
    public DbSet<ReaderReport> Reports => Set<ReaderReport>();
    public DbSet<ImportedList> ImportedLists => Set<ImportedList>();
    public DbSet<ListedAgreement> ListedAgreements => Set<ListedAgreement>();
    public DbSet<AgencyQuestion> AgencyQuestions => Set<AgencyQuestion>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();
    public DbSet<UsedAnswer> UsedAnswers => Set<UsedAnswer>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Inside a transaction: waits until no other publisher is at work and keeps others out until the transaction ends.
    /// </summary>
    public abstract Task LockForPublishingAsync(CancellationToken cancellationToken);

    /// <summary>The same for the ledger, so that nobody who signs in waits for an import.</summary>
    public abstract Task LockLedgerAsync(CancellationToken cancellationToken);

    /// <summary>A sentence for each trigger of this engine that is missing, switched off or altered.</summary>
    internal abstract Task<IReadOnlyList<string>> TriggerFaultsAsync(CancellationToken cancellationToken);

    /// <summary>What has a place in the ledger gets it in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var rows = ChangeTracker
            .Entries()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)
            .Where(LedgerRow.IsKept)
            .ToList();
        if (rows.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await this.AppendToLedgerAsync([.. rows.Select(LedgerRow.Of)], cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Makes the database where there is none; a file makes itself.</summary>
    public virtual Task CreateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Brings the tables of a database that is there up to date; of several processes that want to, one does and the
    /// others wait.
    /// </summary>
    /// <exception cref="DatabaseTooOldException">They are of a version that this one can't begin from.</exception>
    public virtual async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await this.CarryOverAsync(null, cancellationToken);
        await Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// Some entries, at most <paramref name="most"/>, in whose names words are, or begin with, all of these terms.
    /// </summary>
    public abstract IQueryable<SearchEntry> FindByName(IReadOnlyList<string> terms, bool whole, int most);

    /// <summary>
    /// Some entries, at most <paramref name="most"/>, in whose text are all of these terms; unless whole, a word that
    /// begins with the last will do.
    /// </summary>
    public abstract IQueryable<SearchEntry> FindByText(IReadOnlyList<string> terms, bool whole, int most);

    /// <summary>The entries of places, under their own names, whose keys have this part.</summary>
    /// <param name="key">By <see cref="Record.Gazetteer.PlaceKey"/>; at least <see cref="PartLength"/> letters.</param>
    public abstract IQueryable<SearchEntry> FindPlacesByPart(string key);

    /// <summary>Names are kept by threes of letters: a shorter part is in no index.</summary>
    public const int PartLength = 3;

    /// <summary>
    /// Some places, organizations and people, at most <paramref name="most"/>, in whose names one of these words is.
    /// </summary>
    public abstract IQueryable<SearchEntry> FindSpelt(IReadOnlyList<string> spellings, int most);

    /// <summary>Entries with names that share much with these words, however misspelt.</summary>
    public abstract IQueryable<SearchEntry> FindAlike(IReadOnlyList<string> terms, int most);

    /// <summary>
    /// The isolation in which all reads of a transaction see one picture, and hold up nobody who publishes meanwhile.
    /// </summary>
    public abstract IsolationLevel SnapshotIsolation { get; }

    /// <summary>Puts rows into a table, past the change tracker.</summary>
    internal abstract Task InsertAsync(
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object> rows,
        CancellationToken cancellationToken
    );

    /// <summary>The number of the newest change; 0 before the first.</summary>
    public async Task<int> DataVersionAsync(CancellationToken cancellationToken) =>
        await Changes.MaxAsync(change => (int?)change.Number, cancellationToken) ?? 0;

    /// <summary>What pages would be made from now.</summary>
    public async Task<RecordVersion> RecordVersionAsync(CancellationToken cancellationToken)
    {
        var newest = await Changes
            .OrderByDescending(change => change.Number)
            .Select(change => new
            {
                change.Number,
                change.Hash,
                change.At,
                Epoch = Set<RecordEpoch>().Select(epoch => epoch.Word).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null
            ? RecordVersion.Empty
            : new(newest.Number, newest.Hash, newest.Epoch ?? "") { At = newest.At };
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        // Of the record itself, of ICE's lists, and of what is kept beside them.
        foreach (var kept in new[] { typeof(Fact), typeof(RosterList), typeof(TrackerDbContext) })
            configuration.StoreVocabulariesAsWords(kept.Assembly);
        configuration.Properties<decimal>().HaveConversion<PlainDecimalConverter>();
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(TrackerDbContext).Assembly);
        model.HoldVocabularies();
    }
}
