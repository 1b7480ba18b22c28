namespace AgreementTracker.Web.Tests.Statements;

public class StatementsPageTests(SeededSites seeded)
{
    [Theory]
    [EachEngine("/statements", 10)]
    [EachEngine("/statements?stance=opposes", 3)]
    [EachEngine("/statements?stance=none-stated", 1)]
    [EachEngine("/statements?speaker=ron-desantis", 3)]
    [EachEngine("/statements?organization=ice&stance=supports", 2)]
    [EachEngine("/statements?place=fl/miami&speaker=tessa-petit", 2)]
    public async Task Get_ShowsWhatFits(DatabaseEngine engine, string address, int statements) =>
        Assert.Equal(statements, (await seeded.GetAsync(engine, address)).All(".statement").Count);

    [Theory, EachEngine]
    public async Task Get_OneSpeaker_NamesThem(DatabaseEngine engine) =>
        Assert.Equal("Statements: Ron DeSantis", (await seeded.GetAsync(engine, "/statements?speaker=ron-desantis")).TextOf("h1"));
}
