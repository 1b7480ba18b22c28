using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing;

/// <summary>The parts of which a test puts together the dossier of a town that does not exist.</summary>
public sealed class Town(string name, string slug, string state = TownRecord.State)
{
    public const string CouncilName = "Town Council";
    public const string PoliceName = "town police";

    public Town(string name)
        : this(name, name.ToLowerInvariant()) { }

    public string Slug => $"{state}/{slug}";

    public string Page => $"/places/{Slug}";

    public string VotePage(string key) => $"/votes/{state}.{slug}.{key}";

    /// <summary>With a council and a police, of which nothing is told.</summary>
    public Dossier Dossier =>
        new()
        {
            Jurisdiction = new()
            {
                Slug = Slug,
                Name = name,
                Classification = JurisdictionClassification.Municipality,
                Parent = state,
            },
            Organizations =
            [
                new()
                {
                    Slug = $"{slug}-council",
                    Name = CouncilName,
                    Classification = OrganizationClassification.GoverningBody,
                },
                new()
                {
                    Slug = $"{slug}-police",
                    Name = PoliceName,
                    Classification = OrganizationClassification.Police,
                },
            ],
        };

    public AgreementFact Agreement(params AgreementEventKind[] steps) =>
        new()
        {
            Key = "pact",
            Agency = $"{slug}-police",
            Model = AgreementModel.NotStated,
            Events = [.. steps.Select(step => new AgreementEventFact { Key = step.Word(), Kind = step })],
        };

    public VoteEventFact Vote(VoteEffect effect, VoteResult result, params (VoteOption Option, int Value)[] counts) =>
        new()
        {
            Key = "decision",
            Body = $"{slug}-council",
            Effect = effect,
            Stage = VoteStage.NotStated,
            Method = VoteMethod.NotStated,
            Result = result,
            Counts = [.. counts.Select(count => new VoteCountFact { Option = count.Option, Value = count.Value })],
        };
}
