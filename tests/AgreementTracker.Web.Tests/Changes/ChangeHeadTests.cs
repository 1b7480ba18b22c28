using System.Net;
using System.Security.Cryptography;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Changes;

/// <summary>
/// The newest change as text, and its signature, checked with what the documents tell people to type.
/// </summary>
public sealed class ChangeHeadTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agreement-tracker-head.").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EachEngine]
    public async Task Get_Head_IsTheNewestChange(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        Assert.StartsWith("change 1\n", await app.Client.GetStringAsync("/changes/head"), StringComparison.Ordinal);
        await new TownRecord().PublishAsync(app.Services);
        var head = (await app.Services.GetRequiredService<Verifier>().VerifyAsync(null)).Head!;

        using var answer = await app.Client.GetAsync("/changes/head");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal($"change {head.Number}\nhash {head.Hash}\nat {head.At:yyyy-MM-ddTHH:mm:ss.fff}Z\n", text);
        Assert.Equal(text, await app.Client.GetStringAsync("/changes/head.txt"));
        foreach (var address in (string[])["/changes/head.sig", "/changes/key.pem"])
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(address)).StatusCode);
    }

    [Theory, EachEngine]
    public async Task Get_HeadOfAnEmptyRecord_IsNotFound(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/changes/head")).StatusCode);
    }

    /// <summary>From the key to the check by commands of the documents alone.</summary>
    [Fact]
    public async Task Check_SignedHead_AsTheDocumentsSay()
    {
        var key = Path.Combine(folder, "secret.pem");
        await Manual.RunAsync(
            Manual.Commands("operators/verifying.md", "## Signing the history")[0],
            new Dictionary<string, string>(),
            ("/etc/agreement-tracker/head.pem", key)
        );
        using var program = new TrackerProgram();
        program.Settings["History__SigningKey"] = key;
        await using var server = await program.ServeAsync();
        var commands = $"cd '{folder}'\n{Manual.Commands("methodology.md", "## Checking the history")[0]}";
        (string, string)[] places =
        [
            ("https://tracker.example.org", server.Client.BaseAddress!.ToString().TrimEnd('/')),
        ];

        Assert.Equal("Verified OK\n", await Manual.RunAsync(commands, new Dictionary<string, string>(), places));

        var head = await server.Client.GetStringAsync("/changes/head");
        var signed = await File.ReadAllTextAsync(Path.Combine(folder, "head.txt"));
        Assert.Equal(
            $"{signed}signature {Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(folder, "head.sig")))}\n",
            head
        );
        Assert.DoesNotContain(
            "PRIVATE",
            await File.ReadAllTextAsync(Path.Combine(folder, "key.pem")),
            StringComparison.Ordinal
        );
        // Whoever alters a word has no signature for it.
        await File.WriteAllTextAsync(Path.Combine(folder, "head.txt"), signed.Replace("change 1", "change 2"));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Manual.RunAsync($"cd '{folder}'\n{commands.Split('\n')[^1]}", new Dictionary<string, string>())
        );
    }

    [Fact]
    public void Key_InOneLine_IsRead()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = HeadSigner.Of(key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n"));

        Assert.True(
            key.VerifyData(
                "change 1\n"u8,
                signer.Sign("change 1\n"),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
        );
        Assert.True(HeadSigner.Of(key.ExportECPrivateKeyPem()).IsOn);
        Assert.False(HeadSigner.Of(" ").IsOn);
    }

    [Fact]
    public void Key_IsNone_SaysWhy()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);

        Assert.EndsWith(": it is of another curve than P-256.", Fault(other.ExportPkcs8PrivateKeyPem()));
        Assert.EndsWith(": it is no ECDSA key in PEM.", Fault(rsa.ExportPkcs8PrivateKeyPem()));
        Assert.EndsWith(
            ": it is no ECDSA key in PEM.",
            Fault("-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----")
        );
        Assert.EndsWith(": it is a public key.", Fault(key.ExportSubjectPublicKeyInfoPem()));
        Assert.EndsWith(
            ": it is encrypted.",
            Fault(
                key.ExportEncryptedPkcs8PrivateKeyPem(
                    "secret",
                    new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)
                )
            )
        );
        Assert.Contains(": the file ", Fault(folder));

        static string Fault(string setting) => Assert.Throws<StartException>(() => HeadSigner.Of(setting)).Message;
    }
}
