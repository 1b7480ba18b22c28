using System.Globalization;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Printed;
using AgreementTracker.Record.Validation;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Integrity;

/// <summary>
/// Whether what a published document says is in the passages it cites: names and other words as printed or folded,
/// numbers and dates in any of their printed forms. Of a row of ICE's lists more is known, and more is asked: see <see
/// cref="CitedRow"/>. Who is meant by 'the commission' or 'the mayor' is an editor's reading, and none of this.
/// </summary>
internal sealed class PassageCheck
{
    private readonly ICitingDocument document;
    private readonly IReadOnlyDictionary<string, FoundPassage> passages;
    private readonly ILookup<string, string> names;

    private PassageCheck(ICitingDocument document, KnownRecord known, ILookup<string, string> names)
    {
        (this.document, this.names) = (document, names);
        // What is not found was reported with the rows.
        passages = PassageRules.Find(document, known, new(new(document), []));
    }

    /// <summary>All names of every organization, by its slug.</summary>
    public static async Task<ILookup<string, string>> NamesAsync(
        TrackerDbContext db,
        CancellationToken cancellationToken
    )
    {
        List<(string Id, string Name)> names = [];
        try
        {
            await foreach (
                var organization in db
                    .Organizations.AsNoTracking()
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellationToken)
            )
                names.AddRange(
                    organization.OtherNames.Prepend(organization.Name).Select(name => (organization.Id, name))
                );
        }
        catch (Exception e) when (DatabaseFault.IsUnreadable(e))
        {
            // The comparison of rows names the one that can't be read.
        }
        return names.ToLookup(entry => entry.Id, entry => entry.Name);
    }

    /// <returns>A line for each fault, with its path.</returns>
    public static IEnumerable<string> Faults(IDocument document, KnownRecord known, ILookup<string, string> names) =>
        document is ICitingDocument citing ? new PassageCheck(citing, known, names).Faults() : [];

    private IEnumerable<string> Faults()
    {
        AgreementFact? agreement = null;
        foreach (var (fact, path) in document.Facts())
        {
            agreement =
                fact is AgreementFact itself ? itself
                : fact is AgreementEventFact ? agreement
                : null;
            foreach (var field in CitableField.Of(fact).Where(field => field.Value is not null))
            {
                var supporting = (fact.Citations.GetValueOrDefault(field.Name) ?? [])
                    .Where(citing => citing.Role == CitationRole.Supports)
                    .ToList();
                if (supporting.Count == 0)
                    yield return $"{path}.{field.Name}: has no citation";
                var found = supporting
                    .Select(citing => passages.GetValueOrDefault(citing.Passage))
                    .OfType<FoundPassage>()
                    .ToList();
                if (found.Count == 0 || found.Count < supporting.Count)
                    continue;
                foreach (var missing in Missing(field, fact, found))
                    yield return $"{path}.{field.Name}: '{missing}' is in none of the passages cited for it";
                if (agreement is not null)
                    foreach (
                        var row in found
                            .Select(CitedRow.Of)
                            .OfType<CitedRow>()
                            .Where(row =>
                                !row.NamesAgency(NamesFor(field, agreement))
                                && (field.Name == "agency" || !IsOfFormerAgency(row, agreement))
                            )
                    )
                        yield return $"{path}.{field.Name}: {row} is cited, which names '{row.Agency}'"
                            + $" and not {agreement.Agency}";
            }
        }
        if (document is Dossier dossier)
            foreach (var fault in OtherCounties(dossier))
                yield return fault;
    }

    /// <summary>
    /// What a row may call the agency. ICE has put agreements under another agency of the same county: their earlier
    /// steps rest on rows of the former one, which the dossier names too.
    /// </summary>
    private IEnumerable<string> NamesFor(CitableField field, AgreementFact agreement)
    {
        var own = ((Dossier)document).Organizations;
        return own.Where(organization => organization.Slug == agreement.Agency || field.Name != "agency")
            .SelectMany(organization => organization.OtherNames.Prepend(organization.Name))
            .Concat(names[agreement.Agency]);
    }

    /// <summary>
    /// ICE has also put agreements under an agency of another place. Such a row is of the same state, model and day of
    /// signing, and names no county but the place's.
    /// </summary>
    private bool IsOfFormerAgency(CitedRow row, AgreementFact agreement) =>
        ((Dossier)document).Jurisdiction is var place
        && place.Slug[..2].ToUpperInvariant() == row.State
        && row.Model == agreement.Model
        && agreement.Events.Any(step =>
            step.Kind == AgreementEventKind.Signed && step.Date?.Value is { } day && row.Reads(row.Signed, day)
        )
        && UsState.OfCode(row.State) is { } state
        && CitedRow.CountyIn(row.Agency, state.Fips) is var county
        && (county is null || county == place.Geoid);

    /// <summary>What the field says and no passage prints.</summary>
    private IEnumerable<string> Missing(CitableField field, Fact fact, IReadOnlyList<FoundPassage> found)
    {
        switch (field)
        {
            case { Value: DateFact date }:
                if (!found.Any(passage => Holds(passage.Quote.Exact, date.Printed)))
                    yield return date.Printed;
                if (date.Value is { } value && !IsDate(date, value, found))
                    yield return value;
                break;
            case { Rule: PrintedNumberAttribute }:
                var number = Convert.ToDecimal(field.Value, CultureInfo.InvariantCulture);
                if (!found.Any(passage => passage.Quote.Exact.PrintsNumber(number)))
                    yield return number.ToString(CultureInfo.InvariantCulture);
                break;
            case { Rule: PrintedAttribute, Value: string text }:
                if (!found.Any(passage => Prints(passage, text, fact)))
                    yield return text;
                break;
            case { Rule: PrintedAttribute, Value: IReadOnlyList<string> texts }:
                foreach (var text in texts.Where(text => !found.Any(passage => Prints(passage, text, fact))))
                    yield return text;
                break;
            case { Value: AgreementModel model } when !AnyRow(row => row.Model == model):
                yield return model.Word();
                break;
            case { Name: "parent", Value: string parent } when !AnyRow(row => row.State == parent.ToUpperInvariant()):
                yield return parent;
                break;
            case { Name: "county", Value: string county } when !AnyRow(row => row.NamesCounty(county)):
                yield return county;
                break;
        }

        // Where prose is cited too, the reading is an editor's.
        bool AnyRow(Func<CitedRow, bool> prints) => found.Select(CitedRow.Of).Any(row => row is null || prints(row));
    }

    /// <summary>A name in the cell that it belongs in; a state's or a county's in the line of its number.</summary>
    private bool Prints(FoundPassage passage, string text, Fact fact) =>
        fact switch
        {
            OrganizationFact when CitedRow.Of(passage) is { } row => Holds(row.Agency, text),
            JurisdictionFact when CitedRow.Of(passage) is { } row => Holds(row.Agency, text) || Holds(row.County, text),
            JurisdictionFact place when passage.Source.Slug == Gazetteer.Slug => Holds(passage.Quote.Exact, text)
                && passage.Quote.Exact.Contains($" {place.Geoid}:", StringComparison.Ordinal),
            _ => Holds(passage.Quote.Exact, text),
        };

    /// <summary>
    /// Printed, or read from a row whose day is mistyped in a way that leaves one reading: '05/082025'. What an editor
    /// derived, or found in the head of an official record, was checked when it was published, and is printed nowhere.
    /// </summary>
    private static bool IsDate(DateFact date, string value, IReadOnlyList<FoundPassage> found) =>
        date.Basis switch
        {
            DateBasis.Printed => date.Printed.PrintsDate(value),
            DateBasis.OfficialRecord
                when found.Select(CitedRow.Of).OfType<CitedRow>().ToList() is { Count: > 0 } rows => rows.Any(row =>
                row.Reads(date.Printed, value)
            ),
            _ => true,
        };

    /// <summary>An agency that is called after a county of its state belongs to no other one.</summary>
    private static IEnumerable<string> OtherCounties(Dossier dossier)
    {
        if (dossier.Jurisdiction is not { Geoid: { Length: 5 } own } place)
            yield break;
        for (var i = 0; i < dossier.Organizations.Count; i++)
            if (CitedRow.CountyIn(dossier.Organizations[i].Name, own[..2]) is { } other && other != own)
                yield return $"$.organizations[{i}].name: '{dossier.Organizations[i].Name}' names county {other},"
                    + $" and {place.Name} is county {own}";
    }

    private static bool Holds(string words, string text) =>
        words.Contains(text, StringComparison.Ordinal)
        || Folding.Fold(words).Contains(Folding.Fold(text), StringComparison.Ordinal);
}
