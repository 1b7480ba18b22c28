namespace AgreementTracker.Web.Sources; internal static class Tmp;
