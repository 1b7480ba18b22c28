using System.Net;

namespace AgreementTracker.Web.Tests.Hosting;

public class SearchLimitTests
{
    [Fact]
    public async Task Search_WithoutEnd_IsToldToWait_AndReadingIsNot()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);

        Page? refused = null;
        for (var search = 0; refused is null && search < 200; search++)
        {
            using var response = await app.Client.GetAsync($"/search?q=word{search}");
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                refused = await Page.ReadAsync(response);
        }

        Assert.NotNull(refused);
        Assert.Equal("Too many searches", refused.TextOf("h1"));
        Assert.True(int.Parse(refused.Headers["Retry-After"]) > 0);
        await app.GetAsync("/places");
    }
}
