namespace AgreementTracker.Data;

/// <summary>
/// The ids of facts: their jurisdiction's slug and their key, joined by dots, which neither contains. They are the same
/// in every database that holds the document, and part of published addresses.
/// </summary>
public static class FactIds
{
    public static string Of(string jurisdiction, string key) => $"{jurisdiction.Replace('/', '.')}.{key}";

    /// <summary>For what has no key of its own: a line of a roll call, a membership.</summary>
    public static string Of(string owner, int ordinal) => $"{owner}.{ordinal}";

    /// <summary>
    /// The slug of the jurisdiction whose dossier holds the fact with this id; null where it can be no fact's.
    /// </summary>
    public static string? JurisdictionOf(string factId) =>
        factId.LastIndexOf('.') is > 0 and var end ? factId[..end].Replace('.', '/') : null;
}
