using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Changes;

public sealed partial class WordDifference
{
    private const int LinesAround = 2;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Parameter, EditorRequired]
    public required string? Before { get; set; }

    [Parameter, EditorRequired]
    public required string After { get; set; }

    /// <summary>Each line in pieces; a line without any stands for lines left out.</summary>
    private IEnumerable<IReadOnlyList<Piece>> Lines =>
        Before is null
            ? Indented(After).Split('\n').Select(line => (IReadOnlyList<Piece>)[new(PieceKind.Same, line)])
            : Shorten(SplitLines(WordComparison.Of(Indented(Before), Indented(After))));

    /// <summary>Revisions are kept on one line; people read them on many.</summary>
    private static string Indented(string json) =>
        JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Readable);

    private static List<List<Piece>> SplitLines(IEnumerable<Piece> pieces)
    {
        List<List<Piece>> lines =
        [
            [],
        ];
        foreach (var piece in pieces)
        {
            var parts = piece.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    lines.Add([]);
                if (parts[i].Length > 0)
                    lines[^1].Add(piece with { Text = parts[i] });
            }
        }
        return lines;
    }

    private static IEnumerable<IReadOnlyList<Piece>> Shorten(List<List<Piece>> lines)
    {
        var changed = lines.Select(line => line.Any(piece => piece.Kind != PieceKind.Same)).ToList();
        var left = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var near = Enumerable
                .Range(
                    Math.Max(0, i - LinesAround),
                    Math.Min(lines.Count, i + LinesAround + 1) - Math.Max(0, i - LinesAround)
                )
                .Any(line => changed[line]);
            if (near && lines[i].Count > 0)
                yield return lines[i];
            else if (!near && !left)
                yield return [];
            left = !near;
        }
    }
}
