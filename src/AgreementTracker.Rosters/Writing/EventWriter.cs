using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Printed;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

/// <summary>Writes what lists say of the steps of an agreement, among those that stand there.</summary>
internal sealed class EventWriter(DossierBuilder dossier, string key)
{
    private AgreementFact Agreement => dossier.Agreement(key)!;

    public bool Has(AgreementEventKind kind) => Agreement.Events.Any(step => step.Kind == kind);

    public bool Has(AgreementEventKind kind, DateOnly day) =>
        Agreement.Events.Any(step => step.Kind == kind && step.Date?.Value == $"{day:yyyy-MM-dd}");

    /// <summary>Whether it is the last word of ICE's lists on it.</summary>
    public bool IsLast(AgreementEventKind kind) =>
        kind
        == Agreement
            .Events.LastOrDefault(step =>
                step.Kind
                    is AgreementEventKind.FirstListed
                        or AgreementEventKind.ListedAgain
                        or AgreementEventKind.NoLongerListed
                        or AgreementEventKind.NoLongerPending
                        or AgreementEventKind.Signed
                        or AgreementEventKind.Requested
            )
            ?.Kind;

    /// <param name="heading">The line that prints the day; null where no day is stated.</param>
    public void Add(AgreementEventKind kind, IReadOnlyList<ListedLine> lines, ListedLine? heading, DateOnly day)
    {
        var fact = New(kind, lines);
        Insert(heading is null ? fact : With(fact, Date(day), heading));
    }

    /// <param name="isAgain">Whether it was no longer listed before: a later day is another signing then, and no
    /// correction.</param>
    /// <param name="firstListed">The day of the first list that had it.</param>
    public void WriteSigned(ListedLine line, RosterFacts facts, bool isAgain, DateOnly firstListed)
    {
        if (facts is { Signed: null, SignedPrinted: null } || line.Signed.Length == 0)
            return;
        var said = new DateFact
        {
            Value = facts.Signed?.ToString("yyyy-MM-dd"),
            Printed = line.Signed.CutTo(PartialDate.PrintedLimit),
            Basis = facts.Signed is { } day
                ? line.Signed.PrintsDate($"{day:yyyy-MM-dd}")
                    ? DateBasis.Printed
                    : DateBasis.OfficialRecord
                : null,
        };
        if (
            Agreement.Events.LastOrDefault(step => step.Kind == AgreementEventKind.Signed) is not { } step
            || isAgain && string.CompareOrdinal(said.Value, step.Date?.Value) > 0
        )
        {
            Insert(With(New(AgreementEventKind.Signed, [line]), said, line));
            return;
        }
        var writer = dossier.WriterOf(step);
        if (
            step.Date is { Printed: { } former, Value: { } before }
            && said.Value is { } value
            && value != before
            && writer.IsOfLists("date")
        )
        {
            // It was on a list as signed before that day: the earlier list's day stays in use.
            var isTooLate =
                string.CompareOrdinal(value, $"{firstListed:yyyy-MM-dd}") > 0
                && string.CompareOrdinal(before, value) < 0;
            if (isTooLate)
                writer.Dispute("date", dossier.Passage(line), said.Printed);
            else
                writer.Supersede("date", dossier.Passage(line), former, said.Printed);
            Remove(step);
            Insert(step with { Date = isTooLate ? step.Date : said, Citations = writer.Citations });
            return;
        }
        var date = writer.Say(
            "date",
            step.Date,
            said,
            dossier.Passage(line),
            said.Printed,
            static (one, other) => one.Value is null ? one.Printed == other.Printed : one.Value == other.Value
        );
        if (date == step.Date)
        {
            Replace(step with { Citations = writer.Citations });
            return;
        }
        Remove(step);
        Insert(step with { Date = date, Citations = writer.Citations });
    }

    /// <param name="url">Where the document lies.</param>
    /// <param name="heading">The line that prints the day of the first list with this link; null where that is not
    /// known.</param>
    public void WriteDocument(AgreementEventKind kind, ListedLine line, string? url, ListedLine? heading, DateOnly day)
    {
        if (
            url is null
            || url.Length > AgreementEventFact.UrlLimit
            || IdentifierFormat.Url.Fault(url) is not null
            || !line.Prints(url)
        )
            return;
        if (
            Agreement.Events.LastOrDefault(step =>
                step.Kind == kind && step.Url is not null && dossier.WriterOf(step).IsOfLists("url")
            )
            is not { } step
        )
        {
            var fact = New(kind, [line]) with { Url = url };
            var writer = dossier.WriterOf(fact);
            writer.Cite("url", dossier.Passage(line));
            fact = fact with { Citations = writer.Citations };
            Insert(heading is null ? fact : With(fact, Date(day), heading));
        }
        else if (!LinkAddress.LeadsToTheSame(step.Url, url))
        {
            var writer = dossier.WriterOf(step);
            writer.Cite("url", dossier.Passage(line));
            var led = step with { Url = url, Citations = writer.Citations };
            Remove(step);
            Insert(heading is null ? led : With(led, Date(day), heading));
        }
    }

    private AgreementEventFact New(AgreementEventKind kind, IReadOnlyList<ListedLine> lines) =>
        new()
        {
            Key = dossier.FreeKey($"{key}-{kind.Word()}"),
            Kind = kind,
            Citations = new Dictionary<string, IReadOnlyList<Citing>>
            {
                ["kind"] =
                [
                    .. lines
                        .Select(line => dossier.Passage(line))
                        .Distinct()
                        .Select(passage => new Citing { Passage = passage }),
                ],
            },
        };

    private AgreementEventFact With(AgreementEventFact step, DateFact date, ListedLine line)
    {
        var writer = dossier.WriterOf(step);
        writer.Cite("date", dossier.Passage(line));
        return step with { Date = date, Citations = writer.Citations };
    }

    private static DateFact Date(DateOnly day) =>
        new()
        {
            Value = $"{day:yyyy-MM-dd}",
            Printed = $"{day:yyyy-MM-dd}",
            Basis = DateBasis.Printed,
        };

    /// <summary>Where it belongs by its date; without one at the end, but a request before all else.</summary>
    private void Insert(AgreementEventFact step)
    {
        List<AgreementEventFact> steps = [.. Agreement.Events];
        var at =
            step.Date?.Value is { } date
                ? steps.FindIndex(other =>
                    other.Date?.Value is { } later
                    && string.CompareOrdinal(later, date[..Math.Min(date.Length, later.Length)]) > 0
                )
            : step.Kind == AgreementEventKind.Requested ? 0
            : -1;
        steps.Insert(at < 0 ? steps.Count : at, step);
        dossier.Set(Agreement with { Events = steps });
    }

    private void Remove(AgreementEventFact step) =>
        dossier.Set(Agreement with { Events = [.. Agreement.Events.Where(other => other.Key != step.Key)] });

    private void Replace(AgreementEventFact step) =>
        dossier.Set(
            Agreement with
            {
                Events = [.. Agreement.Events.Select(other => other.Key == step.Key ? step : other)],
            }
        );
}
