using System.Security.Cryptography;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Editing;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Ledger;

/// <summary>A row as the ledger knows it.</summary>
/// <param name="Sha256">Of a JSON array of its columns; files and reports in it by their own SHA-256.</param>
internal sealed record LedgerRow(LedgerKind Kind, string Subject, string Sha256)
{
    public static bool IsKept(object row) => row is AccountEvent or DraftNote or ImportedList;

    public static LedgerRow Of(object row) => row switch
    {
        AccountEvent e => Of(LedgerKind.AccountEvent, $"{e.Number}",
            [HashChain.Moment(e.At), e.Kind.Word(), e.ActorId, e.Actor, e.SubjectId, e.Subject, e.Detail]),
        DraftNote n => Of(LedgerKind.ReviewNote, $"{n.DraftId}/{n.Number}",
            [n.Kind.Word(), n.AuthorId, n.Author, HashChain.Moment(n.At), n.Text, n.About]),
        ImportedList l => Of(LedgerKind.List, $"{l.Id}",
            [l.Table.Word(), l.Day, l.FileName, l.Sha256, l.SourceId, l.ChangeNumber, l.Rows, l.Refused,
                l.Overridden, HashOf(l.Report)]),
        _ => throw new ArgumentException($"{row.GetType().Name} has no place in the ledger.", nameof(row)),
    };

    /// <param name="list">The list that the decision was kept with.</param>
    public static LedgerRow Of(PersonDecision decision, int list) => new(LedgerKind.Decision, $"{list}", HashOf(decision));

    public static LedgerRow OfUndone(int list) => Of(LedgerKind.ListUndone, $"{list}", []);

    public static string HashOf(PersonDecision d) =>
        HashChain.HashOf([d.State, d.Name, d.OtherState, d.OtherName, d.IsSame, d.Author, d.Reason]);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static LedgerRow Of(LedgerKind kind, string subject, IReadOnlyList<object?> columns) =>
        new(kind, subject, HashChain.HashOf(columns));
}
