using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AgreementTracker.Benchmarks.Site;

/// <summary>What ASP.NET Core does at its least: a file from the disk, and a few words.</summary>
internal static class Baseline
{
    public const string FilePath = "/page.html";
    public const string PlaintextPath = "/plaintext";

    public static async Task ServeAsync(string url, string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(Path.GetFullPath(file))!),
            }
        );
        app.MapGet(PlaintextPath, () => "Hello, World!");
        await app.RunAsync();
    }
}
