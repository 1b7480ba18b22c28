namespace AgreementTracker.Record.Gazetteer;

/// <summary>What the state of a place is called: as its dossier has it, else as the post office does.</summary>
public static class StateName
{
    /// <param name="state">The slug of the state.</param>
    /// <param name="published">Its name where its dossier is published.</param>
    /// <returns>Null where neither knows it.</returns>
    public static string? Of(string state, string? published = null) =>
        published ?? UsState.OfCode(state.ToUpperInvariant())?.Name;
}
