namespace AgreementTracker.Data;

/// <summary>A human being, told apart from others of the same name.</summary>
public sealed class Person : IFactRow, INamed
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string FoldedName { get; set; }
    public List<string> OtherNames { get; set; } = [];
    public string? MergedIntoId { get; set; }
    public Person? MergedInto { get; set; }

    public List<Membership> Memberships { get; } = [];
}
