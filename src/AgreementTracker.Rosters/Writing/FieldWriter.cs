using AgreementTracker.Record;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// How a list speaks of a field. What nobody states, it states; what only lists said before, it says anew; what others
/// say stands as they say it, with the list beside it: as a further source where it says the same, as one that
/// contradicts where it doesn't.
/// </summary>
/// <param name="isList">Whether a passage of the dossier, by its key, is a line of a list.</param>
internal sealed class FieldWriter(Fact fact, Func<string, bool> isList)
{
    private readonly Dictionary<string, IReadOnlyList<Citing>> citations = new(fact.Citations);

    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Citations => citations;

    /// <summary>Whether only lists state the field, or nobody does.</summary>
    public bool IsOfLists(string field) => Supporting(field).All(citing => isList(citing.Passage));

    /// <param name="current">Null where it is not stated.</param>
    /// <param name="reportedAs">How the passage prints what is said.</param>
    /// <returns>What the field says now.</returns>
    public T? Say<T>(string field, T? current, T said, string passage, string reportedAs, Func<T, T, bool>? same = null)
        where T : class
    {
        var all = citations.GetValueOrDefault(field) ?? [];
        if (current is not null && (same ?? Equals)(current, said))
        {
            if (!Supporting(field).Any(citing => isList(citing.Passage)))
                citations[field] = [.. all, new() { Passage = passage }];
            return current;
        }
        if (current is null || IsOfLists(field))
        {
            citations[field] =
            [
                new() { Passage = passage },
                .. all.Where(citing => citing.Role != CitationRole.Supports),
            ];
            return said;
        }
        var contradiction = new Citing
        {
            Passage = passage,
            Role = CitationRole.Contradicts,
            ReportedAs = reportedAs,
        };
        citations[field] =
        [
            .. all.Where(citing => citing.Role != CitationRole.Contradicts || !isList(citing.Passage)),
            contradiction,
        ];
        return current;
    }

    /// <summary>A list says something else than an earlier one that stays in use: both are kept.</summary>
    public void Dispute(string field, string passage, string reportedAs) =>
        citations[field] = [
            .. (citations.GetValueOrDefault(field) ?? []).Where(citing => citing.ReportedAs != reportedAs),
            new()
            {
                Passage = passage,
                Role = CitationRole.Contradicts,
                ReportedAs = reportedAs,
            },
        ];

    /// <summary>A list says something else than an earlier one, and is used from here on: both are kept.</summary>
    /// <param name="former">How the earlier one prints it.</param>
    /// <param name="said">How this one does.</param>
    public void Supersede(string field, string passage, string former, string said)
    {
        var earlier = Supporting(field);
        citations[field] =
        [
            new() { Passage = passage },
            .. (citations.GetValueOrDefault(field) ?? []).Where(citing =>
                citing.Role != CitationRole.Supports && citing.ReportedAs != said
            ),
        ];
        foreach (var citing in earlier.Take(1))
            Dispute(field, citing.Passage, former);
    }

    /// <summary>As <see cref="Say{T}"/> for a word of a vocabulary.</summary>
    public T SayWord<T>(string field, T current, T said, string passage, string reportedAs)
        where T : struct, Enum =>
        (T)
            Say<object>(
                field,
                Vocabulary.IsNotStated(current) ? null : current,
                said,
                passage,
                reportedAs,
                (one, other) => one.Equals(other)
            )!;

    /// <summary>Cites a field that is stated elsewhere in the dossier too.</summary>
    public void Cite(string field, params ReadOnlySpan<string> passages) =>
        citations[field] = [.. passages.ToArray().Distinct().Select(passage => new Citing { Passage = passage })];

    /// <summary>What states the field is still to be said; it keeps its place among the others.</summary>
    public void Clear(string field)
    {
        if (citations.ContainsKey(field))
            citations[field] = [];
    }

    /// <summary>Nobody states the field any more.</summary>
    public void Drop(string field) => citations.Remove(field);

    public void Also(string field, string passage)
    {
        if (!Supporting(field).Any(citing => citing.Passage == passage))
            citations[field] = [.. citations.GetValueOrDefault(field) ?? [], new() { Passage = passage }];
    }

    public IReadOnlyList<Citing> Supporting(string field) =>
        [.. (citations.GetValueOrDefault(field) ?? []).Where(citing => citing.Role == CitationRole.Supports)];
}
