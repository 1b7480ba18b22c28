using System.Globalization;
using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>
/// A place with all that its page shows: its facts, what each rests on, the sources of that by title, and what it told
/// once.
/// </summary>
public sealed record PublishedPlace(
    Jurisdiction Place,
    CitationIndex Citations,
    IReadOnlyList<SourceListItem> Sources,
    IReadOnlyList<PublishedWithdrawal> Withdrawals
)
{
    /// <summary>
    /// The places around it, as far as they were asked for and are there; the smaller before the state.
    /// </summary>
    public IReadOnlyList<NearbyPlace> Around { get; init; } = [];

    /// <summary>ICE's newest list of agreements; null where none was imported.</summary>
    public NewestList? NewestList { get; init; }

    /// <summary>Which of its agencies may be others.</summary>
    public IReadOnlyList<AgencyQuestion> Questions { get; init; } = [];

    /// <summary>That of the whole place, where all that was told of it is withdrawn.</summary>
    public PublishedWithdrawal? Withdrawal => Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key is null);
}

/// <param name="Day">An EDTF day.</param>
public sealed record NewestList(string SourceId, string Day);

/// <summary>
/// Reads a place from its newest revision, which holds all its facts in one text, and asks the tables only for what a
/// dossier does not say itself: three queries, however much is told of the place; one more where something was
/// withdrawn.
/// </summary>
public static class PublishedPlaceQueries
{
    private const int MaxTries = 5;

    private static readonly CompiledQuery<string, NewestRevision> Newest = new(
        (db, document) =>
            db
                .Revisions.Where(revision => revision.Document == document)
                .OrderByDescending(revision => revision.Number)
                .Select(revision => new NewestRevision(revision.Number, revision.Content))
                .Take(1)
    );

    private static readonly CompiledQuery<string, PlacedPassage> Passages = new(
        (db, document) =>
            db
                .Passages.Where(passage => passage.Document == document)
                .Select(passage => new PlacedPassage(
                    passage.Key,
                    passage.Start,
                    passage.End,
                    new SourceListItem(
                        passage.SourceId,
                        passage.Source!.Title,
                        passage.Source.Publisher,
                        passage.Source.Published,
                        passage.Source.Kind,
                        passage.Source.LaterCaptures.Any(),
                        passage.Source.Url
                    ),
                    db.Revisions.Where(revision => revision.Document == document).Max(revision => revision.Number)
                ))
    );

