using System.Globalization;
using System.Text.Json;
using AgreementTracker.Record;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data;

/// <summary>
/// Ties each change to the one before it and to the documents it published, so that no part of the history can be
/// altered without every later hash giving it away. docs/architecture.md says how to recompute it with other tools.
/// </summary>
public static class HashChain
{
    public static readonly string Start = new('0', 64);

    /// <summary>The change with its revisions and its hash.</summary>
    public static Change Seal(Change change, IReadOnlyCollection<Revision> revisions)
    {
        var hashed = new Change
        {
            Number = change.Number,
            At = change.At,
            Kind = change.Kind,
            Author = change.Author,
            Account = change.Account,
            Reason = change.Reason,
            ReviewedBy = change.ReviewedBy,
            ReviewerAccount = change.ReviewerAccount,
            Corrects = change.Corrects,
            PreviousHash = change.PreviousHash,
            Hash = HashOf(change, revisions),
        };
        hashed.Revisions.AddRange(revisions);
        return hashed;
    }

    /// <summary>
    /// SHA-256 of a JSON array: the hash before, number, time, kind, author, reason, then address, number and SHA-256
    /// of each revision in order of address. Accounts, reviewer and correction, where there are any, follow the reason
    /// as a list of name and value each. JSON keeps the parts apart whatever characters they contain.
    /// </summary>
    public static string HashOf(Change change, IEnumerable<Revision> revisions)
    {
        object[] parts =
        [
            change.PreviousHash,
            change.Number,
            Timestamp(change.At),
            change.Kind.Word(),
            change.Author,
            change.Reason,
            .. Named("account", change.Account),
            .. Named("reviewed-by", change.ReviewedBy),
            .. Named("reviewer-account", change.ReviewerAccount),
            .. Named("corrects", change.Corrects),
            .. revisions
                .OrderBy(revision => revision.Document, StringComparer.Ordinal)
                .SelectMany(revision => new object[] { revision.Document, revision.Number, revision.Sha256 }),
        ];
        return HashOf(parts);
    }

    /// <summary>SHA-256 of a JSON array.</summary>
    internal static string HashOf(IReadOnlyList<object?> parts) => ArchivedText.HashOf(JsonSerializer.Serialize(parts));

    /// <summary>UTC, to the millisecond, which both engines keep.</summary>
    public static string Timestamp(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    internal static DateTime ToMilliseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    private static object[] Named(string name, string? value) => value is null ? [] : [new[] { name, value }];
}
