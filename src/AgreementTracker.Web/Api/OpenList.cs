using AgreementTracker.Data;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Web.Explore;

namespace AgreementTracker.Web.Api;

/// <summary>
/// A kind of thing on record as open data. Its JSON, its CSV files, its description in OpenAPI and the page about the
/// API are all made from this.
/// </summary>
/// <param name="name">In addresses: <c>votes</c>.</param>
/// <param name="singular">The column of its id in the tables of its parts: <c>vote</c>.</param>
internal abstract class OpenList(string name, string singular, Type rowType)
{
    public string Name => name;

    public string Singular => singular;

    public Type RowType => rowType;

    public required Func<string> Summary { get; init; }

    /// <summary>The id of an item, of the record that a fresh copy has where it can be.</summary>
    public required string Example { get; init; }

    /// <summary>Where its pages are; lists of ICE's are under changes.</summary>
    public string Path { get; init; } = $"/{name}";

    public IReadOnlyList<Field> Filters { get; init; } = [];

    public IReadOnlyList<OpenField> Fields { get; } = OpenJson.FieldsOf(rowType);

    /// <summary>What the list has only if it is asked for, and the item always.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How many with all their parts are in memory at once: a list of ICE's has a thousand rows.</summary>
    public int WholeAtOnce { get; init; } = 200;

    /// <summary>What has a table of its own in files.</summary>
    public IEnumerable<OpenField> Parts => Fields.Where(one => one.PartType is not null);

    public IEnumerable<OpenField> UsualFields => Fields.Where(one => !LeftOut.Contains(one.Name));

    /// <summary>The items that fit, in the order of their keys, after one of them.</summary>
    /// <param name="since">The first change that is new to who asks.</param>
    /// <param name="isWhole">With their parts.</param>
    public abstract Task<IReadOnlyList<OpenRow>> ReadAsync(
        TrackerDbContext db,
        Filter filter,
        int? since,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken
    );

    /// <summary>One item with its parts; null where there is none with this id.</summary>
    public abstract Task<OpenRow?> FindAsync(TrackerDbContext db, string id, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class OpenList<TEntity, TRow>(string name, string singular) : OpenList(name, singular, typeof(TRow))
    where TRow : OpenRow
{
    public delegate Task<IQueryable<TEntity>> Finding(
        TrackerDbContext db,
        Filter filter,
        int? since,
        CancellationToken cancellationToken
    );

    public delegate Task<List<TRow>> Reading(
        IQueryable<TEntity> found,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken
    );

    public required Finding Find { get; init; }

    public required Func<TrackerDbContext, string, IQueryable<TEntity>> One { get; init; }

    public required Reading Read { get; init; }

    public required Func<TRow, string> UrlOf { get; init; }

    public override async Task<IReadOnlyList<OpenRow>> ReadAsync(
        TrackerDbContext db,
        Filter filter,
        int? since,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var found = await Find(db, filter, since, cancellationToken);
        return Linked(await Read(found, db, after, size, isWhole, cancellationToken));
    }

    public override async Task<OpenRow?> FindAsync(
        TrackerDbContext db,
        string id,
        CancellationToken cancellationToken
    ) => Linked(await Read(One(db, id), db, null, 1, true, cancellationToken)).FirstOrDefault();

    private List<TRow> Linked(List<TRow> rows)
    {
        foreach (var row in rows)
            row.Url = UrlOf(row);
        return rows;
    }
}
