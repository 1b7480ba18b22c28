using AgreementTracker.Web.Commands;
using AgreementTracker.Web.Hosting;

try
{
    return args is [var word, ..] && Command.IsCalled(word)
        ? await Command.Named(word).RunAsync(args[1..])
        : await TrackerServer.RunAsync(args);
}
catch (Exception e) when (StartFault.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
