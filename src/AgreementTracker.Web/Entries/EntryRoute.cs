using AgreementTracker.Data.Entries;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Entries;

/// <summary>A page of the desk about a person or an organization: its address says which.</summary>
public abstract class EntryRoute : ComponentBase
{
    [Parameter]
    public string? Person { get; set; }

    [Parameter]
    public string? Organization { get; set; }

    protected EntryKind Kind => Person is null ? EntryKind.Organization : EntryKind.Person;

    protected string Slug => Person ?? Organization!;

    /// <summary>One of two texts, by what the page is about.</summary>
    protected string ByKind(string person, string organization) => Kind == EntryKind.Person ? person : organization;
}
