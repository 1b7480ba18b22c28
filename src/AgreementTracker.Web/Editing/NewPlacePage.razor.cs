using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class NewPlacePage(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    public const string Path = "/edit/places/new";

    private string? fault;

    [SupplyParameterFromForm]
    public string? StateCode { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromForm]
    public string? Slug { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    private async Task StartAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        var (state, name) = (StateCode?.Trim().ToLowerInvariant() ?? "", Name?.Trim() ?? "");
        var own = Record.Slug.Of(string.IsNullOrWhiteSpace(Slug) ? name : Slug, JurisdictionFact.SlugLimit - 3);
        if (state.Length != 2 || !state.All(char.IsAsciiLetterLower))
        {
            fault = Texts.NewPlacePage_StateFault;
            return;
        }
        if (name.Length > 0 && own.Length == 0)
        {
            fault = Texts.NewPlacePage_AddressFault;
            return;
        }
        var slug = own.Length == 0 ? state : $"{state}/{own}";
        await using var db = await factory.CreateDbContextAsync();
        var address = Dossier.AddressOf(slug);
        if (await db.Jurisdictions.AnyAsync(place => place.Id == slug) || await db.Drafts.On(address).AnyAsync())
        {
            // Known already, or begun by somebody: there it is shown who works on it.
            navigation.NavigateTo(OpenPage.Url(slug));
            return;
        }
        var place = new JsonObject { ["slug"] = slug };
        if (name.Length > 0)
            place["name"] = name;
        if (own.Length == 0)
            place["classification"] = JurisdictionClassification.State.Word();
        var draft = await drafts.StartAsync(
            who.Contributor,
            ChangeKind.Edit,
            [(address, 0, new JsonObject { ["jurisdiction"] = place }.ToJsonString())]
        );
        navigation.NavigateTo(
            DraftPage.Url(draft.Id)
                + (Source is { Length: > 0 } source ? $"?source={Uri.EscapeDataString(source)}" : "")
        );
    }
}
