using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing.Country;

/// <summary>Some documents with the texts that come with them.</summary>
public sealed record CountryPart(IReadOnlyList<IDocument> Documents, IReadOnlyList<ArchivedText> Texts);

/// <summary>
/// A record as large as one likes of a country that does not exist: states, and places with an article each, an
/// agreement, often a vote, and statements by people whom many places share. The same seed makes the same country.
/// </summary>
/// <param name="voters">Where every place has a vote with so many names; without, every other has one with a
/// few.</param>
public sealed class InventedCountry(int places, int statements, int seed = 287, int? voters = null)
{
    private const int States = 50;
    private const string Almanac = "almanac";
    private const string Partner = "federal-bureau";
    private static readonly AgreementEventKind[] Steps =
    [
        AgreementEventKind.Proposed,
        AgreementEventKind.Approved,
        AgreementEventKind.Signed,
        AgreementEventKind.Rejected,
        AgreementEventKind.Ended,
    ];
    private static readonly (AgreementModel Model, string Printed)[] Models =
    [
        (AgreementModel.TaskForce, "task force"),
        (AgreementModel.JailEnforcement, "jail enforcement"),
        (AgreementModel.WarrantServiceOfficer, "warrant service officer"),
    ];
    private static readonly (Stance Stance, string Printed)[] Stances =
    [
        (Stance.Supports, "in favor"),
        (Stance.Opposes, "against"),
    ];

    private readonly CountryWords words = new(seed);

    public int Places => places;
    public int Statements => statements;

    /// <summary>First what all share, then one place after another.</summary>
    public IEnumerable<CountryPart> Parts()
    {
        var people = Enumerable
            .Range(0, Math.Clamp(places / 4, voters ?? 5, 2000))
            .Select(i => (Slug: $"person-{i}", Name: $"{words.Person()} {Roman(i)}"))
            .ToList();
        var states = Enumerable
            .Range(0, States)
            .Select(i =>
                (Slug: $"{(char)('a' + i / 26)}{(char)('a' + i % 26)}", Name: $"State {Roman(i)} of {words.Place()}")
            )
            .ToList();
        yield return Shared(people, states);
        for (var i = 0; i < places; i++)
        {
            var from = (long)statements * i / places;
            var to = (long)statements * (i + 1) / places;
            // State by state, as their addresses sort: a database is filled twice as fast that way.
            yield return Place(i, states[(int)((long)i * States / places)], people, (int)(to - from));
        }
    }

    private CountryPart Shared(
        IReadOnlyList<(string Slug, string Name)> people,
        IReadOnlyList<(string Slug, string Name)> states
    )
    {
        var article = new CountryArticle(Almanac, "Almanac of the invented country");
        article.Say("bureau", "The Federal Bureau is a federal agency.");
        List<IDocument> documents =
        [
            new DirectoryEntry
            {
                Organization = new()
                {
                    Slug = Partner,
                    Name = "Federal Bureau",
                    Classification = OrganizationClassification.FederalAgency,
                    Citations = article.Cite(("name", "bureau"), ("classification", "bureau")),
                },
                Passages = article.TakePassages(),
            },
        ];
        foreach (var (slug, name) in states)
        {
            article.Say("state", $"{name} is a state.");
            documents.Add(
                new Dossier
                {
                    Jurisdiction = new()
                    {
                        Slug = slug,
                        Name = name,
                        Classification = JurisdictionClassification.State,
                        Citations = article.Cite(("name", "state"), ("classification", "state")),
                    },
                    Passages = article.TakePassages(),
                }
            );
        }
        foreach (var (slug, name) in people)
        {
            article.Say("person", $"{name} speaks in public.");
            documents.Add(
                new DirectoryEntry
                {
                    Person = new()
                    {
                        Slug = slug,
                        Name = name,
                        Citations = article.Cite(("name", "person")),
                    },
                    Passages = article.TakePassages(),
                }
            );
        }
        return new([article.Source(), .. documents], [article.Text()]);
    }

