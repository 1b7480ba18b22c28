using System.Diagnostics;
using System.Net.Sockets;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>nginx in front of several nodes, at a free port, set up as docs/operators/running.md says.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agreement-tracker-nginx.").FullName;
    private readonly int port = TrackerProgram.FreePort();
    private readonly Process process;

    private Nginx(IEnumerable<Uri> nodes)
    {
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), Settings(nodes));
        var program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        process = Process.Start(
            program,
            ["-p", folder, "-e", Path.Combine(folder, "error.log"), "-c", Path.Combine(folder, "nginx.conf")]
        );
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    public Uri Address => new($"http://127.0.0.1:{port}");

    public static async Task<Nginx> StartAsync(params IEnumerable<Uri> nodes)
    {
        var nginx = new Nginx(nodes);
        for (var wait = Stopwatch.StartNew(); ; await Task.Delay(20))
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", nginx.port);
                return nginx;
            }
            catch (SocketException) when (!nginx.process.HasExited && wait.Elapsed < TimeSpan.FromSeconds(30))
            {
                // Not yet.
            }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!process.HasExited)
            process.Kill();
    }

    private string Settings(IEnumerable<Uri> nodes) =>
        $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            events {}
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              upstream nodes {
                {{string.Join("\n    ", nodes.Select(node => $"server {node.Authority} max_fails=1 fail_timeout=1s;"))}}
              }
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass http://nodes;
                  proxy_set_header Host $http_host;
                  proxy_connect_timeout 2s;
                  proxy_next_upstream error timeout http_502 http_503 http_504;
                }
              }
            }
            """;
}
