using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using AgreementTracker.Data;

namespace AgreementTracker.Drills;

/// <summary>
/// 20,000 requests with odd paths, parameters, headers and bodies, the same in every run. None may be the server's
/// fault.
/// </summary>
internal static class HostileRequests
{
    private const int Requests = 20_000;
    private const int AtOnce = 16;

    private static readonly string[] Paths =
    [
        "/",
        "/places",
        "/places/zz",
        "/places/zz/town-1",
        "/places/zz/town-1/history",
        "/places/zz/town-1/history/1",
        "/votes",
        "/votes/zz.town-1.decision",
        "/statements",
        "/organizations",
        "/organizations/town-1-police",
        "/people",
        "/people/x",
        "/sources",
        "/sources/zz-town-1-gazette",
        "/search",
        "/explore",
        "/explore.csv",
        "/map",
        "/timeline",
        "/changes",
        "/changes/1",
        "/changes/lists",
        "/changes/lists/1",
        "/changes/compare",
        "/changes/head",
        "/changes/key.pem",
        "/corrections",
        "/corrections/new",
        "/about",
        "/account",
        "/account/sign-in",
        "/account/invitation",
        "/edit",
        "/edit/places/zz/town-1",
        "/review/0",
        "/admin",
        "/error",
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/places-1.xml",
        "/pictures/places/zz/town-1.png",
        "/site.css",
        "/_blazor",
        "/_blazor/negotiate",
        "/_framework/blazor.web.js",
        "/nothing",
    ];

    private static readonly string[] Names =
    [
        "text",
        "q",
        "page",
        "sort",
        "of",
        "state",
        "before",
        "after",
        "from",
        "to",
        "show",
        "document",
        "fact",
        "about",
        "kind",
        "model",
        "year",
        "day",
        "list",
        "then",
        "x[]",
        "",
    ];

    private static readonly string[] Odd =
    [
        "",
        "%00",
        "%0",
        "%",
        "%ff%fe",
        "%c0%af",
        "..%2f..%2fetc%2fpasswd",
        "../../..",
        "'",
        "''--",
        "\"",
        "%22%3E%3Cscript%3E",
        "-1",
        "0",
        "99999999999999999999",
        "1e309",
        "NaN",
        "null",
        "true",
        "%F0%9F%92%A5",
        "%E2%80%AE",
        "%ED%A0%80",
        "%C3%28",
        "a%CC%81%CC%81%CC%81",
        "%25%30%30",
        "{0}",
        "${x}",
        "%7B%7B1%7D%7D",
        "\\",
        "%5c%5c",
        ";",
        "a;b=c",
        "%0d%0aX: y",
        "+",
        "*",
        "%2B%2B",
        "(",
        "((((",
        "%5b%5d",
        "%7c%7c",
        "&&",
        "2025-13-45",
        "0001-01-01",
        "9999-12-31",
        "zz/town-1",
        new('a', 3000),
        string.Concat(Enumerable.Repeat("%E4%B8%80", 400)),
    ];

    private static readonly string[] Headers =
    [
        "Accept: */*",
        "Accept: \u00ff",
        "Accept-Encoding: *;q=0",
        "Accept-Language: \u00e4;q=2",
        "If-None-Match: W/\"",
        "If-None-Match: *",
        "If-Modified-Since: yesterday",
        "Range: bytes=-1",
        "Range: bytes=9-1",
        "Cookie: tracker-session=x",
        "Cookie: ;;;=",
        "Cookie: .AspNetCore.Antiforgery=x",
        "Origin: null",
        "Referer: \\",
        "X-Forwarded-For: 1, ::, x",
        "X-HTTP-Method-Override: DELETE",
        "Expect: 100-continue",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-Fetch-Site: cross-site",
        "Authorization: Basic x",
    ];

    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "GET",
        "GET",
        "GET",
        "HEAD",
        "POST",
        "POST",
        "PUT",
        "DELETE",
        "OPTIONS",
        "PROPFIND",
    ];

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("application/x-www-form-urlencoded", "_handler=report&Text=x&__RequestVerificationToken=x"),
        ("application/x-www-form-urlencoded", "%00=%ff&&&=&a[b]=c"),
        ("application/x-www-form-urlencoded", "_handler=password&Name=%00&Password=%ff&Code=1"),
        ("application/x-www-form-urlencoded", "_handler=%E2%80%AE"),
        ("multipart/form-data; boundary=", "--\r\n"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Text\"\r\n\r\n"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../x\"\r\n\r\ny\r\n--x--\r\n"
        ),
        ("application/json", "{\"a\":"),
        ("application/json", new('[', 5000)),
        ("text/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
        ("\u00ff/x", "\0\u0001\u0002"),
    ];

    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        await using var site = await Site.MakeAsync(engine);
        // With its limits, most requests would meet nothing else.
        (site.Program.Settings["Search__Limit"], site.Program.Settings["Reports__Limit"]) = ("1000000", "1000000");
        await using var server = await site.Program.ServeAsync();
        var random = new Random(287);
        var requests = new ConcurrentQueue<string>(Enumerable.Range(0, Requests).Select(_ => Make(random)));
        ConcurrentDictionary<int, int> answers = [];
        ConcurrentQueue<string> faults = [];
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (requests.TryDequeue(out var request))
                        {
                            var status = await StatusAsync(server.Client.BaseAddress!.Port, request);
                            answers.AddOrUpdate(status / 100, 1, (_, count) => count + 1);
                            if (status >= 500)
                                faults.Enqueue($"{status} for {request}");
                        }
                    })
                )
        );
        using var page = await server.Client.GetAsync("/places");
        foreach (var fault in faults.Take(5))
            Console.WriteLine(fault);
        var counts = await site.CheckAsync(new());
        return (counts with { Not2xx = faults.Count })
            .With(
                $"{Requests:N0} hostile requests: {string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => answer.Key == 0 ? $"{answer.Value:N0} without an answer" : $"{answer.Value:N0} {answer.Key}xx"))}"
            )
            .WithFaultIf(!faults.IsEmpty, $"{faults.Count} answers were 5xx")
            .WithFaultIf(!page.IsSuccessStatusCode, "no page is served afterwards");
    }

    private static string Make(Random random)
    {
        var path = Pick(Paths) + (random.Next(3) == 0 ? $"/{Pick(Odd)}" : "");
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(Names)}={Pick(Odd)}"));
        var request = new StringBuilder(
            $"{Pick(Methods)} {path}{(query == "" ? "" : "?")}{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        );
        for (var i = random.Next(3); i > 0; i--)
            request.Append(Pick(Headers)).Append("\r\n");
        if (request[0] != 'P')
            return request.Append("\r\n").ToString();
        var (type, body) = Bodies[random.Next(Bodies.Length)];
        return request.Append($"Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}").ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    /// <returns>0 where nothing was answered.</returns>
    private static async Task<int> StatusAsync(int port, string request)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            while (line?.StartsWith("HTTP/1.1 100", StringComparison.Ordinal) is true || line == "")
                line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return line?.Split(' ') is ["HTTP/1.1", var status, ..] ? int.Parse(status) : 0;
        }
        catch (Exception e) when (e is IOException or SocketException or TimeoutException)
        {
            return 0;
        }
    }
}
