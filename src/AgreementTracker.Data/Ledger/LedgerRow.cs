using System.Security.Cryptography;
using AgreementTracker.Record;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Data;

/// <summary>A row as the ledger knows it.</summary>
/// <param name="Sha256">Of a JSON array of its columns; files and reports in it by their own SHA-256.</param>
internal sealed record LedgerRow(LedgerKind Kind, string Subject, string Sha256)
{
    /// <summary>The hash of an empty array: the row has been removed.</summary>
    public const string Nothing = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945";

    private const int SaltBytes = 16;
    public const int SaltLimit = 2 * SaltBytes;

    /// <summary>
    /// Random letters that are hashed with a row and removed with it. Without them, anyone who has the ledger could
    /// guess who signed in at a time, and the hash would show whether the guess is right.
    /// </summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    public static bool IsKept(object row) => row is AccountEvent or DraftNote or ImportedList;

    public static LedgerRow Of(object row) =>
        row switch
        {
            AccountEvent e => Of(
                LedgerKind.AccountEvent,
                $"{e.Number}",
                [
                    HashChain.Timestamp(e.At),
                    e.Kind.Word(),
                    e.ActorId,
                    e.Actor,
                    e.SubjectId,
                    e.Subject,
                    e.Detail,
                    .. Salted(e.Salt),
                ]
            ),
            DraftNote n => Of(
                LedgerKind.ReviewNote,
                $"{n.DraftId}/{n.Number}",
                [n.Kind.Word(), n.AuthorId, n.Author, HashChain.Timestamp(n.At), n.Text, n.About, .. Salted(n.Salt)]
            ),
            ImportedList l => Of(
                LedgerKind.List,
                $"{l.Id}",
                [
                    l.Table.Word(),
                    l.Day,
                    l.FileName,
                    l.Sha256,
                    l.SourceId,
                    l.ChangeNumber,
                    l.Rows,
                    l.Refused,
                    l.Overridden,
                    HashOf(l.Report),
                ]
            ),
            _ => throw new ArgumentException($"{row.GetType().Name} has no place in the ledger.", nameof(row)),
        };

    /// <param name="list">The list that the decision was kept with.</param>
    public static LedgerRow Of(PersonDecision decision, int list) =>
        new(LedgerKind.Decision, $"{list}", HashOf(decision));

    public static LedgerRow OfUndone(int list) => Of(LedgerKind.ListUndone, $"{list}", []);

    public static LedgerRow OfRemoved(LedgerKind kind, string subject) => Of(kind, subject, []);

    /// <summary>Rows of older versions have no salt.</summary>
    private static IEnumerable<object?> Salted(string? salt) => salt is null ? [] : [salt];

    public static string HashOf(PersonDecision d) =>
        HashChain.HashOf([d.State, d.Name, d.OtherState, d.OtherName, d.IsSame, d.Author, d.Reason]);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static LedgerRow Of(LedgerKind kind, string subject, IReadOnlyList<object?> columns) =>
        new(kind, subject, HashChain.HashOf(columns));
}
