using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Documents;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>Springfield as a seeds folder of the test's own, to be edited and broken.</summary>
internal sealed class SpringfieldSeeds : IDisposable
{
    public const string Dossier = "dossiers/xx/springfield.json",
        Organizations = "directory/organizations.json",
        People = "directory/people.json",
        Source = "sources/gazette.json",
        Text = "sources/gazette.txt";

    public SpringfieldSeeds()
    {
        Write(Dossier, DocumentJson.WriteIndented(SpringfieldRecord.Dossier()));
        Write(Organizations, $"[{DocumentJson.WriteIndented(SpringfieldRecord.Ice())}]");
        Write(People, $"[{DocumentJson.WriteIndented(SpringfieldRecord.AnnLee())}]");
        Write(Source, DocumentJson.WriteIndented(SpringfieldRecord.Gazette()));
        Write(Text, SpringfieldRecord.Text.Text);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("agreement-tracker-seeds.").FullName;

    public SeedFolder Read() => SeedFolder.Read(Folder);

    public IReadOnlyList<string> Problems() =>
        [.. Assert.Throws<InvalidDocumentsException>(Read).Problems.Select(problem => problem.ToString())];

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), text);
    }

    public void Edit(string file, string words, string others)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(words, text);
        Write(file, text.Replace(words, others));
    }

    public void Copy(string file, string copy) => Write(copy, File.ReadAllText(Path.Combine(Folder, file)));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
