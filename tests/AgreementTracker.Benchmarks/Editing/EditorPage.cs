using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Benchmarks.Editing;

/// <summary>
/// The page of a draft with its circuit, as a browser has it, without the drawing: fifty browsers would take from the
/// server what is to be measured of it.
/// </summary>
internal sealed partial class EditorPage : IAsyncDisposable
{
    private const string Words = "a resident of the city who spoke at the meeting ";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient http;
    private readonly Uri page;
    private readonly string cookie;
    private readonly string field;
    private readonly string place;
    private readonly HubConnection connection;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> calls = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<long> events = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Listener? listener;
    private string circuit = "";
    private int called;

    private EditorPage(HttpClient http, Uri page, string cookie, string field, string place)
    {
        (this.http, this.page, this.cookie, this.field, this.place) = (http, page, cookie, field, place);
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(page, "/_blazor"),
            http => http.Headers["Cookie"] = cookie
        );
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        connection.On<int, byte[]>("JS.RenderBatch", OnBatch);
        connection.On<string, bool, string?>("JS.EndInvokeDotNet", OnAnswered);
        connection.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", OnCalled);
        connection.On<string>("JS.Error", message => ready.TrySetException(new InvalidOperationException(message)));
    }

    /// <param name="cookie">Of whoever opens it.</param>
    /// <param name="place">Where the browser remembers them to have been, as JSON.</param>
    public static async Task<EditorPage> OpenAsync(HttpClient http, Uri page, string cookie, string field, string place)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{page} answers {answer.StatusCode}.");
        var marker = JsonNode.Parse(Marker.Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);

        var opened = new EditorPage(http, page, cookie, field, place);
        await opened.connection.StartAsync();
        opened.circuit = await opened.connection.InvokeAsync<string>(
            "StartCircuit",
            new Uri(page, "/").AbsoluteUri,
            page.AbsoluteUri,
            "[]",
            ""
        );
        await opened.events.Task.WaitAsync(Timeout);
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
        await opened.connection.SendAsync("UpdateRootComponents", operations.ToJsonString(), "");
        await opened.ready.Task.WaitAsync(Timeout);
        return opened;
    }

    /// <summary>
    /// A letter every 200 to 400 ms, as somebody does who writes forty words a minute and never rests.
    /// </summary>
    /// <returns>How long each took until the server was done with it and had sent all that is to be shown.</returns>
    public async Task<IReadOnlyList<double>> TypeAsync(TimeSpan time)
    {
        List<double> echoes = [];
        await Task.Delay(Random.Shared.Next(300));
        var end = Stopwatch.StartNew();
        for (var i = 0; end.Elapsed < time; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await DispatchAsync(Words[..(i % Words.Length + 1)]);
            var echo = Stopwatch.GetElapsedTime(since);
            echoes.Add(echo.TotalMilliseconds);
            if (TimeSpan.FromMilliseconds(Random.Shared.Next(200, 400)) - echo is { Ticks: > 0 } pause)
                await Task.Delay(pause);
        }
        return echoes;
    }

    /// <summary>As a browser closes a page: the server need not wait for it to come back.</summary>
    public async ValueTask DisposeAsync()
    {
        using var farewell = new HttpRequestMessage(HttpMethod.Post, new Uri(page, "/_blazor/disconnect"))
        {
            Headers = { { "Cookie", cookie } },
            Content = new FormUrlEncodedContent([new("circuitId", circuit)]),
        };
        using var answer = await http.SendAsync(farewell);
        answer.EnsureSuccessStatusCode();
        await connection.DisposeAsync();
    }

    private async Task DispatchAsync(string text)
    {
        var call = $"{Interlocked.Increment(ref called)}";
        var answered = calls[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var (component, handler) = listener!;
        var arguments = JsonSerializer.Serialize(
            new object[]
            {
                new
                {
                    eventHandlerId = handler,
                    eventName = "input",
                    eventFieldInfo = new { componentId = component, fieldValue = text },
                },
                new { value = text },
            }
        );
        await connection.SendAsync(
            "BeginInvokeDotNetFromJS",
            call,
            null,
            "DispatchEventAsync",
            await events.Task,
            arguments
        );
        await answered.Task.WaitAsync(Timeout);
    }

    private async Task OnBatch(int number, byte[] data)
    {
        var batch = new RenderBatch(data);
        var found = batch.Find(field);
        listener = found ?? (listener is null ? null : batch.Follow(listener));
        await connection.SendAsync("OnRenderCompleted", (long)number, null);
        if (found is not null)
            ready.TrySetResult();
    }

    private void OnAnswered(string call, bool succeeded, string? result)
    {
        if (!calls.TryRemove(call, out var waiting))
            return;
        if (succeeded)
            waiting.SetResult();
        else
            waiting.SetException(new InvalidOperationException(result));
    }

    private Task OnCalled(long call, string name, string? arguments, int resultType, long target, int callType)
    {
        if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
            events.TrySetResult((long)JsonNode.Parse(arguments!)![1]!["__dotNetObject"]!);
        var result = name switch
        {
            "import" or "watchSelection" => $$"""{"__jsObjectId":{{call}}}""",
            "placeOf" => place,
            _ => "null",
        };
        return call == 0
            ? Task.CompletedTask
            : connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker { get; }
}
