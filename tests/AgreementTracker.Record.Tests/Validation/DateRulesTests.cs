using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

public class DateRulesTests
{
    private const string Path = "springfield.json: $.agreements[0].events[0].date";
    private readonly Springfield town = new();

    [Theory]
    [InlineData("""{ "printed": "Tuesday" }""")]
    [InlineData("""{ "printed": "April 15, 2025", "value": "2025", "basis": "printed" }""")]
    [InlineData("""{ "printed": "April 15, 2025", "value": "2025-04", "basis": "printed" }""")]
    [InlineData("""{ "printed": "April 15, 2025", "value": "2025-04-15", "basis": "printed" }""")]
    [InlineData("""{ "printed": "Tuesday", "value": "2025-04-15", "basis": "derived" }""")]
    public void Validate_DateIsKnown_IsAccepted(string date)
    {
        State(date);

        town.Reports();
    }

    [Fact]
    public void Validate_PrintedWordsAreNotInAPassage_IsReported()
    {
        State("""{ "printed": "April 16, 2025" }""");

        town.Reports($"{Path}.printed: 'April 16, 2025' is in none of its passages to the letter");
    }

    [Fact]
    public void Validate_PrintedWordsStandInAnotherPassage_IsReported()
    {
        State("""{ "printed": "30 April 2025" }""");

        town.Reports($"{Path}.printed: '30 April 2025' is in none of its passages to the letter");
    }

    [Fact]
    public void Validate_ValueHasNoBasis_IsReported()
    {
        State("""{ "printed": "April 15, 2025", "value": "2025-04-15" }""");

        town.Reports($"{Path}: has a value, so it needs a basis: printed, derived or official-record");
    }

    [Fact]
    public void Validate_BasisHasNoValue_IsReported()
    {
        State("""{ "printed": "Tuesday", "basis": "printed" }""");

        town.Reports($"{Path}.basis: has no value to be the basis of");
    }

    [Theory]
    [InlineData("Tuesday", "2025-04-15")]
    [InlineData("Tuesday, April 15", "2025-04-15")]
    [InlineData("April 15, 2025", "2025-04-14")]
    [InlineData("April 15, 2025", "2024")]
    [InlineData("2025", "2025-04")]
    public void Validate_ValueIsNotPrinted_IsReported(string printed, string value)
    {
        State($$"""{ "printed": "{{printed}}", "value": "{{value}}", "basis": "printed" }""");

        town.Reports(
            $"{Path}.value: {value} is not printed by '{printed}': state only what is printed, or give another basis"
        );
    }

    [Fact]
    public void Validate_DerivedFromASourceWithoutItsDayOfPublication_IsReported()
    {
        State("""{ "printed": "Tuesday", "value": "2025-04-15", "basis": "derived" }""");
        town.Source.Remove("published");

        town.Reports($"{Path}.basis: to derive a date, the day of publication of one of its sources must be known");
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-04")]
    public void Validate_DerivedFromASourceOfAMonthOrYear_IsReported(string published)
    {
        State("""{ "printed": "Tuesday", "value": "2025-04-15", "basis": "derived" }""");
        town.Source.Set("published", published);

        town.Reports($"{Path}.basis: to derive a date, the day of publication of one of its sources must be known");
    }

    [Fact]
    public void Validate_DerivedDateIsNotWhatItsWordsMean_IsReported()
    {
        State("""{ "printed": "Tuesday", "value": "2025-04-10", "basis": "derived" }""");

        town.Reports($"{Path}.value: 'Tuesday', published on 2025-04-30, can't mean 2025-04-10, a Thursday");
    }

    [Theory]
    [InlineData("official-record")]
    [InlineData("official-list")]
    public void Validate_OfficialRecordStatesIt_IsAccepted(string kind)
    {
        State("""{ "printed": "Tuesday", "value": "2025-04-15", "basis": "official-record" }""");
        town.Source.Set("kind", kind);

        town.Reports();
    }

    [Theory]
    [InlineData("news-article")]
    [InlineData("press-release")]
    [InlineData("transcript")]
    [InlineData("report")]
    [InlineData("other")]
    public void Validate_OfficialRecordIsNone_IsReported(string kind)
    {
        State("""{ "printed": "Tuesday", "value": "2025-04-15", "basis": "official-record" }""");
        town.Source.Set("kind", kind);

        town.Reports($"{Path}.basis: none of its sources is an official record or list");
    }

    [Theory]
    [InlineData("voteEvents[0].date")]
    [InlineData("events[0].date")]
    [InlineData("instruments[0].date")]
    public void Validate_DateOfAnyFact_IsHeldToTheRules(string date)
    {
        town.Dossier.Set(date, JsonNode.Parse("""{ "printed": "someday", "basis": "printed" }"""));

        town.Reports(
            $"springfield.json: $.{date}.printed: 'someday' is in none of its passages to the letter",
            $"springfield.json: $.{date}.basis: has no value to be the basis of"
        );
    }

    [Fact]
    public void Validate_DatesOfAStatementAndAMembership_AreHeldToTheRules()
    {
        town.Dossier.Set(
            "statements[0].date",
            JsonNode.Parse("""{ "printed": "April", "value": "2025", "basis": "printed" }""")
        );
        town.Dossier.Set("statements[0].citations.date", new JsonArray("vote"));
        town.People.Set(
            "[0].person.memberships[0].start",
            JsonNode.Parse("""{ "printed": "Ana" , "value": "2025", "basis": "printed"}""")
        );
        town.People.Set("[0].person.memberships[0].citations.start", new JsonArray("ruiz"));

        town.Reports(
            "people.json: $[0].person.memberships[0].start.value: 2025 is not printed by 'Ana': state only what is printed, or give another basis",
            "springfield.json: $.statements[0].date.value: 2025 is not printed by 'April': state only what is printed, or give another basis"
        );
    }

    private void State(string date) => town.Dossier.Set("agreements[0].events[0].date", JsonNode.Parse(date));
}
