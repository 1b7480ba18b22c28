namespace AgreementTracker.Web.Explore;

/// <summary>A column that a reader can choose.</summary>
/// <param name="Name">In an address.</param>
/// <param name="Heading">In the file, whatever the language of the page.</param>
/// <param name="Title">On the page.</param>
public abstract record Column(string Name, string Heading, Func<string> Title)
{
    public int Index { get; init; }

    /// <summary>Whether the table has it unless a reader chooses columns.</summary>
    public bool IsUsual { get; init; } = true;

    /// <summary>Numbers are aligned on the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Dates are not broken into two lines.</summary>
    public bool IsDate { get; init; }

    /// <summary>The class of its cells.</summary>
    public string? Look =>
        IsNumber ? "number"
        : IsDate ? "date"
        : null;

    public bool IsGroupable { get; init; }

    public abstract bool IsSortable { get; }
}

/// <param name="Sort">Null where rows can't be sorted by it.</param>
public sealed record Column<TRow>(
    string Name,
    string Heading,
    Func<string> Title,
    Func<TRow, Cell> CellOf,
    SortKey<TRow>? Sort = null
) : Column(Name, Heading, Title)
{
    private readonly SortKey<TRow>? group;

    /// <summary>What rows are grouped by, if not by what they are sorted by.</summary>
    public SortKey<TRow>? Group
    {
        get => group ?? Sort;
        init => group = value;
    }

    public override bool IsSortable => Sort is not null;
}