    /// <summary>
    /// The texts of the statements, the names of the organizations that take part and of the place above it, and the
    /// agreements around it.
    /// </summary>
    private static readonly CompiledQuery<string, List<string>, WordsOf> Words = new(
        (db, place, around) =>
            db
                .Statements.Where(statement => statement.JurisdictionId == place)
                .Select(statement => new WordsOf
                {
                    Kind = StatementWords,
                    Id = statement.Id,
                    Words = statement.Text,
                    Model = null,
                    Status = null,
                })
                .Concat(
                    db.Agreements.Where(agreement => agreement.JurisdictionId == place)
                        .Select(agreement => new WordsOf
                        {
                            Kind = OrganizationName,
                            Id = agreement.AgencyId,
                            Words = agreement.Agency!.Name,
                            Model = null,
                            Status = null,
                        })
                )
                .Concat(
                    db.Agreements.Where(agreement => agreement.JurisdictionId == place && agreement.PartnerId != null)
                        .Select(agreement => new WordsOf
                        {
                            Kind = OrganizationName,
                            Id = agreement.PartnerId!,
                            Words = agreement.Partner!.Name,
                            Model = null,
                            Status = null,
                        })
                )
                .Concat(
                    db.VoteEvents.Where(vote => vote.JurisdictionId == place)
                        .Select(vote => new WordsOf
                        {
                            Kind = OrganizationName,
                            Id = vote.BodyId,
                            Words = vote.Body!.Name,
                            Model = null,
                            Status = null,
                        })
                )
                .Concat(
                    db.Jurisdictions.Where(jurisdiction => jurisdiction.Id == place && jurisdiction.ParentId != null)
                        .Select(jurisdiction => new WordsOf
                        {
                            Kind = ParentName,
                            Id = jurisdiction.ParentId!,
                            Words = jurisdiction.Parent!.Name,
                            Model = null,
                            Status = null,
                        })
                )
                // By slug and by number apart: one condition with either is answered by no index.
                .Concat(
                    db.Jurisdictions.Where(other => around.Contains(other.Id))
                        .Select(other => new WordsOf
                        {
                            Kind = (other.Facets & PlaceFacets.Record) != 0 ? OnRecordAround : NameAround,
                            Id = other.Id,
                            Words = other.Name,
                            Model = null,
                            Status = null,
                        })
                )
                .Concat(
                    db.Jurisdictions.Where(other => around.Contains(other.Geoid!))
                        .Select(other => new WordsOf
                        {
                            Kind = (other.Facets & PlaceFacets.Record) != 0 ? OnRecordAround : NameAround,
                            Id = other.Id,
                            Words = other.Name,
                            Model = null,
                            Status = null,
                        })
                )
                // Whichever their status is: asked for by it too, an engine might begin with all that are in force.
                .Concat(
                    db.Agreements.Where(agreement => around.Contains(agreement.JurisdictionId))
                        .Select(agreement => new WordsOf
                        {
                            Kind = AgreementNearby,
                            Id = agreement.Id,
                            Words = agreement.Agency!.Name,
                            Model = (string)(object)agreement.Model,
                            Status = (string)(object)agreement.Status,
                        })
                )
                .Concat(
                    db.Jurisdictions.Where(other => around.Contains(other.Geoid!))
                        .SelectMany(other => other.Agreements)
                        .Select(agreement => new WordsOf
                        {
                            Kind = AgreementNearby,
                            Id = agreement.Id,
                            Words = agreement.Agency!.Name,
                            Model = (string)(object)agreement.Model,
                            Status = (string)(object)agreement.Status,
                        })
                )
                .Concat(
                    db.AgencyQuestions.Where(question => question.PlaceId == place)
                        .Select(question => new WordsOf
                        {
                            Kind = Question,
                            Id = question.OrganizationId,
                            Words = question.OtherName,
                            Model = question.OtherId,
                            Status = question.OtherState,
                        })
                )
                .Concat(
                    db.Agreements.Where(agreement => agreement.JurisdictionId == place)
                        .SelectMany(agreement =>
                            db.ListedAgreements.Where(row => row.AgreementId == agreement.Id && row.AbsentFrom == null)
                        )
                        .Select(row => new WordsOf
                        {
                            Kind = row.Table == RosterTable.Pending ? PendingRow : ParticipatingRow,
                            Id = row.AgreementId,
                            Words = row.SourceId,
                            Model = row.List!.Day,
                            Status = row.Row.ToString(),
                        })
                )
                .Concat(
                    db.Agreements.Where(agreement => agreement.JurisdictionId == place)
                        .SelectMany(agreement =>
                            db.ListedAgreements.Where(row => row.AgreementId == agreement.Id && row.AbsentFrom != null)
                        )
                        .Select(row => new WordsOf
                        {
                            Kind = row.Table == RosterTable.Pending ? FormerPendingRow : FormerParticipatingRow,
                            Id = row.AgreementId,
                            Words = row.SourceId,
                            Model = row.List!.Day,
                            Status = row.Row.ToString(),
                        })
                )
                .Concat(
                    db.ImportedLists.Where(list =>
                            !db.ImportedLists.Any(later => later.Table == list.Table && later.Id > list.Id)
                        )
                        .Select(list => new WordsOf
                        {
                            Kind = list.Table == RosterTable.Pending ? NewestPending : NewestParticipating,
                            Id = list.SourceId,
                            Words = list.Day,
                            Model = null,
                            Status = null,
                        })
                )
    );

    private const int StatementWords = 0;
    private const int OrganizationName = 1;
    private const int ParentName = 2;
    private const int NameAround = 3;
    private const int OnRecordAround = 4;
    private const int AgreementNearby = 5;
    private const int Question = 6;
    private const int ParticipatingRow = 7;
    private const int PendingRow = 8;
    private const int FormerParticipatingRow = 9;
    private const int FormerPendingRow = 10;
    private const int NewestParticipating = 11;
    private const int NewestPending = 12;

