namespace AgreementTracker.Testing.Invention;

/// <summary>The people and organizations that facts may refer to.</summary>
internal sealed record Slugs(IReadOnlyList<string> People, IReadOnlyList<string> Organizations)
{
    public string? MaybePerson(Draw draw) => People.Count > 0 && draw.Chance(50) ? draw.Of(People) : null;

    public string? MaybeOrganization(Draw draw) =>
        Organizations.Count > 0 && draw.Chance(50) ? draw.Of(Organizations) : null;
}
