using System.Globalization;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

public class ChangeTimeTests
{
    [Theory]
    [EachEngine("2025-06-17T01:02:03.4567891Z", "2025-06-17T01:02:03.4560000Z")]
    [EachEngine("2025-06-17T01:02:03.1200000Z", "2025-06-17T01:02:03.1200000Z")]
    [EachEngine("2025-06-17T01:02:03.0000001Z", "2025-06-17T01:02:03.0000000Z")]
    [EachEngine("2025-12-31T23:59:59.9999999Z", "2025-12-31T23:59:59.9990000Z")]
    public async Task Publish_AtAnyMoment_IsKeptToTheMillisecondInUtc(DatabaseEngine engine, string now, string kept)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var change = await new Publisher(database.Factory, new StoppedClock(now), new DataVersion()).PublishAsync(
            SpringfieldRecord.First()
        );

        await using var context = database.Context();
        var read = await context.Changes.SingleAsync();
        Assert.Equal((kept, kept), ($"{read.At:O}", $"{change!.At:O}"));
        Assert.Empty(await database.VerifyAsync());
    }

    private sealed class StoppedClock(string now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
    }
}
