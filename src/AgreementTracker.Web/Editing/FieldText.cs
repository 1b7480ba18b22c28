using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Figures;
using AgreementTracker.Record.Statements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>What a form calls a field, and what it says to whoever fills it in for the first time.</summary>
internal static class FieldText
{
    private static readonly Dictionary<string, Func<(string Label, string? Help)>> Known = new()
    {
        ["key"] = () => (Texts.FieldText_AddressOnPage, Texts.FieldText_AddressHelp),
        ["slug"] = () => (Texts.FieldText_Address, Texts.FieldText_AddressHelp),
        ["name"] = () => (Texts.FieldText_NamePrinted, null),
        ["otherNames"] = () => (Texts.FieldText_OtherNames, Texts.FieldText_OtherNamesHelp),
        ["classification"] = () => (Texts.FieldText_Classification, null),
        ["parent"] = () => (Texts.FieldText_Parent, Texts.FieldText_ParentHelp),
        ["division"] = () => (Texts.FieldText_Division, Texts.FieldText_DivisionHelp),
        ["geoid"] = () => (Texts.FieldText_Geoid, Texts.FieldText_GeoidHelp),
        ["county"] = () => (Shared.Texts.County, Texts.FieldText_CountyHelp),
        ["population"] = () => (Texts.FieldText_Population, Texts.FieldText_PopulationHelp),
        ["agency"] = () => (Texts.FieldText_Agency, null),
        ["partner"] = () => (Texts.FieldText_Partner, null),
        ["model"] = () => (Shared.Texts.Type, Texts.FieldText_ModelHelp),
        ["scope"] = () => (Texts.FieldText_Scope, null),
        ["kind"] = () => (Shared.Texts.Kind, null),
        ["date"] = () => (Shared.Texts.Date, Texts.FieldText_DateHelp),
        ["url"] = () => (Texts.FieldText_Url, Texts.FieldText_UrlHelp),
        ["voteEvent"] = () => (Texts.FieldText_VoteEvent, null),
        ["body"] = () => (Texts.FieldText_Body, null),
        ["agreement"] = () => (Texts.FieldText_Agreement, null),
        ["motion"] = () => (Texts.FieldText_Motion, null),
        ["effect"] = () => (Texts.FieldText_Effect, Texts.FieldText_EffectHelp),
        ["stage"] = () => (Texts.FieldText_Stage, null),
        ["method"] = () => (Texts.FieldText_Method, Texts.FieldText_MethodHelp),
        ["order"] = () => (Texts.FieldText_Order, Texts.FieldText_OrderHelp),
        ["seats"] = () => (Texts.FieldText_Seats, Texts.FieldText_SeatsHelp),
        ["vacant"] = () => (Texts.FieldText_Vacant, null),
        ["votesNeeded"] = () => (Texts.FieldText_VotesNeeded, Texts.FieldText_VotesNeededHelp),
        ["capacity"] = () => (Texts.FieldText_Capacity, Texts.FieldText_CapacityHelp),
        ["result"] = () => (Shared.Texts.Result, null),
        ["option"] = () => (Texts.FieldText_Option, null),
        ["value"] = () => (Texts.FieldText_Number, null),
        ["parts"] = () => (Texts.TheWords, null),
        ["voter"] = () => (Texts.FieldText_Voter, null),
        ["person"] = () => (Texts.FieldText_Person, Texts.FieldText_PersonHelp),
        ["optionPrinted"] = () => (Texts.FieldText_OptionPrinted, Texts.FieldText_OptionPrintedHelp),
        ["stance"] = () => (Texts.FieldText_Stance, Texts.FieldText_StanceHelp),
        ["speaker.name"] = () => (Texts.FieldText_SpeakerName, null),
        ["speaker.role"] = () => (Texts.FieldText_SpeakerRole, null),
        ["speaker.affiliation"] = () => (Texts.FieldText_Affiliation, null),
        ["speaker.person"] = () => (Texts.FieldText_Person, Texts.FieldText_PersonHelp),
        ["speaker.organization"] = () => (Texts.FieldText_Organization, null),
        ["claimant.name"] = () => (Texts.FieldText_Claimant, null),
        ["claimant.role"] = () => (Texts.FieldText_Role, null),
        ["claimant.affiliation"] = () => (Texts.FieldText_Affiliation, null),
        ["claimant.person"] = () => (Texts.FieldText_Person, null),
        ["claimant.organization"] = () => (Texts.FieldText_Organization, null),
        ["issuer.name"] = () => (Texts.FieldText_Issuer, null),
        ["issuer.role"] = () => (Texts.FieldText_Role, null),
        ["issuer.affiliation"] = () => (Texts.FieldText_Affiliation, null),
        ["issuer.person"] = () => (Texts.FieldText_Person, null),
        ["issuer.organization"] = () => (Texts.FieldText_Organization, null),
        ["metric"] = () => (Texts.FieldText_Metric, null),
        ["quantity"] = () => (Texts.FieldText_Quantity, Texts.FieldText_QuantityHelp),
        ["unit"] = () => (Texts.FieldText_Unit, null),
        ["of"] = () => (Texts.FieldText_OfWhat, Texts.FieldText_OfWhatHelp),
        ["ofFigure"] = () => (Texts.FieldText_OfFigure, null),
        ["event"] = () => (Texts.FieldText_Event, null),
        ["title"] = () => (Texts.FieldText_TitlePrinted, null),
        ["number"] = () => (Texts.FieldText_NumberPrinted, null),
        ["topic"] = () => (Texts.FieldText_Topic, null),
        ["text"] = () => (Texts.FieldText_Sentence, Texts.FieldText_SentenceHelp),
        ["organization"] = () => (Texts.FieldText_Organization, null),
        ["role"] = () => (Texts.FieldText_Role, null),
        ["start"] = () => (Texts.FieldText_Start, null),
        ["end"] = () => (Texts.FieldText_End, null),
        ["mergedInto"] = () => (Texts.FieldText_MergedInto, Texts.FieldText_MergedIntoHelp),
    };

