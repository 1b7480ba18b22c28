namespace AgreementTracker.Web.Shared; internal static class Tmp;
