using AgreementTracker.Data.Entries;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Entries;

internal static class EntryRefusals
{
    public static string Words(EntryRefusedException refused) =>
        refused.Refusal switch
        {
            EntryRefusal.NoSuchEntry => ByKind(
                    refused,
                    Texts.EntryRefusals_NoSuchEntry_Person,
                    Texts.EntryRefusals_NoSuchEntry_Organization
                )
                .With(refused.Name),
            EntryRefusal.OfOtherKind => ByKind(
                    refused,
                    Texts.EntryRefusals_OfOtherKind_Person,
                    Texts.EntryRefusals_OfOtherKind_Organization
                )
                .With(refused.Name),
            EntryRefusal.SameEntry => Texts.EntryRefusals_SameEntry,
            EntryRefusal.SameEntryToSplit => Texts.EntryRefusals_SameEntryToSplit,
            EntryRefusal.MergedAlready => Texts.EntryRefusals_MergedAlready.With(refused.Name, refused.Other),
            EntryRefusal.WouldLeadToEachOther => Texts.EntryRefusals_WouldLeadToEachOther.With(refused.Name),
            EntryRefusal.OtherWasMerged => Texts.EntryRefusals_OtherWasMerged.With(refused.Name, refused.Other),
            EntryRefusal.NothingToSplit => Texts.EntryRefusals_NothingToSplit.With(refused.Name, refused.Other),
            EntryRefusal.TooManyDocuments => Texts.EntryRefusals_TooManyDocuments.With(refused.Number, refused.Name),
            EntryRefusal.PlaceWithdrawn => Texts.EntryRefusals_PlaceWithdrawn.With(refused.Other, refused.Name),
            EntryRefusal.BothVoted => Texts.EntryRefusals_BothVoted.With(refused.Name),
            EntryRefusal.ChangedMeanwhile => Texts.EntryRefusals_ChangedMeanwhile,
            EntryRefusal.DocumentsChangedMeanwhile => Texts.EntryRefusals_DocumentsChanged,
            EntryRefusal.ChosenHasMoved => Texts.EntryRefusals_ChosenHasMoved,
            EntryRefusal.NothingChosen => Texts.EntryRefusals_NothingChosen,
            EntryRefusal.NoName => Texts.EntryRefusals_NoName.With(refused.Number),
            _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
        };

    private static string ByKind(EntryRefusedException refused, string person, string organization) =>
        refused.Kind == EntryKind.Person ? person : organization;
}
