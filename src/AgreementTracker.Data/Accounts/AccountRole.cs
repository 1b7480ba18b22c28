namespace AgreementTracker.Data;

/// <summary>What an account may do; each role may also do what those before it may.</summary>
public enum AccountRole
{
    Editor,
    Reviewer,
    Administrator,
}
