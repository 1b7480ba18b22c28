using System.CommandLine;
using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary>What the program does instead of serving, when its first argument names it.</summary>
internal static partial class TrackerCommands
{
    private const string Description = """
        Without a command the server starts; --urls http://localhost:PORT sets its address.
        Settings are environment variables, such as ConnectionStrings__Tracker. docs/operators/settings.md describes them all.
        """;

    private const int MaxTypos = 2;

    /// <summary>
    /// Whether a first argument is meant as a command: settings begin with a dash or a slash, or hold an equals sign.
    /// </summary>
    public static bool IsCalled(string word) =>
        IsHelp(word) || word == "--version" || word.Length > 0 && word[0] is not ('-' or '/') && !word.Contains('=');

    /// <returns>The exit code: 0 where all is well.</returns>
    /// <exception cref="StartException">There is no such command, or it does not take these arguments.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        // What it is given comes from a stranger's file: nothing here looks at it.
        if (args is [ReadSourceCommand.Name, .. var rest])
            return await ReadSourceCommand.RunAsync(rest);
        var words = args.Where(word => !Setting.IsMatch(word)).ToList();
        var root = Root([.. args.Where(word => Setting.IsMatch(word))]);
        if (words is ["help", ..])
            words = [.. words[1..], "--help"];
        if (
            words is [var name, ..]
            && name[0] is not ('-' or '/')
            && root.Subcommands.All(command => command.Name != name)
        )
            throw new StartException(NoCommand(root, name));
        var parsed = root.Parse(words, new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            throw new StartException(Fault(parsed));
        // What fails is told by the program as when the server starts, and Ctrl+C ends it: what was not finished was
        // not written.
        return await parsed.InvokeAsync(
            new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
        );
    }

    internal static RootCommand Root(string[] settings) =>
        new(Description)
        {
            new SeedCommand(settings),
            new ImportRosterCommand(settings),
            new ReimportRostersCommand(settings),
            new VerifyCommand(settings),
            new RebuildCommand(settings),
            new BackupCommand(settings),
            new UserCommand(settings),
        };

    private static bool IsHelp(string word) => word is "help" or "--help" or "-h" or "-?" or "/?" or "/h";

    private static string NoCommand(RootCommand root, string name)
    {
        var names = root.Subcommands.Select(command => command.Name).ToList();
        return Nearest(name, names) is { } meant
            ? $"There is no command '{name}'. Did you mean '{meant}'?"
            : $"There is no command '{name}'; there are {string.Join(", ", names)}, and without one the server starts.";
    }

    private static string Fault(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Select(word => NotTaken(command, word));
        var others = parsed
            .Errors.Select(error => error.Message)
            .Where(message =>
                !parsed.UnmatchedTokens.Any(word => message.Contains($"'{word}'", StringComparison.Ordinal))
            );
        return $"{string.Join(" ", unknown.Concat(others).Distinct())} '{NameOf(parsed)} --help' says what it takes.";
    }

    private static string NameOf(ParseResult parsed) =>
        string.Join(
            ' ',
            parsed
                .CommandResult.Command.Parents.OfType<Command>()
                .Where(parent => parent is not RootCommand)
                .Append(parsed.CommandResult.Command)
                .Select(command => command.Name)
        );

    /// <summary>What to say of a word that a command does not take.</summary>
    internal static string NotTaken(Command command, string word)
    {
        var names = command
            .Options.Where(option => !option.Hidden)
            .Select(option => option.Name)
            .Concat(command.Subcommands.Select(inner => inner.Name));
        return $"{command.Name} does not take '{word}'."
            + (Nearest(word, names) is { } meant ? $" Did you mean '{meant}'?" : "");
    }

    private static string? Nearest(string word, IEnumerable<string> names) =>
        names
            .Where(name => SpellingDistance.Between(word, name) <= MaxTypos)
            .MinBy(name => SpellingDistance.Between(word, name));

    /// <summary>
    /// Any setting may be given as <c>Section:Name=value</c>; a file or a reason with an equals sign is none.
    /// </summary>
    [GeneratedRegex("^(--|/)?([A-Za-z]+(:[A-Za-z0-9]+)+|urls)=")]
    private static partial Regex Setting { get; }
}
