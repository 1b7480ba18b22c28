namespace AgreementTracker.Web.Explore;

/// <summary>A column that a reader can choose.</summary>
/// <param name="Name">In an address.</param>
/// <param name="IsUsual">Whether it is there for those who choose none.</param>
public abstract record Column(string Name, string Heading, bool IsUsual, bool IsGroupable, bool IsSortable)
{
    public int Index { get; init; }
}

/// <param name="Sort">What the database sorts by, or null where it does not.</param>
public sealed record Column<TRow, TSort>(
    string Name, string Heading, Func<TRow, Cell> CellOf, TSort? Sort = null, bool IsUsual = true, bool IsGroupable = false)
    : Column(Name, Heading, IsUsual, IsGroupable, Sort is not null)
    where TSort : struct, Enum;
