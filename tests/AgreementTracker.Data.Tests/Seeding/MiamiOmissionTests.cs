using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>
/// What is known from elsewhere stays out of the seeds until another source that says it is archived.
/// </summary>
public partial class MiamiOmissionTests
{
    [Fact]
    public void People_AreThoseWhomTheArticleNames() =>
        Assert.Equal(
            ["Abigail Jackson", "Dariel Gomez", "Ron DeSantis", "Tessa Petit"],
            MiamiSeeds
                .Facts.Where(found => found.Kind == "person")
                .Select(found => found.Fact["name"]!.ToString())
                .Order()
        );

    [Fact]
    public void Source_HasNoPublisherAuthorAddressOrDate() =>
        Assert.Equal(
            ["$schema", "slug", "title", "kind", "access", "language", "sha256"],
            MiamiSeeds.Source.AsObject().Select(member => member.Key)
        );

    [Fact]
    public void Documents_SayNothingKnownFromElsewhere() =>
        Assert.All(
            MiamiSeeds.Citing.Append(MiamiSeeds.Source).SelectMany(Texts),
            text =>
            {
                Assert.DoesNotMatch(Year(), text);
                Assert.DoesNotMatch(Address(), text);
                Assert.All(
                    Names().Matches(text.Replace(",", "")),
                    name => Assert.Contains(name.Value, MiamiSeeds.Article.Replace(",", ""), StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Slugs_OfPeopleAndOrganizations_AreOfWordsOfTheArticle() =>
        Assert.All(
            MiamiSeeds
                .Facts.Where(found => found.Kind is "person" or "organization" or "organizations")
                .SelectMany(found => $"{found.Fact["slug"]}".Split('-')),
            word => Assert.Contains(word, MiamiSeeds.Article, StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject holder => holder
                .Where(member => member.Key is not "$schema" and not "sha256")
                .SelectMany(member => Texts(member.Value)),
            JsonArray list => list.SelectMany(Texts),
            _ => [node!.ToString()],
        };

    [GeneratedRegex("(19|20)[0-9][0-9]")]
    private static partial Regex Year();

    [GeneratedRegex(@"https?:|www\.|\.com\b|\.org\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>
    /// Names and numbers: what is written with a capital though it does not begin the text, or in digits.
    /// </summary>
    [GeneratedRegex(@"[0-9]+|(?<=.)\b\p{Lu}\w+")]
    private static partial Regex Names();
}
