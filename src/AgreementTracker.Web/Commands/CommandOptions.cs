using System.CommandLine;

namespace AgreementTracker.Web.Commands;

/// <summary>Options that several commands have, each made anew for its command.</summary>
internal static class CommandOptions
{
    public static Option<bool> DryRun(string description) =>
        new("--dry-run") { Description = description, Arity = ArgumentArity.Zero };

    public static Option<string?> Author() =>
        new("--author") { Description = "whose name the change bears", HelpName = "NAME" };

    /// <summary>
    /// An argument of several words takes whatever is left, a misspelt option too: what begins like one is refused.
    /// </summary>
    public static void RefuseOptions(this Argument<string[]> words, string dash, Command command) =>
        words.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith(dash, StringComparison.Ordinal)))
                result.AddError(TrackerCommands.NotTaken(command, token.Value));
        });

    /// <summary>
    /// An option whose value is understood by <paramref name="read"/>, and else answered by <paramref name="fault"/>.
    /// </summary>
    public static Option<T?> Read<T>(
        string name,
        string helpName,
        string description,
        Func<string, T?> read,
        Func<string, string> fault
    ) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                var value = read(written);
                if (value is null)
                    result.AddError(fault(written));
                return value;
            },
        };
}
