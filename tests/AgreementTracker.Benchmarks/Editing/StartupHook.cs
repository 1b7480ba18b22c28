using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO.Pipes;

#pragma warning disable CA1050 // The runtime calls it by this name, without a namespace.
/// <summary>
/// Looks at the published program from inside: its heap, and what its meters say. The runtime calls it in the server's
/// process where <c>DOTNET_STARTUP_HOOKS</c> names this assembly, so that the program needs no address for it.
/// </summary>
internal static class StartupHook
{
    public const string PipeVariable = "AGREEMENT_TRACKER_WATCH";
    public const string Heap = "heap";
    public const string Begin = "begin";

    private static readonly Dictionary<string, List<double>> Figures = [];

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is not { Length: > 0 } name)
            return;
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name.EndsWith(".duration", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Note(instrument.Name, value));
        listener.Start();
        new Thread(() => Answer(name)) { IsBackground = true }.Start();
    }

    private static void Note(string instrument, double seconds)
    {
        lock (Figures)
        {
            if (!Figures.TryGetValue(instrument, out var values))
                Figures.Add(instrument, values = []);
            values.Add(seconds);
        }
    }

    private static void Answer(string name)
    {
        using var pipe = new NamedPipeServerStream(name);
        pipe.WaitForConnection();
        using var reader = new StreamReader(pipe);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        while (reader.ReadLine() is { } order)
            writer.WriteLine(
                order switch
                {
                    Heap => GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture),
                    Begin => Forget(),
                    _ => Take(order),
                }
            );
    }

    private static string Forget()
    {
        lock (Figures)
            Figures.Clear();
        return "";
    }

    private static string Take(string instrument)
    {
        lock (Figures)
            return string.Join(
                ' ',
                Figures
                    .GetValueOrDefault(instrument, [])
                    .Select(value => value.ToString("R", CultureInfo.InvariantCulture))
            );
    }
}
