namespace AgreementTracker.Web.Jurisdictions; internal static class Tmp;
