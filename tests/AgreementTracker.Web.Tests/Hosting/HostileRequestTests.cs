using System.Net.Sockets;
using System.Text;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>What a browser would not send, sent byte by byte to the real server.</summary>
public class HostileRequestTests
{
    [Fact]
    public async Task Request_NoBrowserWouldSend_IsTheClientsFault()
    {
        using var program = new TrackerProgram();
        await using var server = await program.ServeAsync();
        var much = new string('a', 100_000);

        await RefusedAsync($"GET /search?q={much} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync($"GET /{much} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("GET /search?q=a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("GET /pl\0aces HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("GET /places/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("GET /search?q=\u00ff\u00fe HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("GET /places HTTP/1.1\r\n\r\n");
        await RefusedAsync("GET /places HTTP/1.1\r\nHost: a b\r\n\r\n");
        await RefusedAsync("GET /places HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n");
        await RefusedAsync($"GET /places HTTP/1.1\r\nHost: localhost\r\nCookie: {much}\r\n\r\n");
        await RefusedAsync(
            $"GET /site.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes={string.Join(',', Enumerable.Repeat("0-0", 2000))}\r\n\r\n"
        );
        await RefusedAsync("BREW /places HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RefusedAsync("nonsense\r\n\r\n");

        using var after = await server.Client.GetAsync("/places");
        Assert.True(after.IsSuccessStatusCode);
        Assert.DoesNotContain(server.Log, line => line.Contains(" ERR ", StringComparison.Ordinal));

        async Task RefusedAsync(string request)
        {
            var status = await StatusAsync(server.Client.BaseAddress!.Port, request);
            Assert.True(status is >= 400 and < 500, $"{status} for {request[..Math.Min(80, request.Length)]}");
        }
    }

    private static async Task<int> StatusAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        }
        catch (IOException)
        {
            // The server may have heard enough before all was said.
        }
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return line?.Split(' ') is ["HTTP/1.1", var status, ..] ? int.Parse(status) : 0;
    }
}
