using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgreementTracker.Benchmarks.Editing;
using AgreementTracker.Data;
using AgreementTracker.Testing;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Drills;

/// <summary>
/// One client opens the page with a connection, <c>/explore</c>, as often as it can, and leaves each without a word.
/// </summary>
internal static partial class ManyCircuits
{
    private const int AtOnce = 30;
    private const int MaxMegabytes = 450;
    private const int MaxMegabytesAfter = 250;
    private static readonly TimeSpan Attack = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        await using var site = await Site.MakeAsync(engine);
        foreach (
            Match setting in MemorySetting.Matches(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker-compose.yml"))
            )
        )
            site.Program.Settings[setting.Groups[1].Value] = setting.Groups[2].Value;
        await using var server = await site.Program.ServeAsync();
        var explore = new Uri(server.Client.BaseAddress!, "/explore");
        var (opened, refused, most) = (0, 0, 0.0);
        using var ended = new CancellationTokenSource(Attack);
        var lanes = Enumerable
            .Range(0, AtOnce)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!ended.IsCancellationRequested)
                        if (await OpenAsync(server.Client, explore))
                            Interlocked.Increment(ref opened);
                        else
                            Interlocked.Increment(ref refused);
                })
            )
            .ToList();
        while (!ended.IsCancellationRequested)
        {
            most = Math.Max(most, Megabytes(server));
            await Task.Delay(100);
        }
        await Task.WhenAll(lanes);
        await Task.Delay(Rest);
        var after = Megabytes(server);
        using var page = await server.Client.GetAsync("/places");
        return new Counts(0, 0, 0, page.IsSuccessStatusCode ? 0 : 1, TimeSpan.Zero)
            .With(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{opened:N0} circuits opened and {refused:N0} refused in {Attack.TotalSeconds} s, {most:0} MB at most, {after:0} MB two minutes later"
                )
            )
            .WithFaultIf(!page.IsSuccessStatusCode, "no page is served afterwards")
            .WithFaultIf(
                most > MaxMegabytes || after > MaxMegabytesAfter,
                $"the limits are {MaxMegabytes} MB and {MaxMegabytesAfter} MB"
            );
    }

    private static async Task<bool> OpenAsync(HttpClient http, Uri explore)
    {
        try
        {
            var marker = JsonNode.Parse(Marker.Match(await http.GetStringAsync(explore)).Groups[1].Value);
            var builder = new HubConnectionBuilder().WithUrl(
                new Uri(explore, "/_blazor"),
                HttpTransportType.WebSockets
            );
            builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
            await using var connection = builder.Build();
            var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.On<int, byte[]>("JS.RenderBatch", (_, _) => shown.TrySetResult());
            await connection.StartAsync();
            if (
                await connection.InvokeAsync<string?>(
                    "StartCircuit",
                    new Uri(explore, "/").AbsoluteUri,
                    explore.AbsoluteUri,
                    "[]",
                    ""
                )
                is null
            )
                return false;
            var operations = new JsonObject
            {
                ["batchId"] = 1,
                ["operations"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "add",
                        ["ssrComponentId"] = 1,
                        ["marker"] = marker,
                    }
                ),
            };
            await connection.SendAsync("UpdateRootComponents", operations.ToJsonString(), "");
            await shown.Task.WaitAsync(TimeSpan.FromSeconds(5));
            return true;
        }
        // The client reports each transport that was refused in one exception.
        catch (Exception e)
            when (e
                    is AggregateException
                        or HubException
                        or WebSocketException
                        or HttpRequestException
                        or IOException
                        or TimeoutException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            return false;
        }
    }

    private static double Megabytes(TrackerServerProcess server) =>
        File.ReadLines($"/proc/{server.Id}/status")
            .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [_, var kilobytes, ..]
            ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0
            : 0;

    /// <summary>Memory is bounded by what docker-compose.yml sets.</summary>
    [GeneratedRegex("(DOTNET_GC\\w+): \"(\\w+)\"")]
    private static partial Regex MemorySetting { get; }

    [GeneratedRegex("<!--Blazor:(\\{.*?\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker { get; }
}
