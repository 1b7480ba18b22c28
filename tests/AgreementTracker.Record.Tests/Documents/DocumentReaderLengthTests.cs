using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>Texts and keys that are too long.</summary>
public class DocumentReaderLengthTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("jurisdiction.name", 200)]
    [InlineData("organizations[0].name", 200)]
    [InlineData("passages.vote.exact", 4000)]
    [InlineData("passages['a-town'].prefix", 200)]
    [InlineData("passages['a-town'].suffix", 200)]
    [InlineData("agreements[0].name", 300)]
    [InlineData("agreements[0].scope", 1000)]
    [InlineData("agreements[0].events[0].date.printed", 200)]
    [InlineData("voteEvents[0].motion", 2000)]
    [InlineData("voteEvents[0].votes[0].voter", 200)]
    [InlineData("voteEvents[0].votes[0].optionPrinted", 200)]
    [InlineData("statements[0].speaker.name", 200)]
    [InlineData("statements[0].speaker.role", 300)]
    [InlineData("figures[0].claimant.affiliation", 300)]
    [InlineData("figures[0].metric", 300)]
    [InlineData("figures[0].quantity", 200)]
    [InlineData("figures[0].unit", 100)]
    [InlineData("figures[1].of", 300)]
    [InlineData("events[0].name", 500)]
    [InlineData("events[0].participants[0].name", 300)]
    [InlineData("instruments[0].title", 500)]
    [InlineData("instruments[0].number", 100)]
    [InlineData("contextNotes[0].text", 500)]
    [InlineData("contextNotes[0].key", 80)]
    [InlineData("organizations[1].slug", 120)]
    public void Read_TooLong_IsReported(string field, int limit)
    {
        var path = $"springfield.json: $.{field}: is longer than {limit:N0} characters";

        town.Dossier.Set(field, new string('x', limit));
        Assert.DoesNotContain(path, town.Problems());

        town.Dossier.Set(field, new string('x', limit + 1));
        town.Reports(path);
    }

    [Theory]
    [InlineData("[0].person.name", 200)]
    [InlineData("[0].person.slug", 120)]
    [InlineData("[0].person.memberships[0].role", 300)]
    public void Read_TooLongInThePeople_IsReported(string field, int limit)
    {
        town.People.Set(field, new string('x', limit + 1));

        town.Reports($"people.json: ${field}: is longer than {limit:N0} characters");
    }

    [Theory]
    [InlineData("slug", "x", 120)]
    [InlineData("title", "x", 500)]
    [InlineData("publisher", "x", 300)]
    [InlineData("author", "x", 300)]
    [InlineData("url", "https://gazette.example/", 2000)]
    [InlineData("language", "en-x-", 35)]
    public void Read_TooLongInTheSource_IsReported(string field, string begin, int limit)
    {
        town.Source.Set(field, begin.PadRight(limit + 1, 'x'));

        town.Reports($"gazette.json: $.{field}: is longer than {limit:N0} characters");
    }

    [Fact]
    public void Read_LengthOfTextOutsideTheBmp_IsInUtf16Units()
    {
        town.Dossier.Set("figures[0].unit", string.Concat(Enumerable.Repeat("😀", 50)));
        town.Reports();

        town.Dossier.Set("figures[0].unit", string.Concat(Enumerable.Repeat("😀", 51)));
        town.Reports("springfield.json: $.figures[0].unit: is longer than 100 characters");
    }

    [Fact]
    public void Read_PassageKey_IsHeldToItsFormAndLength()
    {
        town.Dossier.Set("passages['A town']", town.Dossier.At("passages['a-town']")!.DeepClone());
        town.Dossier.Set($"passages['{new string('k', 81)}']", town.Dossier.At("passages['a-town']")!.DeepClone());

        town.Reports(
            "springfield.json: $.passages['A town']: the key is not well written: expected small letters and digits with single hyphens between them, such as 'miami-city-commission'",
            $"springfield.json: $.passages.{new string('k', 81)}: the key is longer than 80 characters"
        );
    }
}
