using System.Diagnostics;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Web.Tests.Rosters;

/// <summary>A first list of the country as long as ICE's are by now: each of its rows is cited.</summary>
public class LongListTests(ITestOutputHelper output)
{
    private const int Rows = 1850;
    private const int MaxBytes = 100 * 1024;

    [Fact]
    public async Task Get_PagesOfALongList_AreLight()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await app.Database.Services.TakeInAsync(MadeCountry.List("2025-03-06", Rows));
        await app.GetAsync("/sources/us-atlas-3");

        foreach (
            var address in (string[])
                ["/sources/ice-list-participating-2025-03-06", "/changes/lists/2025-03-06", "/changes/1"]
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address)
            {
                Headers = { { "Accept-Encoding", "br" } },
            };
            var watch = Stopwatch.StartNew();
            using var response = await app.Client.SendAsync(request);
            var weight = (await response.Content.ReadAsByteArrayAsync()).Length;
            output.WriteLine($"{address}: {weight:N0} bytes, {watch.ElapsedMilliseconds} ms");
            Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
            Assert.InRange(weight, 1, MaxBytes);
        }

        var source = await app.GetAsync("/sources/ice-list-participating-2025-03-06");
        Assert.Equal(Rows, source.All("[id^='row-']").Count);
        // Neighbours of nearly one name are a question to a person, and told when it is answered.
        Assert.InRange(source.All("[id^='row-']:has(mark[id^='p-']):has(a[href^='/places/'])").Count, Rows - 5, Rows);
    }
}
