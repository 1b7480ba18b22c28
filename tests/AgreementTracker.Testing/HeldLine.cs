using System.Net;
using System.Net.Sockets;

namespace AgreementTracker.Testing;

/// <summary>A line to the database that can be held: what is sent then arrives nowhere.</summary>
public sealed class HeldLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int to;

    public HeldLine(int to)
    {
        this.to = to;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether what is sent is held back.</summary>
    public volatile bool IsHeld;

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(TcpClient from)
    {
        using var client = from;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, to, ended.Token);
            await Task.WhenAny(
                CopyAsync(from.GetStream(), server.GetStream()),
                CopyAsync(server.GetStream(), from.GetStream())
            );
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // One of them has gone.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, ended.Token) is > 0 and var read)
        {
            while (IsHeld)
                await Task.Delay(50, ended.Token);
            await to.WriteAsync(buffer.AsMemory(0, read), ended.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        ended.Dispose();
    }
}
