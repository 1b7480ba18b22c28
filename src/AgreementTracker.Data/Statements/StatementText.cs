using System.Text;

namespace AgreementTracker.Data.Statements;

/// <summary>The words of a statement as they are read: its parts in order, quotation marks around the speaker's words alone.</summary>
public static class StatementText
{
    /// <summary>Two quoted parts in a row, with words left out between them, are kept apart by an ellipsis.</summary>
    public static string Of(StatementKind kind, IEnumerable<(StatementPartKind Kind, string Exact)> parts)
    {
        var text = new StringBuilder();
        StatementPartKind? before = null;
        foreach (var (part, exact) in parts)
        {
            if (before is not null)
                text.Append(before == part ? " … " : " ");
            text.Append(part == StatementPartKind.Quoted && kind != StatementKind.Written ? $"“{exact}”" : exact);
            before = part;
        }
        return text.ToString();
    }
}
