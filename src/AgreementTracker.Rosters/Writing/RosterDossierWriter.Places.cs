using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

internal sealed partial class RosterDossierWriter
{
    /// <summary>A state has its page from the first list on, whether or not it has an agreement.</summary>
    public void WriteStates()
    {
        foreach (
            var state in UsState.All.Where(state =>
                !placing.IsThere(state.Code.ToLowerInvariant()) && dossiers.Find(state.Code.ToLowerInvariant()) is null
            )
        )
            NewState(state);
    }

    private void NewState(UsState state)
    {
        var (key, quote) = Gazetteer.Line(state);
        dossiers.Add(
            new Dossier
            {
                Jurisdiction = new()
                {
                    Slug = state.Code.ToLowerInvariant(),
                    Name = state.Name,
                    Classification = JurisdictionClassification.State,
                    Geoid = state.Fips,
                    Citations = new Dictionary<string, IReadOnlyList<Citing>>
                    {
                        ["name"] = [new() { Passage = key }],
                        ["classification"] = [new() { Passage = key }],
                    },
                },
                Passages = new Dictionary<string, PassageQuote> { [key] = quote },
            }
        );
    }

    private DossierBuilder NewDossier(KnownAgency agency, string slug, ListedLine line)
    {
        var place = history.Jurisdictions[agency.JurisdictionId - 1];
        if (place.Classification == JurisdictionClassification.State)
        {
            NewState(UsState.OfCode(place.State)!);
            return dossiers.Find(slug)!;
        }
        var passages = new Dictionary<string, PassageQuote> { [line.Key] = line.Quote };
        var (name, named) = (PlaceNaming.Printed(place, line), line.Key);
        if (name is null && place.Geoid is null)
            name = TownInName.Of(place.State, line.Agency) is { } town && line.Names(town) ? town : line.Agency;
        if (name is null)
        {
            (named, passages[Gazetteer.Line(place.Geoid!).Key]) = Gazetteer.Line(place.Geoid!);
            name = Counties.NameOf(place.Geoid!);
        }
        var citations = new Dictionary<string, IReadOnlyList<Citing>> { ["name"] = [new() { Passage = named }] };
        if (place.Classification != JurisdictionClassification.NotStated)
            citations["classification"] = [new() { Passage = line.Key }];
        citations["parent"] = [new() { Passage = line.Key }];
        return dossiers.Add(
            new Dossier
            {
                Jurisdiction = new()
                {
                    Slug = slug,
                    Name = name.CutTo(JurisdictionFact.NameLimit),
                    Classification = place.Classification,
                    Parent = slug[..2],
                    Geoid = place.Geoid,
                    Citations = citations,
                },
                Passages = passages,
            }
        );
    }

    /// <summary>A city's county, what sort of place it is, and a name that was corrected.</summary>
    private void WritePlace(DossierBuilder dossier, KnownAgency agency, ListedLine line)
    {
        var (place, fact) = (history.Jurisdictions[agency.JurisdictionId - 1], dossier.Place);
        if (place.Classification == JurisdictionClassification.State)
            return;
        var writer = dossier.WriterOf(fact);
        if (
            place.Classification is JurisdictionClassification.Municipality or JurisdictionClassification.NotStated
            && place.CountyGeoid is { } county
        )
            fact = fact with
            {
                County = writer.Say(
                    "county",
                    fact.County,
                    county,
                    dossier.Passage(line),
                    line.County.Length > 0 ? line.County : line.Agency
                ),
            };
        if (fact.County is { } stale && stale[..2] != UsState.OfCode(place.State)?.Fips && writer.IsOfLists("county"))
        {
            fact = fact with { County = null };
            writer.Drop("county");
        }
        if (
            writer.IsOfLists("name")
            && PlaceNaming.Printed(place, line) is { } name
            && IsRenamed(fact.Name, name, place)
        )
            fact = Renamed(writer, fact, name, dossier.Passage(line));
        if (fact.Classification != place.Classification && writer.IsOfLists("classification"))
        {
            if (place.Classification == JurisdictionClassification.NotStated)
                writer.Drop("classification");
            else
                writer.Cite("classification", dossier.Passage(line));
            fact = fact with { Classification = place.Classification };
        }
        if (renamed.Contains(dossier.Slug) && writer.IsOfLists("parent"))
            writer.Cite("parent", dossier.Passage(line));
        if (place.Geoid is not null && fact.Geoid is null)
            fact = fact with { Geoid = place.Geoid };
        dossier.Place = fact with { Citations = writer.Citations };
    }

