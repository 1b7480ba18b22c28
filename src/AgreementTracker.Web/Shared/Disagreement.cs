using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Web.Shared;

/// <summary>A field for which sources give different values.</summary>
/// <param name="Used">The value that the record uses, which <paramref name="For"/> supports.</param>
public sealed record Disagreement(
    string Field,
    string Used,
    IReadOnlyList<CitedWords> For,
    IReadOnlyList<CitedWords> Against
)
{
    /// <summary>Of these fields, the ones that a source contradicts.</summary>
    public static IReadOnlyList<Disagreement> Among(
        IEnumerable<(string Field, string Used, IReadOnlyList<CitedWords> Words)> fields
    ) =>
        [
            .. fields
                .Select(field => new Disagreement(
                    field.Field,
                    field.Used,
                    With(field.Words, CitationRole.Supports),
                    With(field.Words, CitationRole.Contradicts)
                ))
                .Where(field => field.Against is [_, ..]),
        ];

    private static IReadOnlyList<CitedWords> With(IEnumerable<CitedWords> words, CitationRole role) =>
        [.. words.Where(one => one.Role == role)];
}
