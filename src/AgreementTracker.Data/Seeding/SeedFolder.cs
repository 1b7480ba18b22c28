using System.Text;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.Warnings;

namespace AgreementTracker.Data.Seeding;

/// <summary>The documents and texts of a seeds folder, read and valid by themselves.</summary>
public sealed record SeedFolder(IReadOnlyList<LocatedDocument> Documents, IReadOnlyList<ArchivedText> Texts)
{
    /// <summary>What is odd in them; it keeps nothing from being published.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <exception cref="InvalidDocumentsException">Every error of every file, each with file and path.</exception>
    public static SeedFolder Read(string folder)
    {
        List<Problem> problems = [];
        List<LocatedDocument> documents = [];
        if (!Directory.Exists(folder))
            throw new InvalidDocumentsException([new("seeds", "", $"there is no folder {folder}")]);

        foreach (var file in Files(folder, "directory", "*.json"))
        {
            var entries = new DocumentReader(file.Name, problems).ReadList<DirectoryEntry>(file.Bytes);
            for (var i = 0; i < entries.Count; i++)
                if (file.Slug != ((IDocument)entries[i]).Address.Split('/')[0])
                    problems.Add(
                        new(
                            file.Name,
                            $"$[{i}]",
                            $"belongs into seeds/directory/{((IDocument)entries[i]).Address.Split('/')[0]}.json"
                        )
                    );
            documents.AddRange(entries.Select((entry, i) => new LocatedDocument(entry, file.Name, $"$[{i}]")));
        }
        foreach (var file in Files(folder, "dossiers", "*.json"))
            if (new DocumentReader(file.Name, problems).Read<Dossier>(file.Bytes) is { } dossier)
                AddNamed(dossier, dossier.Jurisdiction.Slug, file);
        foreach (var file in Files(folder, "sources", "*.json"))
            if (new DocumentReader(file.Name, problems).Read<SourceDocument>(file.Bytes) is { } source)
                AddNamed(source, source.Slug, file);

        var texts = ReadTexts(folder, documents.Select(located => located.Document).OfType<SourceDocument>(), problems);
        var known = KnownRecord.Of(documents.Select(located => located.Document), texts, complete: problems.Count == 0);
        problems.AddRange(DossierValidator.Validate(documents, known));
        return problems.Count == 0
            ? new(documents, texts) { Warnings = WarningCheck.Find(documents, known) }
            : throw new InvalidDocumentsException(problems);

        void AddNamed(IDocument document, string slug, SeedFile file)
        {
            documents.Add(new(document, file.Name));
            if (file.Slug != slug)
                problems.Add(
                    new(
                        file.Name,
                        document is Dossier ? "$.jurisdiction.slug" : "$.slug",
                        $"'{slug}' is not the file's name, '{file.Slug}'"
                    )
                );
        }
    }

    private static List<ArchivedText> ReadTexts(
        string folder,
        IEnumerable<SourceDocument> sources,
        List<Problem> problems
    )
    {
        List<ArchivedText> texts = [];
        var files = Files(folder, "sources", "*.txt").ToDictionary(file => file.Slug);
        // One that is there twice is reported as such, and its text is not missing the second time.
        foreach (var source in sources.DistinctBy(source => source.Slug))
        {
            if (!files.Remove(source.Slug, out var file))
                problems.Add(
                    new(
                        $"seeds/sources/{source.Slug}.json",
                        "",
                        $"the archived text seeds/sources/{source.Slug}.txt is missing"
                    )
                );
            else if (TextOf(file, problems) is { } text)
            {
                if (text.Sha256 == source.Sha256)
                    texts.Add(text);
                else
                    problems.Add(
                        new(
                            $"seeds/sources/{source.Slug}.json",
                            "$.sha256",
                            $"{file.Name} has the SHA-256 {text.Sha256}: it is not the text that was archived"
                        )
                    );
            }
        }
        // A source whose own file could not be read leaves its text without an owner through no fault of the text.
        foreach (
            var file in files.Values.Where(file => !File.Exists(Path.Combine(folder, "sources", file.Slug + ".json")))
        )
            problems.Add(new(file.Name, "", $"has no {file.Slug}.json beside it that describes it"));
        return texts;
    }

    private static ArchivedText? TextOf(SeedFile file, List<Problem> problems)
    {
        try
        {
            return ArchivedText.Of(StrictUtf8.GetString(file.Bytes));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(file.Name, "", "is not valid UTF-8"));
            return null;
        }
    }

    private static IEnumerable<SeedFile> Files(string folder, string part, string pattern)
    {
        var root = Path.Combine(folder, part);
        return !Directory.Exists(root)
            ? []
            : Directory
                .EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Select(path => new SeedFile(root, part, Path.GetRelativePath(root, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private sealed record SeedFile(string Root, string Part, string Relative)
    {
        /// <summary>As problems name it, whatever folder the seeds lie in.</summary>
        public string Name => $"seeds/{Part}/{Relative}";

        /// <summary>The slug that the path promises: <c>fl/miami</c>.</summary>
        public string Slug => Path.ChangeExtension(Relative, null);

        public byte[] Bytes => File.ReadAllBytes(Path.Combine(Root, Relative));
    }
}
