using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace AgreementTracker.Web.Changes;

/// <summary>Whether words are in both of two texts, in the later one alone, or in the earlier one alone.</summary>
public enum PieceKind
{
    Same,
    In,
    Out,
}

/// <summary>Words next to each other that share the same fate.</summary>
public sealed record Piece(PieceKind Kind, string Text);

/// <summary>Two texts, word by word.</summary>
internal static class WordComparison
{
    public static List<Piece> Of(string before, string after)
    {
        var difference = new Differ().CreateDiffs(
            before,
            after,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new WordChunker()
        );
        List<Piece> pieces = [];
        var at = 0;
        foreach (DiffBlock block in difference.DiffBlocks)
        {
            Add(PieceKind.Same, difference.PiecesNew, at, block.InsertStartB - at);
            Add(PieceKind.Out, difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(PieceKind.In, difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }
        Add(PieceKind.Same, difference.PiecesNew, at, difference.PiecesNew.Count - at);
        return pieces;

        void Add(PieceKind kind, IReadOnlyList<string> words, int from, int count)
        {
            if (count > 0)
                pieces.Add(new(kind, string.Concat(words.Skip(from).Take(count))));
        }
    }
}
