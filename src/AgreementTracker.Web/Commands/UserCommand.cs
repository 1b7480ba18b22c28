using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Commands;

/// <summary><c>user invite --role administrator NAME</c> makes an account, on a database that is made if there is none, and prints the link to it.</summary>
internal sealed class UserCommand : Command
{
    private const string Usage = "user invite --role editor|reviewer|administrator NAME";
    private const string RoleOption = "--role";

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var (role, name) = Read(context.Args);
        await TrackerDatabase.MigrateAsync(context.Services, context.Settings, cancellation);
        string token;
        try
        {
            token = await context.Services.GetRequiredService<Invitations>().InviteAsync(name, role, AccountActor.CommandLine, cancellation);
        }
        catch (AccountRefusedException e)
        {
            throw new StartException(e.Message);
        }
        var site = context.Settings.Site ?? new(TrackerServer.DefaultAddress);
        Console.WriteLine($"{name} is invited as {role.Word()}. The link works once, and for {Invitation.GoodFor.TotalDays} days:");
        Console.WriteLine(InvitationPage.Url(site, token));
        return 0;
    }

    private static (AccountRole Role, string Name) Read(string[] args)
    {
        var words = args.Where(arg => !arg.Contains('=')).ToList();
        var option = words.IndexOf(RoleOption);
        if (words is not ["invite", ..] || option < 0 || option + 1 >= words.Count)
            throw new StartException($"The command is: {Usage}");
        var role = Vocabulary.Parse<AccountRole>(words[option + 1])
            ?? throw new StartException($"There is no role '{words[option + 1]}'; there are {string.Join(", ", Vocabulary.WordsOf(typeof(AccountRole)))}.");
        words.RemoveRange(option, 2);
        // A name of several words may come without quotation marks.
        return (role, string.Join(' ', words[1..]));
    }
}
