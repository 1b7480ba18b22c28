namespace AgreementTracker.Web.Account;

/// <summary>Where somebody goes on after signing in: a page of ours, whatever the address says.</summary>
internal static class LocalAddress
{
    private const int Most = 2000;

    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= Most && !address.Any(char.IsControl)
            && Uri.TryCreate(address, UriKind.Relative, out _) ? address : otherwise;
}
