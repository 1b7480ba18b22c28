namespace AgreementTracker.Web.Layout; internal static class Tmp;
