using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>What a form calls a field, and what it says to whoever fills it in for the first time.</summary>
internal static class FieldText
{
    private static readonly Dictionary<string, (string Label, string? Help)> Known = new()
    {
        ["key"] = ("Address on the page", "Small letters and hyphens. It never changes once published."),
        ["slug"] = ("Address", "Small letters and hyphens. It never changes once published."),
        ["name"] = ("Name as printed", null),
        ["otherNames"] = ("Other names as printed", "One on each line."),
        ["classification"] = ("What it is", null),
        ["parent"] = ("Lies in", "The county or state around it."),
        ["division"] = ("OCD division", "Such as ocd-division/country:us/state:fl/place:miami. An identifier, which needs no citation."),
        ["geoid"] = ("GEOID", "Of the US Census. An identifier, which needs no citation."),
        ["county"] = ("County", "The five digits that the US Census gives it, where a source names the county."),
        ["population"] = ("Population", "Only where a source prints it."),
        ["agency"] = ("Local agency that takes part", null),
        ["partner"] = ("Federal agency", null),
        ["model"] = ("Type", "Only where a source names it."),
        ["scope"] = ("What it allows, in the words of the source", null),
        ["kind"] = ("Kind", null),
        ["date"] = ("Date", "A weekday is not a date: keep the words, and give a date only where the source does."),
        ["url"] = ("Address of the document", "Where what was signed or amended was published, as printed."),
        ["voteEvent"] = ("By the vote", null),
        ["body"] = ("Body that voted", null),
        ["agreement"] = ("On the agreement", null),
        ["motion"] = ("Motion, in the words of the source", null),
        ["effect"] = ("What a yes does to the agreement", "A motion to end it that failed has fewer yes than no."),
        ["stage"] = ("Stage", null),
        ["method"] = ("Method", "A voice vote needs no numbers. “Unanimous, as stated” is for a source that says so, with or without a number."),
        ["order"] = ("Order among the votes of that day", "1 for the first, where a source shows it."),
        ["seats"] = ("Seats in all", "Filled or not, only where a source prints it."),
        ["vacant"] = ("Vacant seats", null),
        ["votesNeeded"] = ("Votes needed to pass", "Such as 6 for six of nine."),
        ["capacity"] = ("Votes as", "Only for a chair who votes because of a tie."),
        ["result"] = ("Result", null),
        ["option"] = ("Option", null),
        ["value"] = ("Number", null),
        ["parts"] = ("The words", null),
        ["voter"] = ("Voter as printed", null),
        ["person"] = ("Who that is", "Look whether the person is known before you make a new one."),
        ["optionPrinted"] = ("Option as printed", "Where the source has another word for it."),
        ["stance"] = ("Stance towards the agreement", "Only where the source is explicit."),
        ["speaker.name"] = ("Speaker’s name as printed", null),
        ["speaker.role"] = ("Speaker’s role as printed", null),
        ["speaker.affiliation"] = ("For whom, as printed", null),
        ["speaker.person"] = ("Who that is", "Look whether the person is known before you make a new one."),
        ["speaker.organization"] = ("Which organization that is", null),
        ["claimant.name"] = ("Who claims it, as printed", null),
        ["claimant.role"] = ("Role as printed", null),
        ["claimant.affiliation"] = ("For whom, as printed", null),
        ["claimant.person"] = ("Who that is", null),
        ["claimant.organization"] = ("Which organization that is", null),
        ["issuer.name"] = ("Who issued it, as printed", null),
        ["issuer.role"] = ("Role as printed", null),
        ["issuer.affiliation"] = ("For whom, as printed", null),
        ["issuer.person"] = ("Who that is", null),
        ["issuer.organization"] = ("Which organization that is", null),
        ["metric"] = ("What is counted, in our words", null),
        ["quantity"] = ("Amount as printed", "Such as 1,120, 63% or more than half."),
        ["unit"] = ("Unit, in our words", null),
        ["of"] = ("Of what, as printed", "Such as of whom, of our residents."),
        ["ofFigure"] = ("Of the figure", null),
        ["event"] = ("About the event", null),
        ["title"] = ("Title as printed", null),
        ["number"] = ("Number as printed", null),
        ["topic"] = ("Topic", null),
        ["text"] = ("One neutral sentence", "It says only what its passages say."),
        ["organization"] = ("Which organization that is", null),
        ["role"] = ("Role as printed", null),
        ["start"] = ("From", null),
        ["end"] = ("Until", null),
        ["mergedInto"] = ("Is the same as", "This address will lead there. What refers to this one must be changed too."),
    };

    /// <summary>What is called otherwise in these than in the facts of a dossier.</summary>
    private static readonly Dictionary<(Type Type, string Field), string> KnownIn = new()
    {
        [(typeof(FigureFact), "value")] = "Number, where one is printed",
        [(typeof(StatementPartFact), "passage")] = "Words",
        [(typeof(SourceDocument), "title")] = "Title",
        [(typeof(SourceDocument), "publisher")] = "Publisher",
        [(typeof(SourceDocument), "author")] = "Author",
        [(typeof(SourceDocument), "url")] = "Web address",
        [(typeof(SourceDocument), "published")] = "Published on",
        [(typeof(SourceDocument), "captured")] = "Captured on",
        [(typeof(SourceDocument), "access")] = "What readers may see",
        [(typeof(SourceDocument), "language")] = "Language",
        [(typeof(SourceDocument), "sha256")] = "SHA-256 of the archived text",
        [(typeof(SourceDocument), "earlierCapture")] = "Later capture of",
        [(typeof(PassageQuote), "source")] = "Source",
        [(typeof(PassageQuote), "exact")] = "Quoted words",
        [(typeof(PassageQuote), "prefix")] = "Words just before",
        [(typeof(PassageQuote), "suffix")] = "Words just after",
        [(typeof(Withdrawal), "key")] = "What was withdrawn",
        [(typeof(Withdrawal), "reason")] = "Why",
        [(typeof(Withdrawal), "movedTo")] = "Now at",
        [(typeof(Withdrawal), "movedKey")] = "Address on that page",
        [(typeof(KeptWarning), "code")] = "Warning",
        [(typeof(KeptWarning), "at")] = "About",
        [(typeof(KeptWarning), "found")] = "What was compared",
        [(typeof(KeptWarning), "reason")] = "Why it was kept",
    };

    /// <param name="fact">Null where documents have no such fact now.</param>
    public static string Label(Type? fact, string field) =>
        fact is not null && KnownIn.TryGetValue((fact, field), out var label) ? label
        : Known.TryGetValue(field, out var text) ? text.Label
        : Spaced(field).Capitalized();

    /// <summary>Whether it has a label, and needs no name made of that in the document.</summary>
    public static bool IsKnown(Type fact, string field) => KnownIn.ContainsKey((fact, field)) || Known.ContainsKey(field);

    /// <summary>The name of a field without a label, in words: 'movedTo' is 'moved to'.</summary>
    public static string Spaced(string field) =>
        string.Concat(field.Select(c => c == '.' ? " " : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")).Trim();

    /// <summary>The value of a field as readers are shown it: a word of a vocabulary by its label.</summary>
    public static string Shown(Type fact, string field, string value) =>
        FieldShape.Of(fact).FirstOrDefault(shape => shape.Name == field) is { Kind: FieldKind.Word } shape ? Vocabulary.Parse(shape.Type, value)?.Label() ?? value : value;

    public static string? Help(string field) => Known.GetValueOrDefault(field).Help;
}
