namespace AgreementTracker.Web.Commands;

/// <summary><c>help</c>, <c>--help</c> and <c>-h</c> say what the program can do.</summary>
internal sealed class HelpCommand : Command
{
    public static bool IsAsked(string word) => word is "help" or "--help" or "-h" or "-?" or "/?";

    private const string Text = """
        Without a command the server starts; --urls http://localhost:PORT sets its address.

          seed [--dry-run]                     publish the seeds that the record does not have yet, or only check them
          import-roster FILE... [--dry-run]    import ICE's lists, oldest first; --reason, --skip-refused, --day, --author
          reimport-rosters [--dry-run]         after an upgrade: read all imported lists again and publish corrections
          verify [--head N:HASH]               check everything that is kept; changes nothing
          rebuild                              rebuild pages' data and the search from the history
          backup FILE                          copy a SQLite record while the server runs
          user invite --role ROLE NAME         print a link that makes an account; user reset NAME for a new one

        Settings are environment variables, such as ConnectionStrings__Tracker. docs/operations.md describes them all.
        """;

    public override Task<int> RunAsync(string[] args)
    {
        Console.WriteLine(Text);
        return Task.FromResult(0);
    }

    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken) => RunAsync([]);
}
