namespace AgreementTracker.Data.Editing;

/// <summary>Who does something to a draft: the account, and the name that readers see.</summary>
public sealed record Contributor(string Id, string Name);

/// <summary>What was asked for can't be done to the draft as it stands; the message says why, to the person who asked.</summary>
public sealed class DraftRefusedException(string message) : Exception(message);

/// <summary>The draft was saved elsewhere since it was read.</summary>
public sealed class DraftOvertakenException() : Exception("This draft was saved in another window or by another session since it was opened here.");

/// <summary>The draft is not fit to be published yet.</summary>
public sealed class DraftUnfinishedException(IReadOnlyList<Dossiers.Problem> problems) : Exception($"{problems.Count} thing(s) must be seen to first.")
{
    public IReadOnlyList<Dossiers.Problem> Problems => problems;
}
