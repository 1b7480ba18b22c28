using AgreementTracker.Web.Commands;
using AgreementTracker.Web.Hosting;

try
{
    return args is [var word, ..] && Command.Named(word) is { } command
        ? await command.RunAsync(args[1..])
        : await TrackerServer.RunAsync(args);
}
catch (Exception e) when (StartFault.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
