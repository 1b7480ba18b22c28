namespace AgreementTracker.Web.VoteEvents; internal static class Tmp;