    /// <param name="around">The slugs or numbers of the places around one, whose agreements are wanted too.</param>
    /// <returns>Null where nothing is published of the place.</returns>
    public static async Task<PublishedPlace?> PlaceAsync(
        this TrackerDbContext db,
        string id,
        Func<JurisdictionFact, List<string>>? around = null,
        CancellationToken cancellationToken = default
    )
    {
        var document = Dossier.AddressOf(id);
        for (var tries = 1; ; tries++)
        {
            if (await Newest.ListAsync(db, document, cancellationToken) is not [var newest])
                return null;
            var dossier = DocumentJson.Read<Dossier>(newest.Content);
            var passages = await Passages.ListAsync(db, document, cancellationToken);
            var words = await Words.ListAsync(db, id, around?.Invoke(dossier.Jurisdiction) ?? [], cancellationToken);
            // Another revision may have come in between. One transaction around the three would be two more round trips
            // for everyone.
            if (tries == MaxTries || passages.All(passage => passage.Revision == newest.Number))
                return Join(
                    dossier,
                    document,
                    passages,
                    words,
                    await db.WithdrawalsAsync(dossier, newest.Number, cancellationToken),
                    await db.LaterTextsAsync(
                        [
                            .. passages
                                .Where(passage => passage.Source.HasLater)
                                .Select(passage => passage.Source.Id)
                                .Distinct(),
                        ],
                        cancellationToken,
                        withDesk: false
                    )
                );
        }
    }

    /// <summary>Places around one of which nothing is published.</summary>
    /// <param name="around">Their slugs or numbers.</param>
    public static async Task<IReadOnlyList<NearbyPlace>> PlacesAroundAsync(
        this TrackerDbContext db,
        string id,
        List<string> around,
        CancellationToken cancellationToken = default
    ) => AroundIn(await Words.ListAsync(db, id, around, cancellationToken));

    /// <summary>A place as it would be if this dossier were published.</summary>
    /// <param name="names">Of the organizations and the place around it that stand in other documents.</param>
    internal static PublishedPlace Of(Dossier dossier, KnownRecord known, IReadOnlyDictionary<string, string> names)
    {
        var document = Dossier.AddressOf(dossier.Jurisdiction.Slug);
        var citations = new NewCitations(dossier, known);
        List<WordsOf> words =
        [
            .. dossier.Statements.Select(statement => new WordsOf
            {
                Kind = StatementWords,
                Id = FactIds.Of(dossier.Jurisdiction.Slug, statement.Key),
                Words = citations.TextOf(statement),
            }),
            .. dossier
                .Agreements.SelectMany(agreement => new[] { agreement.Agency, agreement.Partner })
                .Concat(dossier.VoteEvents.Select(vote => vote.Body))
                .OfType<string>()
                .Distinct()
                .Select(slug => new WordsOf
                {
                    Kind = OrganizationName,
                    Id = slug,
                    Words = names.GetValueOrDefault(slug, slug),
                }),
            .. dossier.Jurisdiction.Parent is { } parent
                ?
                [
                    new WordsOf
                    {
                        Kind = ParentName,
                        Id = parent,
                        Words = names.GetValueOrDefault(parent, parent),
                    },
                ]
                : Array.Empty<WordsOf>(),
        ];
        return Join(
            dossier,
            document,
            [
                .. citations.Passages.Select(passage => new PlacedPassage(
                    passage.Key,
                    passage.Start,
                    passage.End,
                    known.Source(passage.SourceId)!.ToRow().ToListItem(),
                    0
                )),
            ],
            words,
            [
                .. dossier.Withdrawals.Select(withdrawal => new PublishedWithdrawal(
                    withdrawal.Key,
                    withdrawal.Reason,
                    0,
                    0
                )
                {
                    MovedTo = withdrawal.MovedTo,
                    MovedKey = withdrawal.MovedKey,
                }),
            ],
            new Dictionary<string, LaterText>()
        );
    }

    private static PublishedPlace Join(
        Dossier dossier,
        string document,
        List<PlacedPassage> passages,
        List<WordsOf> words,
        IReadOnlyList<PublishedWithdrawal> withdrawals,
        IReadOnlyDictionary<string, LaterText> later
    )
    {
        var citations = new PublishedCitations(
            document,
            words.Where(entry => entry.Kind == StatementWords).ToDictionary(entry => entry.Id, entry => entry.Words)
        );
        var place = dossier.ToRows(citations);
        Link(place, words);
        return new(
            place,
            citations.IndexOf(dossier, passages, later),
            [
                .. passages
                    .Select(passage => passage.Source)
                    .DistinctBy(source => source.Id)
                    .OrderBy(source => source.Title, StringComparer.Ordinal)
                    .ThenBy(source => source.Id, StringComparer.Ordinal),
            ],
            withdrawals
        )
        {
            Around = AroundIn(words),
            NewestList = words.Find(entry => entry.Kind == NewestParticipating) is { } newest
                ? new(newest.Id, newest.Words)
                : null,
            Questions =
            [
                .. words
                    .Where(entry => entry.Kind == Question)
                    .Select(
                        (entry, i) =>
                            new AgencyQuestion
                            {
                                Id = i + 1,
                                OrganizationId = entry.Id,
                                PlaceId = dossier.Jurisdiction.Slug,
                                OtherId = entry.Model!,
                                OtherName = entry.Words,
                                OtherState = entry.Status!,
                            }
                    ),
            ],
        };
    }

