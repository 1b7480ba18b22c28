using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>
/// A number and a hash that somebody noted give away what the chain alone can't: an end that was cut off, a chain made
/// anew.
/// </summary>
public class NotedHeadTests
{
    [Theory, EachEngine]
    public async Task Verify_WithAHead_FindsItOrSaysThatItIsNotThere(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var verifier = database.Services.GetRequiredService<Verifier>();
        var first = (await verifier.VerifyAsync(null)).Head!;
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("A note.")));
        var second = (await verifier.VerifyAsync(null)).Head!;
        Assert.Equal((1, 2), (first.Number, second.Number));

        Assert.Empty((await verifier.VerifyAsync(new NotedHead(1, first.Hash))).Findings);
        Assert.Empty((await verifier.VerifyAsync(NotedHead.Parse($"2:{second.Hash.ToUpperInvariant()}"))).Findings);
        Assert.Contains(
            "whose change 1 has the hash",
            Assert.Single((await verifier.VerifyAsync(new NotedHead(1, second.Hash))).Findings)
        );

        await database.TamperAsync(
            "delete from revisions where change_number = 2; delete from changes where number = 2;"
        );
        await database.RebuildAsync();
        Assert.Empty(await database.VerifyAsync());
        Assert.Contains(
            "which ends at change 1",
            Assert.Single((await verifier.VerifyAsync(new NotedHead(2, second.Hash))).Findings)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("0:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("99999999999:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000g")]
    public void Parse_NoHead_IsNull(string written) => Assert.Null(NotedHead.Parse(written));
}
