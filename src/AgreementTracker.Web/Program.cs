using System.Globalization;
using AgreementTracker.Web.Commands;
using AgreementTracker.Web.Hosting;

// Numbers are written alike for every reader, wherever the program runs.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return args is [var word, ..] && TrackerCommands.IsCalled(word)
        ? await TrackerCommands.RunAsync(args)
        : await TrackerServer.RunAsync(args);
}
catch (Exception e) when (StartFault.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
