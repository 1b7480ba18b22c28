using System.Globalization;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using CsCheck;

namespace AgreementTracker.Testing.Invention;

/// <summary>
/// Documents of all kinds that are valid together, drawn at random from a seed: two sources, a directory, a state and a
/// place in it. Nothing in them is true.
/// </summary>
/// <param name="Documents">In no order.</param>
/// <param name="Revised">Another dossier of the same place, on the same sources and directory.</param>
public sealed record InventedRecord(
    IReadOnlyList<IDocument> Documents,
    IReadOnlyList<ArchivedText> Texts,
    Dossier Revised
)
{
    /// <summary>
    /// For property-based tests: says the seed when one fails, and looks for a smaller record that fails too.
    /// </summary>
    public static Gen<InventedRecord> Any { get; } = new Generator();

    public IEnumerable<LocatedDocument> Located => Documents.Select(document => new LocatedDocument(document));

    /// <summary>The same record for the same seed.</summary>
    public static InventedRecord Of(ulong seed) => Invent(new(new(1, seed)));

    public override string ToString() =>
        string.Join(
            '\n',
            [.. Documents.Append(Revised).Select(DocumentJson.WriteIndented), .. Texts.Select(text => text.Text)]
        );

    private static InventedRecord Invent(Draw draw)
    {
        var first = Source(draw, 0, null);
        var sources = draw.Chance(30)
            ? [first]
            : new[] { first, Source(draw, 1, draw.Chance(30) ? first.Document.Slug : null) };
        var state = $"{draw.Of(["f", "t", "x"])}{draw.Of(["l", "x", "z"])}";
        var place = $"{state}/{draw.Slug(0)}";

        List<string> own = [draw.Slug(0), .. draw.Some(2, i => draw.Slug(i + 1))];
        var shared = draw.Some(3, i => draw.Slug(i + 10));
        var known = new Slugs(draw.Some(4, draw.Slug), [.. own, .. shared]);
        var dossiers = new DossierDraw[]
        {
            new(draw, sources, known),
            new(draw, sources, known),
            new(draw, sources, known),
        };
        var parent = draw.Chance(50) ? state : null;

        List<IDocument> documents =
        [
            .. sources.Select(source => source.Document),
            .. shared.Select(slug => DirectoryDraw.OrganizationEntry(draw, sources, slug, null)),
            .. draw.Some(
                1,
                _ => DirectoryDraw.OrganizationEntry(draw, sources, draw.Slug(20), draw.Of(known.Organizations))
            ),
            .. known.People.Select(slug => DirectoryDraw.PersonEntry(draw, sources, known, slug, null)),
            .. draw.Some(
                known.People.Count > 0 ? 1 : 0,
                _ => DirectoryDraw.PersonEntry(draw, sources, known, draw.Slug(20), draw.Of(known.People))
            ),
            dossiers[0].Dossier(state, null, [draw.Slug(30)]),
            dossiers[1].Dossier(place, parent, own),
        ];
        return new(
            draw.Shuffled(documents),
            [.. sources.Select(source => ArchivedText.Of(source.Text)).DistinctBy(text => text.Sha256)],
            dossiers[2].Dossier(place, draw.Chance(50) ? state : null, own)
        );
    }

    private static InventedSource Source(Draw draw, int number, string? earlier)
    {
        var text = new InventedText(draw);
        return new(
            new()
            {
                Slug = draw.Slug(number),
                Title = draw.Words(SourceDocument.TitleLimit),
                Publisher = draw.Chance(50) ? draw.Words(SourceDocument.PublisherLimit) : null,
                Author = draw.Chance(50) ? draw.Words(SourceDocument.AuthorLimit) : null,
                Url = draw.Chance(50)
                    ? $"https://example.org/{draw.Below(1000).ToString(CultureInfo.InvariantCulture)}?q=ñ#a"
                    : null,
                Published = draw.Chance(50) ? draw.Date() : null,
                Captured = draw.Chance(50) ? draw.Date() : null,
                Kind = draw.Word<SourceKind>(),
                Access = draw.Word<SourceAccess>(),
                Language = draw.Chance(50) ? draw.Of(["en", "en-US", "haw"]) : null,
                Sha256 = ArchivedText.HashOf(text.Text),
                EarlierCapture = earlier,
            },
            text
        );
    }

    private sealed class Generator : Gen<InventedRecord>
    {
        public override InventedRecord Generate(PCG pcg, Size? min, out Size size)
        {
            var record = Invent(new(pcg) { Scale = (int)pcg.Next(4) });
            size = new((ulong)record.ToString().Length);
            return record;
        }
    }
}