    /// <summary>
    /// 'Duval' is 'Duval County' when a row says so; of several agencies of a county each prints its name in its own
    /// way.
    /// </summary>
    private static bool IsRenamed(string now, string name, KnownJurisdiction place) =>
        place.Geoid is { } geoid
            ? now != name
                && (now == Counties.NameOf(geoid) || !now.Contains(Counties.NameOf(geoid), StringComparison.Ordinal))
            : now.Replace('’', '\'') != name.Replace('’', '\'');

    /// <summary>What a list called it before is one of its other names, with the row that printed it.</summary>
    private static JurisdictionFact Renamed(FieldWriter writer, JurisdictionFact fact, string name, string passage)
    {
        var former = writer
            .Supporting("name")
            .Select(citing => citing.Passage)
            .Where(key => !Gazetteer.IsLine(key))
            .ToList();
        var isOther =
            Folding.Fold(fact.Name) != Folding.Fold(name) && former.Count > 0 && !fact.OtherNames.Contains(fact.Name);
        List<string> others =
        [
            .. (isOther ? fact.OtherNames.Append(fact.Name) : fact.OtherNames).Where(other => other != name),
        ];
        if (isOther)
            former.ForEach(key => writer.Also("otherNames", key));
        if (others.Count == 0)
            writer.Drop("otherNames");
        return fact with { Name = writer.Say("name", fact.Name, name, passage, name)!, OtherNames = others };
    }

    private string WriteAgency(DossierBuilder dossier, KnownAgency agency, ListedLine line)
    {
        var slug = placing.OrganizationOf(agency, line, dossier.Organizations);
        // One that has an agreement left in another dossier, of which others tell, stays there.
        if (
            dossier.Organization(slug) is null
            && placing.PlaceOfOrganization(slug) is { } elsewhere
            && elsewhere != dossier.Slug
        )
            return slug;
        var kind = RosterPlacement.Classification(agency.Kind);
        var name = line.Agency.CutTo(OrganizationFact.NameLimit);
        if (dossier.Organization(slug) is not { Name.Length: > 0 } known)
        {
            var passage = dossier.Passage(line);
            var citations = new Dictionary<string, IReadOnlyList<Citing>> { ["name"] = [new() { Passage = passage }] };
            if (kind != OrganizationClassification.NotStated)
                citations["classification"] = [new() { Passage = passage }];
            dossier.Organizations.RemoveAll(organization => organization.Slug == slug);
            dossier.Organizations.Add(
                new()
                {
                    Slug = slug,
                    Name = name,
                    Classification = kind,
                    Citations = citations,
                }
            );
            placing.Put(slug, dossier.Slug);
        }
        else if (
            known.Name != name && !known.OtherNames.Contains(name)
            || known.Name != name && dossier.WriterOf(known).IsOfLists("name")
        )
        {
            dossier.Set(Renamed(dossier, known, name, line));
        }
        return slug;
    }

    /// <summary>
    /// A list's newest spelling is in the place of its former one; beside a name that others print it is another name.
    /// </summary>
    private static OrganizationFact Renamed(
        DossierBuilder dossier,
        OrganizationFact known,
        string name,
        ListedLine line
    )
    {
        var writer = dossier.WriterOf(known);
        var passage = dossier.Passage(line);
        if (!writer.IsOfLists("name"))
        {
            writer.Also("otherNames", passage);
            return known with { OtherNames = [.. known.OtherNames, name], Citations = writer.Citations };
        }
        foreach (var former in known.Citations["name"])
            writer.Also("otherNames", former.Passage);
        writer.Cite("name", passage);
        return known with
        {
            Name = name,
            OtherNames = [.. known.OtherNames.Append(known.Name).Where(other => other != name).Distinct()],
            Citations = writer.Citations,
        };
    }
}
