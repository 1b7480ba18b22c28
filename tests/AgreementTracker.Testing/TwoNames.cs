using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing;

/// <summary>
/// Two towns whose papers print one person and one agency under two names each, so that both stand in the record twice.
/// In Avon they are Ann Lee and the Border Office, in Bree A. Lee and the Border Bureau.
/// </summary>
public static class TwoNames
{
    public const string Avon = "dossiers/zz/avon";
    public const string Bree = "dossiers/zz/bree";

    public static TownRecord Record() =>
        new TownRecord()
            .Add(AnnLee)
            .Add(ALee)
            .Add(BoCruz)
            .Add(
                new OrganizationFact
                {
                    Slug = "border-office",
                    Name = "Border Office",
                    Classification = OrganizationClassification.FederalAgency,
                }
            )
            .Add(
                new OrganizationFact
                {
                    Slug = "border-bureau",
                    Name = "Border Bureau",
                    Classification = OrganizationClassification.NotStated,
                }
            )
            .Add(Town("Avon", "Ann Lee", "ann-lee", "border-office"))
            .Add(Town("Bree", "A. Lee", "a-lee", "border-bureau"));

    public static PersonFact AnnLee =>
        new()
        {
            Slug = "ann-lee",
            Name = "Ann Lee",
            Memberships = [new() { Organization = "avon-council", Role = "council member" }],
        };

    public static PersonFact ALee =>
        new()
        {
            Slug = "a-lee",
            Name = "A. Lee",
            OtherNames = ["Annie Lee"],
            Memberships =
            [
                new() { Organization = "avon-council", Role = "mayor" },
                new() { Organization = "bree-council", Role = "adviser" },
            ],
        };

    private static PersonFact BoCruz => new() { Slug = "bo-cruz", Name = "Bo Cruz" };

    private static Dossier Town(string name, string speaker, string person, string partner)
    {
        var town = new Town(name);
        return town.Dossier with
        {
            Agreements = [town.Agreement(AgreementEventKind.Signed) with { Partner = partner }],
            VoteEvents =
            [
                town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                {
                    Votes =
                    [
                        new()
                        {
                            Voter = speaker,
                            Person = person,
                            Option = VoteOption.Yes,
                        },
                        new()
                        {
                            Voter = "Bo Cruz",
                            Person = "bo-cruz",
                            Option = VoteOption.No,
                        },
                    ],
                },
            ],
            Statements =
            [
                new()
                {
                    Key = "words",
                    Kind = StatementKind.Paraphrase,
                    Stance = Stance.Supports,
                    Speaker = new()
                    {
                        Name = speaker,
                        Role = "mayor",
                        Person = person,
                        Affiliation = "office",
                        Organization = partner,
                    },
                    Parts = [new() { Kind = StatementPartKind.Narrated, Passage = TownRecord.Passage }],
                },
            ],
        };
    }
}
