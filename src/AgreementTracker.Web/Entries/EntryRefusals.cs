using AgreementTracker.Data.Entries;

namespace AgreementTracker.Web.Entries;

internal static class EntryRefusals
{
    public static string Words(EntryRefusedException refused) => refused.Refusal switch
    {
        EntryRefusal.NoSuchEntry => $"There is no {What(refused.Kind)} '{refused.Name}'.",
        EntryRefusal.OfOtherKind => $"{refused.Name} is {One(Other(refused.Kind))}, and {One(refused.Kind)} can't be one with it.",
        EntryRefusal.SameEntry => "This is the same entry: choose another.",
        EntryRefusal.SameEntryToSplit => "This is the same entry: choose another, or name a new one.",
        EntryRefusal.MergedAlready => $"{refused.Name} was merged into '{refused.Other}' already. Take it apart from that one first.",
        EntryRefusal.WouldLeadToEachOther => $"{refused.Name} was merged into this one: they would lead to each other.",
        EntryRefusal.OtherWasMerged => $"{refused.Name} was merged into '{refused.Other}': choose that one.",
        EntryRefusal.NothingToSplit => $"{refused.Name} was merged into '{refused.Other}': everything said about it is there.",
        EntryRefusal.TooManyDocuments =>
            $"{refused.Number:N0} documents refer to {refused.Name}, more than a draft can hold. Merge the other way round: let {refused.Name} stay.",
        EntryRefusal.PlaceWithdrawn => $"{refused.Other}, to which {refused.Name} belongs, was withdrawn.",
        EntryRefusal.BothVoted => $"Both have a line in the roll call of {refused.Name}, and a person votes once:"
            + " either they are two, or one of the lines is wrong and must be corrected first.",
        EntryRefusal.ChangedMeanwhile => "Somebody published a change to one of the two meanwhile. Look at them again.",
        EntryRefusal.DocumentsChangedMeanwhile => "Somebody published a change to one of these documents meanwhile. Look at the list again.",
        EntryRefusal.ChosenHasMoved =>
            "Somebody published a change meanwhile, and what was chosen is not where it was. Look at the list again.",
        EntryRefusal.NothingChosen => "Choose what is the other’s: nothing is chosen yet.",
        EntryRefusal.NoName =>
            $"Name the other as a source prints it, in up to {refused.Number} characters with at least one letter or digit.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
    };

    private static EntryKind Other(EntryKind kind) => kind == EntryKind.Person ? EntryKind.Organization : EntryKind.Person;

    private static string What(EntryKind kind) => kind == EntryKind.Person ? "person" : "organization";

    private static string One(EntryKind kind) => kind == EntryKind.Person ? "a person" : "an organization";
}
