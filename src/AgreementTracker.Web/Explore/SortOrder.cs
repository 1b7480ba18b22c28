namespace AgreementTracker.Web.Explore;

/// <summary>By which column rows are sorted; in an address <c>place</c>, or <c>-place</c> for descending.</summary>
public readonly record struct SortOrder(string Column, bool IsDescending = false)
{
    public string Direction => IsDescending ? Texts.SortOrder_Descending : Texts.SortOrder_Ascending;

    public static SortOrder Parse(string text) => text is ['-', .. var column] ? new(column, true) : new(text);

    public override string ToString() => IsDescending ? $"-{Column}" : Column;
}
