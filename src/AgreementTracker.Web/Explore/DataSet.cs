using AgreementTracker.Data;

namespace AgreementTracker.Web.Explore;

/// <summary>A kind of fact that can be explored as a table.</summary>
public abstract class DataSet
{
    public static DataSet Agreements { get; } = new AgreementSet();

    public static DataSet Votes { get; } = new VoteSet();

    public static DataSet Statements { get; } = new StatementSet();

    public static IReadOnlyList<DataSet> All { get; } = [Agreements, Votes, Statements];

    /// <summary>In an address: <c>votes</c>.</summary>
    public abstract string Name { get; }

    /// <summary>For one of them in a sentence.</summary>
    public abstract string Singular { get; }

    /// <summary>For several of them in a sentence.</summary>
    public abstract string Plural { get; }

    public abstract IReadOnlyList<Field> Fields { get; }

    public abstract IReadOnlyList<Column> Columns { get; }

    public abstract SortOrder UsualOrder { get; }

    public abstract string Counted(int rows);

    /// <summary>The page that a reader asks for, and how many rows fit in all.</summary>
    public abstract Task<FoundRows> FindAsync(
        TrackerDbContext db,
        ExploreQuery query,
        CancellationToken cancellationToken
    );

    /// <summary>All rows that fit, in the order of the pages, read one after another.</summary>
    public abstract IAsyncEnumerable<ExploreRow> AllAsync(
        TrackerDbContext db,
        ExploreQuery query,
        CancellationToken cancellationToken
    );
}
