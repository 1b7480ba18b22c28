using System.Text.Json.Nodes;
using AgreementTracker.Record.Differences;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Testing.Invention;
using CsCheck;

namespace AgreementTracker.Record.Tests.Differences;

public class DocumentDifferenceTests
{
    private const string Address = "dossiers/xx/springfield";

    /// <summary>A dossier with facts of every kind.</summary>
    private static readonly JsonObject Springfield = new Springfield().Dossier.AsObject();

    [Fact]
    public void Of_TwoInventedDocuments_IsEmptyWhereBothAreTheSameAlone() =>
        InventedRecord.Any.Sample(
            record =>
            {
                foreach (var document in record.Documents.Append(record.Revised))
                {
                    var json = DocumentJson.Write(document);
                    Assert.True(DocumentDifference.Of(document.Address, json, json).IsEmpty);
                    Assert.NotEmpty(DocumentDifference.Of(document.Address, null, json).Facts);
                }
                var revised = (IDocument)record.Revised;
                var before = DocumentJson.Write(
                    record.Documents.Single(document => document.Address == revised.Address)
                );
                Assert.Equal(
                    before == DocumentJson.Write(revised),
                    Between(before, DocumentJson.Write(revised)).IsEmpty
                );
            },
            iter: 100
        );

    /// <summary>Whatever it is, and wherever: what is in one version alone is in the difference.</summary>
    [Fact]
    public void Of_OneThingLess_SaysThatItIsGone()
    {
        foreach (
            var path in Members(Springfield, "$")
                .Where(path => !path.StartsWith("$.passages", StringComparison.Ordinal))
        )
        {
            var less = Springfield.DeepClone();
            less.Remove(path[2..]);
            var gone = Springfield.At(path[2..])!;
            var name = path.Split('.')[^1];

            AssertSaid(Between(Springfield.ToJsonString(), less.ToJsonString()), name, gone, isAdded: false, path);
            AssertSaid(Between(less.ToJsonString(), Springfield.ToJsonString()), name, gone, isAdded: true, path);
        }
    }

    [Fact]
    public void Of_UnknownFields_SaysWhatTheyAre()
    {
        var more = Springfield.DeepClone().AsObject();
        more["mood"] = "calm";
        more["voteEvents"]![0]!["weather"] = new JsonObject { ["sky"] = "clear" };
        more["parades"] = new JsonArray(new JsonObject { ["key"] = "spring", ["length"] = 3 });

        var facts = Between(Springfield.ToJsonString(), more.ToJsonString()).Facts;

        Assert.Equal(["mood"], facts[0].Fields.Select(field => field.Name));
        Assert.Equal(
            ["weather.sky"],
            facts.Single(fact => fact.List == "voteEvents").Fields.Select(field => field.Name)
        );
        Assert.Equal(
            ["key", "length"],
            facts.Single(fact => fact.List == "parades").Fields.Select(field => field.Name)
        );
    }

    [Fact]
    public void Of_OtherOrder_SaysSoAndNothingElse()
    {
        var other = Springfield.DeepClone().AsObject();
        var statements = other["statements"]!.AsArray();
        var first = statements[0]!;
        statements.RemoveAt(0);
        statements.Add(first);

        var difference = Between(Springfield.ToJsonString(), other.ToJsonString());

        Assert.Empty(difference.Facts);
        Assert.Equal(["statements"], difference.Reordered);
    }

    [Fact]
    public void Of_PassageWithAnotherKey_IsNoChangeOfAFact()
    {
        var json = Springfield.ToJsonString();
        var key = Springfield["passages"]!
            .AsObject()
            .Select(passage => passage.Key)
            .First(key =>
                !json.Contains($":\"{key}\"", StringComparison.Ordinal) && json.Split($"\"{key}\":").Length == 2
            );
        var other = json.Replace($"\"{key}\"", "\"another-key\"", StringComparison.Ordinal);

        var difference = Between(json, other);

        Assert.Equal([Alteration.Added, Alteration.Removed], difference.Facts.Select(fact => fact.Alteration));
        Assert.All(difference.Facts, fact => Assert.Equal(typeof(PassageQuote), fact.Type));
    }

    [Fact]
    public void Of_CountAndItsSource_AreOneChangeOfTheVote()
    {
        var other = Springfield.DeepClone().AsObject();
        var count = other["voteEvents"]![0]!["counts"]![0]!;
        count["value"] = 99;
        other["passages"]!["new"] = new JsonObject { ["source"] = "gazette", ["exact"] = "ninety-nine" };
        count["citations"]!["value"] = new JsonArray("new");

        var vote = Assert.Single(Between(Springfield.ToJsonString(), other.ToJsonString()).Facts);

        Assert.Equal((Alteration.Changed, typeof(VoteEventFact)), (vote.Alteration, vote.Type));
        var changed = Assert.Single(vote.Parts);
        Assert.Equal("99", Assert.Single(changed.Fields).After!.ToString());
        Assert.Equal(
            "ninety-nine",
            Assert.Single(changed.Citations, citation => citation.IsAdded).Quote!["exact"]!.ToString()
        );
        Assert.Contains(changed.Citations, citation => !citation.IsAdded);
    }

    private static DocumentDifference Between(string before, string after) =>
        DocumentDifference.Of(Address, before, after);

    private static void AssertSaid(DocumentDifference difference, string name, JsonNode gone, bool isAdded, string path)
    {
        var all = difference.Facts.SelectMany(fact => fact.All()).ToList();
        var isSaid =
            path.Contains(".citations", StringComparison.Ordinal)
                ? all.SelectMany(fact => fact.Citations).Any(citation => citation.IsAdded == isAdded)
            : gone is JsonValue ? all.SelectMany(fact => fact.Fields).Any(field => IsOf(field, name, isAdded))
            : all.Any(fact => fact.Alteration == (isAdded ? Alteration.Added : Alteration.Removed))
                || all.Any(fact => fact.Fields.Count > 0);
        Assert.True(isSaid, $"{path} is {(isAdded ? "added" : "gone")} and nothing says so");
    }

    /// <summary>Or of what is compared as a whole: a date, a list of names, a passage.</summary>
    private static bool IsOf(ChangedField field, string name, bool isAdded) =>
        ((isAdded ? field.Before : field.After) is null && field.Name.Split('.')[^1] == name.Split('[')[0])
        || (isAdded ? field.After : field.Before) switch
        {
            JsonObject whole => whole.ContainsKey(name),
            JsonArray => field.Name == name.Split('[')[0],
            _ => false,
        };

    /// <summary>Every member and item of a document, by its path.</summary>
    private static IEnumerable<string> Members(JsonNode? node, string path) =>
        node switch
        {
            JsonObject holder => holder
                .Select(member =>
                    (Path: member.Key.Contains('.') ? $"{path}['{member.Key}']" : $"{path}.{member.Key}", member.Value)
                )
                .SelectMany(member => Members(member.Value, member.Path).Prepend(member.Path)),
            JsonArray items => items.SelectMany((item, i) => Members(item, $"{path}[{i}]").Prepend($"{path}[{i}]")),
            _ => [],
        };
}
