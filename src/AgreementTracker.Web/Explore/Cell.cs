using AgreementTracker.Data;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

/// <summary>What a row says in a column, as it is read in the table and in the file.</summary>
/// <param name="Address">Where more is told of it, or null.</param>
public sealed record Cell(string Text, string? Address = null, bool IsStated = true)
{
    private static readonly Cell NotStated = new("not stated", IsStated: false);

    public static Cell Of(string? text, string? address = null) => text is null ? NotStated : new(text, address);

    public static Cell Of(int? number) => Of(number?.ToString());

    public static Cell Of(Enum value) => new(value.Label(), IsStated: !Vocabulary.IsNotStated(value));

    /// <summary>The date as far as it is known, else the words as printed.</summary>
    public static Cell OfDate(string? value, string? printed) => Of(value ?? (printed is null ? null : $"“{printed}”"));
}

/// <summary>A fact as a row.</summary>
/// <param name="Address">Where the fact stands with the words it rests on.</param>
/// <param name="Cells">One for each column that its data set has, chosen or not.</param>
public sealed record ExploreRow(string Address, IReadOnlyList<Cell> Cells);
