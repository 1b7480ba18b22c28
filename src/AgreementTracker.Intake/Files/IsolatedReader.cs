using System.ComponentModel;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgreementTracker.Record;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// Reads files in a process of its own. A file can be made so that its reader never ends, runs out of memory or
/// overflows its stack; a thread can't be ended from outside, and a full stack ends the whole server. A process can,
/// and ends alone.
/// </summary>
/// <param name="program">The program that answers by <see cref="AnswerAsync"/>, with its arguments; what it is asked
/// follows.</param>
public sealed class IsolatedReader(IReadOnlyList<string> program)
{
    /// <summary>An article takes a second, and 500 pages twenty on a busy machine.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);

    /// <summary>What a process answers: the longest text and what is known of it, as JSON in UTF-8.</summary>
    private const int AnswerLimit = 4 * ArchivedText.TextLimit;

    private const string Broken =
        "The file could not be read: it is damaged, or takes more memory than a file of its kind should.";

    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Others wait: whoever sends many takes neither memory nor processors away from readers.</summary>
    private const int MaxAtOnce = 2;

    /// <summary>All that the program needs of our environment, which holds the database's password.</summary>
    private static readonly string[] Environs =
    [
        "PATH",
        "HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
        "SystemRoot",
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
    ];

    private readonly SemaphoreSlim places = new(MaxAtOnce);

    public TimeSpan TimeLimit { get; init; } = LongestReading;

    /// <summary>Of managed memory, in bytes: what the largest files of real life take, twice.</summary>
    public long MemoryLimit { get; init; } = 512 * 1024 * 1024;

    /// <summary>
    /// The exit code by which the process says that the kernel did not take its filter: it has read nothing.
    /// </summary>
    public const int NotConfined = 3;

    /// <summary>Why no file but plain text is read here; null where they are.</summary>
    public string? Refusal { get; init; }

    /// <summary>What is said where the process can't be confined after all: nothing is wrong with the file.</summary>
    public string UnconfinedRefusal { get; init; } = "Files can't be read safely on this machine.";

    /// <exception cref="RefusedFileException">It can't be imported; the message says why.</exception>
    public async Task<CapturedText> ReadAsync(string name, byte[] bytes, CancellationToken cancellationToken = default)
    {
        var kind = SourceFile.KindOf(name, bytes);
        return kind == FileKind.Text
            ? SourceFile.Read(kind, bytes)
            : await AskAsync<CapturedText>([kind.Word()], bytes, cancellationToken);
    }

    /// <summary>What the process does: a file comes in, an answer goes out.</summary>
    /// <param name="read">Makes the answer of the file's bytes.</param>
    public static async Task AnswerAsync<T>(Func<byte[], T> read, Stream input, Stream output)
        where T : class
    {
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes);
        try
        {
            await JsonSerializer.SerializeAsync(output, new Answer<T>(read(bytes.ToArray()), null), Format);
        }
        catch (RefusedFileException e)
        {
            await JsonSerializer.SerializeAsync(output, new Answer<T>(null, e.Message), Format);
        }
    }

    /// <summary>Asks the process for what it makes of a file.</summary>
    /// <param name="asked">What it is asked, as its last arguments.</param>
    /// <exception cref="RefusedFileException">The file can't be read; the message says why.</exception>
    public async Task<T> AskAsync<T>(
        IReadOnlyList<string> asked,
        byte[] bytes,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        if (Refusal is not null)
            throw new RefusedFileException(Refusal);
        await places.WaitAsync(cancellationToken);
        try
        {
            return await AskProcessAsync<T>(asked, bytes, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<T> AskProcessAsync<T>(
        IReadOnlyList<string> asked,
        byte[] bytes,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var process =
            Process.Start(Start(asked))
            ?? throw new InvalidOperationException("The process that reads files did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        // With the process its streams end, and so does all that waits for them.
        using var end = limit.Token.Register(() => Kill(process));
        try
        {
            Retire(process);
            var written = WriteAsync(process, bytes);
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            using var output = new MemoryStream();
            await new LimitedStream(process.StandardOutput.BaseStream, AnswerLimit, Broken).CopyToAsync(output);
            await Task.WhenAll(written, said, process.WaitForExitAsync(CancellationToken.None));
            cancellationToken.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                throw new RefusedFileException(
                    $"Reading the file took longer than {TimeLimit.TotalSeconds:0.###} seconds and timed out."
                );
            if (process.ExitCode == NotConfined)
                throw new RefusedFileException(UnconfinedRefusal);
            var answer = process.ExitCode == 0 ? JsonSerializer.Deserialize<Answer<T>>(output.ToArray()) : null;
            return answer?.Read ?? throw new RefusedFileException(answer?.Refusal ?? Broken);
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Readers of the site come first.</summary>
    private static void Retire(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or the system does not let us.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static async Task WriteAsync(Process process, byte[] bytes)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code tells the rest.
        }
    }

    private ProcessStartInfo Start(IEnumerable<string> asked)
    {
        var start = new ProcessStartInfo(program[0], [.. program.Skip(1), .. asked])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var kept = Environs
            .Select(name => (name, value: start.Environment.TryGetValue(name, out var value) ? value : null))
            .ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.value is not null))
            start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit.ToString("X");
        // Nobody attaches to it, and what is left of it when it breaks is not kept.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        // Else .NET keeps what it compiles in a file of its own, and no file may be written.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    private sealed record Answer<T>(T? Read, string? Refusal)
        where T : class;
}
