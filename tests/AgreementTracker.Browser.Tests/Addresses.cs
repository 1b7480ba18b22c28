namespace AgreementTracker.Browser.Tests;

/// <summary>One of each kind of page, once with the little that the seeds have and once with much.</summary>
internal static class Addresses
{
    public static TheoryData<string> Found =>
        [
            "/",
            "/places",
            "/places?text=mia&state=fl&status=approved&vote=yes",
            "/places?text=nowhere",
            "/map",
            "/map?status=requested",
            "/places/fl/miami",
            "/votes/fl.miami.approval",
            "/sources/miami-approves-ice-partnership",
            "/places/zz/busytown",
            "/votes/zz.busytown.decision",
            "/sources/minutes",
            "/sources/zz-busytown-gazette",
            "/places/fl",
            "/votes",
            "/votes?body=nobody",
            "/statements",
            "/sources",
            "/changes",
            "/changes/2",
            "/corrections",
            "/corrections/new?about=dossiers/fl/miami&fact=approval",
            "/corrections/sent",
            "/places/fl/miami/history",
            "/places/fl/miami/history/1",
            "/people/tessa-petit",
            "/organizations/ice",
            "/organizations/busytown-council",
            "/search?q=miami",
            "/search?q=maimi",
            "/about",
            "/methodology",
            "/glossary",
            "/explore",
            "/explore?of=votes&group=result",
            "/explore?of=votes&text=nobody",
            "/explore?of=statements&columns=speaker,role,organization,stance,text,kind,date,place,state",
        ];

    public static TheoryData<string> All =>
        [.. Found, "/nowhere", "/places/fl/nowhere", "/places?status=wrong", "/explore?of=nothing"];
}