    private static IReadOnlyList<NearbyPlace> AroundIn(List<WordsOf> words)
    {
        var agreements = words
            .Where(entry =>
                entry.Kind == AgreementNearby
                && Vocabulary.Parse<AgreementStatus>(entry.Status)
                    is (AgreementStatus.InForce or AgreementStatus.Requested)
            )
            .OrderBy(entry => Folding.Fold(entry.Words), StringComparer.Ordinal)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToLookup(entry => FactIds.JurisdictionOf(entry.Id));
        return
        [
            .. words
                .Where(entry => entry.Kind is NameAround or OnRecordAround)
                .OrderByDescending(entry => entry.Id, StringComparer.Ordinal)
                .Select(place => new NearbyPlace(
                    place.Id,
                    place.Words,
                    place.Kind == OnRecordAround,
                    [
                        .. agreements[place.Id]
                            .Select(entry => new NearbyAgreement(
                                entry.Id[(entry.Id.LastIndexOf('.') + 1)..],
                                entry.Words,
                                Vocabulary.Parse<AgreementModel>(entry.Model)!.Value,
                                Vocabulary.Parse<AgreementStatus>(entry.Status)!.Value
                            )),
                    ]
                )),
        ];
    }

    /// <summary>
    /// What the facts refer to is set as it would be by the tables; of another document's things only id and name.
    /// </summary>
    private static void Link(Jurisdiction place, List<WordsOf> words)
    {
        var organizations = place.Organizations.ToDictionary(organization => organization.Id);
        foreach (var shared in words.Where(entry => entry.Kind == OrganizationName))
            organizations.TryAdd(
                shared.Id,
                new()
                {
                    Id = shared.Id,
                    Name = shared.Words,
                    FoldedName = "",
                    Classification = OrganizationClassification.NotStated,
                }
            );
        if (words.Find(entry => entry.Kind == ParentName) is { } parent)
            place.Parent = new()
            {
                Id = parent.Id,
                Name = parent.Words,
                FoldedName = "",
                State = place.State,
                Classification = JurisdictionClassification.NotStated,
            };
        foreach (var agreement in place.Agreements)
        {
            agreement.Agency = organizations.GetValueOrDefault(agreement.AgencyId);
            agreement.Partner = agreement.PartnerId is { } partner ? organizations.GetValueOrDefault(partner) : null;
        }
        LinkLists(place, words);
        foreach (var vote in place.VoteEvents)
        {
            vote.Jurisdiction = place;
            vote.Body = organizations.GetValueOrDefault(vote.BodyId);
            vote.Agreement = place.Agreements.Find(agreement => agreement.Id == vote.AgreementId);
        }
        foreach (var figure in place.Figures)
            figure.OfFigure = place.Figures.Find(whole => whole.Id == figure.OfFigureId);
    }

    private static void LinkLists(Jurisdiction place, List<WordsOf> words)
    {
        var rows = words
            .Where(entry => entry.Kind is >= ParticipatingRow and <= FormerPendingRow)
            .ToLookup(entry => entry.Id);
        foreach (var agreement in place.Agreements)
            agreement.Listed = ListedIn.FirstOf(rows[agreement.Id].Select(Listed));

        ListedIn Listed(WordsOf row)
        {
            var (isPending, isFormer) = (
                row.Kind is PendingRow or FormerPendingRow,
                row.Kind is FormerParticipatingRow or FormerPendingRow
            );
            var newest = words.Find(entry => entry.Kind == (isPending ? NewestPending : NewestParticipating))?.Words;
            return new(
                isPending ? RosterTable.Pending : RosterTable.Participating,
                row.Model!,
                row.Words,
                int.Parse(row.Status!, CultureInfo.InvariantCulture),
                isFormer ? newest : null
            );
        }
    }

    private sealed record NewestRevision(int Number, string Content);

    /// <summary>Made without a constructor, as EF Core wants it where it joins lists.</summary>
    private sealed record WordsOf
    {
        public required int Kind { get; init; }
        public required string Id { get; init; }
        public required string Words { get; init; }

        // As words: where lists are joined, EF Core takes an absent word of a vocabulary for a number.
        public string? Model { get; init; }
        public string? Status { get; init; }
    }
}
