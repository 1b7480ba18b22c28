using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

internal sealed partial class RosterDossierWriter
{
    /// <summary>
    /// The one agreement of the agency that editors have written and whose model they leave open, or have as the list
    /// has it.
    /// </summary>
    private string? Adopt(DossierBuilder dossier, KnownAgreement agreement, string organization)
    {
        var alike = dossier
            .Agreements.Where(fact => fact.Agency == organization && !placedKeys.Contains((dossier.Slug, fact.Key)))
            .ToList();
        if (
            alike.Count == 0
            || history.Agreements.Count(other => other.MergedInto is null && other.AgencyId == agreement.AgencyId) > 1
                && alike.All(other => other.Model != agreement.Model)
        )
            return null;
        return (
            alike.Where(fact => fact.Model == agreement.Model).ToList() is [var same] ? same
            : alike is [{ Model: AgreementModel.NotStated } open] ? open
            : null
        )?.Key;
    }

    private static string NewAgreement(
        DossierBuilder dossier,
        KnownAgreement agreement,
        string organization,
        ListedLine line
    )
    {
        var model = agreement.Model == AgreementModel.NotStated ? "agreement" : agreement.Model.Word();
        var key = dossier.FreeKey(
            dossier.Agreement(model) is null && !dossier.HasWithdrawn(model) ? model : $"{organization}-{model}"
        );
        var passage = dossier.Passage(line);
        dossier.Agreements.Add(
            new()
            {
                Key = key,
                Agency = organization,
                Model = AgreementModel.NotStated,
                Citations = new Dictionary<string, IReadOnlyList<Citing>>
                {
                    ["agency"] = [new() { Passage = passage }],
                },
            }
        );
        return key;
    }

    private void WriteAgreement(DossierBuilder dossier, KnownAgreement agreement, string organization, ListedLine line)
    {
        var fact = dossier.Agreement(agreements[agreement.Id].Key)!;
        var writer = dossier.WriterOf(fact);
        if (writer.IsOfLists("agency") && (fact.Agency != organization || !writer.Supporting("agency").Any()))
        {
            writer.Cite("agency", dossier.Passage(line));
            fact = fact with { Agency = organization };
        }
        // A row whose model was not understood prints none, though it is known which agreement it means.
        if (agreement.Model != AgreementModel.NotStated && RosterText.Model(line.Model, out _) == agreement.Model)
            fact = fact with
            {
                Model = writer.SayWord("model", fact.Model, agreement.Model, dossier.Passage(line), line.Model),
            };
        dossier.Set(fact with { Citations = writer.Citations });
    }

    private void WriteSteps(DossierBuilder dossier, string key, Listing listing)
    {
        var steps = new EventWriter(dossier, key);
        var line = texts.Line(listing.Last);
        var (heading, day) = (texts.Heading(listing.Last.List), listing.Last.Day);
        var isPending = listing.Last.Table == RosterTable.Pending;
        // Of its own table: a request that was gone and is signed now is listed for the first time.
        var gone = isPending ? AgreementEventKind.NoLongerPending : AgreementEventKind.NoLongerListed;
        var wasGone = steps.IsLast(gone);
        var isCurrent = listing.Last.List == texts.Current;
        // In the first list of its table nothing is listed for the first time.
        var first = texts.IsFirst(listing.First.Table, listing.First.List) ? null : listing.First;
        // The list of requests keeps some for weeks after they were signed: that is no new request.
        if (
            isPending
            && !steps.Has(AgreementEventKind.Requested)
            && !steps.Has(AgreementEventKind.Signed)
            && !steps.Has(AgreementEventKind.FirstListed)
        )
            steps.Add(
                AgreementEventKind.Requested,
                [texts.Line(first ?? listing.Last)],
                first is null ? null : texts.Heading(first.List),
                listing.First.Day
            );
        if (!isPending)
        {
            // Of one day, the signing comes first.
            steps.WriteSigned(line, listing.Facts, wasGone, listing.First.Day);
            if (
                !steps.Has(AgreementEventKind.FirstListed)
                && (first is not null || listing.Facts is { Signed: null, SignedPrinted: null })
            )
                steps.Add(
                    AgreementEventKind.FirstListed,
                    [texts.Line(first ?? listing.Last)],
                    first is null ? null : texts.Heading(first.List),
                    listing.First.Day
                );
            steps.WriteDocument(
                AgreementEventKind.DocumentPublished,
                line,
                listing.Facts.Moa,
                isCurrent ? heading : null,
                day
            );
            steps.WriteDocument(
                AgreementEventKind.Amended,
                line,
                listing.Facts.Addendum,
                isCurrent ? heading : null,
                day
            );
        }
        if (listing.IsListed && isCurrent && wasGone)
            steps.Add(AgreementEventKind.ListedAgain, [line], heading, day);
        if (listing is { IsNoLongerListed: true, AbsentSince: { } since } && !steps.Has(gone, since))
        {
            var absent = texts.Heading(listing.AbsentFrom);
            steps.Add(gone, texts.Now is { } now ? [absent, now] : [absent], absent, since);
        }
    }
}