    /// <summary>What is called otherwise in these than in the facts of a dossier.</summary>
    private static readonly Dictionary<(Type Type, string Field), Func<string>> KnownIn = new()
    {
        [(typeof(FigureFact), "value")] = () => Texts.FieldText_FigureValue,
        [(typeof(StatementPartFact), "passage")] = () => Texts.FieldText_PartPassage,
        [(typeof(SourceDocument), "title")] = () => Texts.SourceTitle,
        [(typeof(SourceDocument), "publisher")] = () => Texts.Publisher,
        [(typeof(SourceDocument), "author")] = () => Texts.Author,
        [(typeof(SourceDocument), "url")] = () => Texts.WebAddress,
        [(typeof(SourceDocument), "published")] = () => Texts.PublishedOn,
        [(typeof(SourceDocument), "captured")] = () => Texts.CapturedOn,
        [(typeof(SourceDocument), "access")] = () => Texts.WhatReadersMaySee,
        [(typeof(SourceDocument), "language")] = () => Texts.Language,
        [(typeof(SourceDocument), "sha256")] = () => Texts.FieldText_Sha256,
        [(typeof(SourceDocument), "earlierCapture")] = () => Texts.LaterCaptureOf,
        [(typeof(PassageQuote), "source")] = () => Shared.Texts.Source,
        [(typeof(PassageQuote), "exact")] = () => Texts.FieldText_Exact,
        [(typeof(PassageQuote), "prefix")] = () => Texts.FieldText_Prefix,
        [(typeof(PassageQuote), "suffix")] = () => Texts.FieldText_Suffix,
        [(typeof(Withdrawal), "key")] = () => Texts.FieldText_WithdrawnKey,
        [(typeof(Withdrawal), "reason")] = () => Texts.FieldText_WithdrawalReason,
        [(typeof(Withdrawal), "movedTo")] = () => Texts.FieldText_MovedTo,
        [(typeof(Withdrawal), "movedKey")] = () => Texts.FieldText_MovedKey,
        [(typeof(KeptWarning), "code")] = () => Texts.FieldText_WarningCode,
        [(typeof(KeptWarning), "at")] = () => Texts.FieldText_WarningAt,
        [(typeof(KeptWarning), "found")] = () => Texts.FieldText_WarningFound,
        [(typeof(KeptWarning), "reason")] = () => Texts.FieldText_WarningReason,
    };

    /// <param name="fact">Null where documents have no such fact now.</param>
    public static string Label(Type? fact, string field) =>
        fact is not null && KnownIn.TryGetValue((fact, field), out var label) ? label()
        : Known.TryGetValue(field, out var text) ? text().Label
        : Spaced(field).Capitalized();

    /// <summary>Whether it has a label, and needs no name made of that in the document.</summary>
    public static bool IsKnown(Type fact, string field) =>
        KnownIn.ContainsKey((fact, field)) || Known.ContainsKey(field);

    /// <summary>The name of a field without a label, in words: 'movedTo' is 'moved to'.</summary>
    public static string Spaced(string field) =>
        string.Concat(
                field.Select(c =>
                    c == '.' ? " "
                    : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}"
                    : $"{c}"
                )
            )
            .Trim();

    /// <summary>The value of a field as readers are shown it: a word of a vocabulary by its label.</summary>
    public static string Shown(Type fact, string field, string value) =>
        FieldShape.Of(fact).FirstOrDefault(shape => shape.Name == field) is { Kind: FieldKind.Word } shape
            ? Vocabulary.Parse(shape.Type, value)?.Label() ?? value
            : value;

    public static string? Help(string field) => Known.GetValueOrDefault(field)?.Invoke().Help;
}
