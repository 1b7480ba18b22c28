namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the dossier rules: links between the facts of a dossier.</summary>
public class LinkRulesTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("agreements[0].events[0].voteEvent", "riverside", "vote event")]
    [InlineData("voteEvents[0].agreement", "approval", "agreement")]
    [InlineData("figures[0].event", "approved", "event")]
    [InlineData("figures[1].ofFigure", "harbor", "figure")]
    public void Validate_LinkLeadsNowhere_IsReported(string field, string key, string what)
    {
        town.Dossier.Set(field, key);

        town.Reports($"springfield.json: $.{field}: there is no {what} '{key}' in this dossier");
    }

    [Fact]
    public void Validate_FigureIsItsOwnWhole_IsReported()
    {
        town.Dossier.Set("figures[0].ofFigure", "arrests");

        town.Reports("springfield.json: $.figures[0].ofFigure: leads back to the figure itself");
    }

    [Fact]
    public void Validate_FiguresAreEachOthersWhole_IsReported()
    {
        town.Dossier.Set("figures[0].ofFigure", "arrests-at-the-harbor");

        town.Reports(
            "springfield.json: $.figures[0].ofFigure: leads back to the figure itself",
            "springfield.json: $.figures[1].ofFigure: leads back to the figure itself"
        );
    }

    [Fact]
    public void Validate_FigureIsOfOneThatIsItsOwnWhole_IsNotReported()
    {
        // What is wrong is the whole, not the part.
        var third = town.Dossier.At("figures[1]")!.DeepClone();
        third.Set("key", "third");
        third.Set("ofFigure", "arrests");
        town.Dossier.Add("figures", third);
        town.Dossier.Set("figures[0].ofFigure", "arrests-at-the-harbor");

        Assert.Equal(2, town.Problems().Count);
    }
}