    private CountryPart Place(
        int number,
        (string Slug, string Name) state,
        IReadOnlyList<(string Slug, string Name)> people,
        int count
    )
    {
        var name = words.Place();
        var slug = $"{name.ToLowerInvariant()}-{number}";
        var article = new CountryArticle($"article-{number}", $"{name} decides on its agreement: report {number}");
        var population = 1000 + words.Next(900_000);
        article.Say("place", $"{name} is a city in {state.Name} with {population:N0} residents.");
        var (model, printed) = words.Pick(Models);
        var step = words.Pick(Steps);
        article.Say(
            "agreement",
            $"The police of {name} and the Federal Bureau: a {printed} agreement was {step.Word()} on June {1 + words.Next(28)}, 2025."
        );
        article.Fill(words.Text(120));
        var vote = voters is not null || words.OneIn(2) ? Vote(slug, name, article, people) : null;
        var said = Enumerable.Range(0, count).Select(i => Statement(i, article, words.Pick(people))).ToList();
        article.Fill(words.Text(180));

        return new(
            [
                article.Source(),
                new Dossier
                {
                    Jurisdiction = new()
                    {
                        Slug = $"{state.Slug}/{slug}",
                        Name = name,
                        Classification = JurisdictionClassification.Municipality,
                        Parent = state.Slug,
                        Population = population,
                        Citations = article.Cite(
                            ("name", "place"),
                            ("classification", "place"),
                            ("parent", "place"),
                            ("population", "place")
                        ),
                    },
                    Organizations =
                    [
                        new()
                        {
                            Slug = $"{slug}-police",
                            Name = "police",
                            Classification = OrganizationClassification.Police,
                            Citations = article.Cite(("name", "agreement"), ("classification", "agreement")),
                        },
                        .. vote is null ? [] : new[] { Council(slug, article) },
                    ],
                    Agreements =
                    [
                        new()
                        {
                            Key = "pact",
                            Agency = $"{slug}-police",
                            Partner = Partner,
                            Model = model,
                            Events =
                            [
                                new()
                                {
                                    Key = "step",
                                    Kind = step,
                                    VoteEvent = vote?.Key,
                                    Citations = article.Cite(("kind", "agreement")),
                                },
                            ],
                            Citations = article.Cite(
                                ("agency", "agreement"),
                                ("partner", "agreement"),
                                ("model", "agreement")
                            ),
                        },
                    ],
                    VoteEvents = vote is null ? [] : [vote],
                    Statements = said,
                    Passages = article.TakePassages(),
                },
            ],
            [article.Text()]
        );
    }

    private static OrganizationFact Council(string slug, CountryArticle article) =>
        new()
        {
            Slug = $"{slug}-council",
            Name = "City Council",
            Classification = OrganizationClassification.GoverningBody,
            Citations = article.Cite(("name", "vote"), ("classification", "vote")),
        };

    private VoteEventFact Vote(
        string slug,
        string name,
        CountryArticle article,
        IReadOnlyList<(string Slug, string Name)> people
    )
    {
        var (yes, no) = voters is { } all ? (all - all / 3, all / 3) : (3 + words.Next(3), words.Next(3));
        article.Say(
            "vote",
            $"The City Council of {name} passed the motion to approve it by {yes}-{no} in a roll call."
        );
        var first = words.Next(people.Count);
        var roll = Enumerable
            .Range(0, yes + no)
            .Select(i => people[(first + i) % people.Count])
            .DistinctBy(person => person.Slug)
            .ToList();
        return new()
        {
            Key = "vote",
            Body = $"{slug}-council",
            Agreement = "pact",
            Effect = VoteEffect.Adopt,
            Stage = VoteStage.NotStated,
            Method = VoteMethod.RollCall,
            Result = VoteResult.Pass,
            Counts =
            [
                new()
                {
                    Option = VoteOption.Yes,
                    Value = yes,
                    Citations = article.Cite(("value", "vote")),
                },
                new()
                {
                    Option = VoteOption.No,
                    Value = no,
                    Citations = article.Cite(("value", "vote")),
                },
            ],
            Votes =
            [
                .. roll.Select(
                    (voter, i) =>
                    {
                        var option = i < yes ? VoteOption.Yes : VoteOption.No;
                        article.Say($"roll-{i}", $"{voter.Name} voted {option.Word()}.");
                        return new PersonVoteFact
                        {
                            Voter = voter.Name,
                            Person = voter.Slug,
                            Option = option,
                            Citations = article.Cite(("voter", $"roll-{i}"), ("option", $"roll-{i}")),
                        };
                    }
                ),
            ],
            Citations = article.Cite(("body", "vote"), ("effect", "vote"), ("method", "vote"), ("result", "vote")),
        };
    }

    private StatementFact Statement(int number, CountryArticle article, (string Slug, string Name) speaker)
    {
        var (stance, printed) = words.Pick(Stances);
        article.Fill(
            $"Then it was said: “{article.Quote($"words-{number}", $"{words.Text(10 + words.Next(25))} {number}")}”."
        );
        article.Say($"speaker-{number}", $"{speaker.Name} spoke {printed} in turn {number}.");
        return new()
        {
            Key = $"statement-{number}",
            Kind = StatementKind.Verbatim,
            Stance = stance,
            Speaker = new() { Name = speaker.Name, Person = speaker.Slug },
            Parts = [new() { Kind = StatementPartKind.Quoted, Passage = $"words-{number}" }],
            Citations = article.Cite(("speaker.name", $"speaker-{number}"), ("stance", $"speaker-{number}")),
        };
    }

    private static string Roman(int number)
    {
        (int Value, string Letters)[] digits =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var (roman, rest) = ("", number + 1);
        foreach (var (value, letters) in digits)
            for (; rest >= value; rest -= value)
                roman += letters;
        return roman;
    }
}
