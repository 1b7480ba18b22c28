using System.Net;
using System.Net.WebSockets;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>One client has its share of open pages, and no more.</summary>
public class CircuitSharesTests
{
    private static readonly Uri Circuit = new("ws://localhost/_blazor");

    [Fact]
    public async Task Connect_MoreThanTheShare_IsRefused_UntilOneIsClosed_AndAnAccountIsCountedByItself()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var editor = await app.SignedInAsync(AccountRole.Editor);
        var sockets = app.Server.CreateWebSocketClient();
        List<WebSocket> open = [];
        for (var i = 0; i < CircuitShares.Max; i++)
            open.Add(await sockets.ConnectAsync(Circuit, CancellationToken.None));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            sockets.ConnectAsync(Circuit, CancellationToken.None)
        );
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, await NegotiateAsync(app.Client));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.Client.GetAsync(CircuitShares.RoomPath)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(editor));
        Assert.Equal(HttpStatusCode.NoContent, (await editor.GetAsync(CircuitShares.RoomPath)).StatusCode);

        open[0].Abort();
        for (
            var tries = 0;
            (await app.Client.GetAsync(CircuitShares.RoomPath)).StatusCode != HttpStatusCode.NoContent;
            tries++
        )
        {
            Assert.True(tries < 200);
            await Task.Delay(50);
        }
        (await sockets.ConnectAsync(Circuit, CancellationToken.None)).Abort();
        open.ForEach(socket => socket.Abort());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Connect_WithoutAWebSocket_IsNotAllowed(string method)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);

        using var response = await app.Client.SendAsync(new(new(method), "/_blazor?id=x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static async Task<HttpStatusCode> NegotiateAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        return response.StatusCode;
    }
}
