using System.Text;

namespace AgreementTracker.Record.Statements;

/// <summary>One part of a statement.</summary>
/// <param name="SkipsWords">Whether the source has words between the part before and this one.</param>
public readonly record struct StatementWords(StatementPartKind Kind, string Exact, bool SkipsWords);

/// <summary>
/// The words of a statement as they are read: its parts in order, quotation marks around the speaker's words alone, and
/// an ellipsis where the source has words that were left out.
/// </summary>
public static class StatementText
{
    public static string Of(StatementKind kind, IEnumerable<StatementWords> parts)
    {
        var text = new StringBuilder();
        foreach (var (part, exact, skipsWords) in parts)
        {
            if (text.Length > 0)
                text.Append(skipsWords ? " … " : " ");
            text.Append(part == StatementPartKind.Quoted && kind != StatementKind.Written ? $"“{exact}”" : exact);
        }
        return text.ToString();
    }
}
