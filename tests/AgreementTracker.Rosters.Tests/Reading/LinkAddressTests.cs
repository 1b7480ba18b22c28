using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Tests.Reading;

public class LinkAddressTests
{
    private const string Moa = "https://www.ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf";

    [Theory]
    [InlineData(Moa)]
    [InlineData(" " + Moa + " ")]
    [InlineData(
        "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FMiamiFL_TFM_MOA.pdf&data=05%7C02%7Cx%40ice.dhs.gov%7C1&sdata=R%3D&reserved=0"
    )]
    [InlineData(
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ice.gov_doclib_287gMOA_MiamiFL-5FTFM-5FMOA.pdf&d=Dw"
    )]
    [InlineData("https://urldefense.com/v3/__https://www.ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf__;!!abc$")]
    [InlineData("https://urldefense.us/v3/__https:/www.ice.gov/doclib/287gMOA/MiamiFL*TFM_MOA.pdf__;Xw!!abc$")]
    [InlineData("https://www.google.com/url?q=https://www.ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf&sa=D")]
    [InlineData(
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.ice.gov%2fdoclib%2f287gMOA%2fMiamiFL_TFM_MOA.pdf&c=E"
    )]
    [InlineData(
        "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgcc02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fwww.ice.gov%252Fdoclib%252F287gMOA%252FMiamiFL_TFM_MOA.pdf%26data%3D1&data=2"
    )]
    public void Read_Target_IsTheAddressWithoutWrappings(string target)
    {
        var link = LinkAddress.Read("link", target)!;

        Assert.Equal((Moa, target, null), (link.Url, link.Target, link.Refusal));
    }

    [Theory]
    [InlineData(
        "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/a.pdf",
        "The cell leads to chrome-extension:, which is no web page."
    )]
    [InlineData("javascript:alert(1)", "The cell leads to javascript:, which is no web page.")]
    [InlineData("file:///C:/Users/a.pdf", "The cell leads to file:, which is no web page.")]
    [InlineData("mailto:a@ice.gov", "The cell leads to mailto:, which is no web page.")]
    [InlineData("../a.pdf", "The cell leads to what is no address.")]
    [InlineData("https://user:secret@www.ice.gov/a.pdf", "The address holds a name or password.")]
    [InlineData(
        "https://gcc02.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
        "The cell leads to javascript:, which is no web page."
    )]
    public void Read_TargetIsNoWebPage_IsKeptAndRefused(string target, string refusal)
    {
        var link = LinkAddress.Read("link", target)!;

        Assert.Equal((null, target, refusal), (link.Url, link.Target, link.Refusal));
    }

    [Fact]
    public void Read_TextWithoutTarget_IsNoAddressUnlessItIsOne()
    {
        Assert.Equal(
            (null, true),
            (LinkAddress.Read("Link Pending ", null)!.Url, LinkAddress.Read("Link Pending ", null)!.IsPending)
        );
        Assert.Equal(Moa, LinkAddress.Read(Moa, null)!.Url);
        Assert.Null(LinkAddress.Read(" ", null));
        Assert.Null(LinkAddress.Read("link\u00A0|\u00A0addendum", null)!.Url);
    }

    [Theory]
    [InlineData(Moa, Moa)]
    [InlineData(Moa, "http://ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf")]
    [InlineData(Moa, "HTTPS://WWW.ICE.GOV/doclib/287gMOA/MiamiFL_TFM_MOA.pdf/")]
    [InlineData(Moa, "https://web.archive.org/web/20250728162431/" + Moa)]
    [InlineData(
        "https://web.archive.org/web/20250728162431/" + Moa,
        "http://web.archive.org/web/20250804/http://ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf"
    )]
    [InlineData(
        "https://web.archive.org/web/20250728162431/" + Moa,
        "https://web.archive.org/web/20250804150000id_/https:/www.ice.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf"
    )]
    [InlineData("https://web.archive.org/web/20250804/https://web.archive.org/web/20250728/" + Moa, Moa)]
    [InlineData("https://www.ice.gov/doclib/a b.pdf", "https://www.ice.gov/doclib/a%20b.pdf")]
    [InlineData(null, null)]
    public void LeadsToTheSame_OneDocument_IsTheSame(string? one, string? other)
    {
        Assert.True(LinkAddress.LeadsToTheSame(one, other));
        Assert.True(LinkAddress.LeadsToTheSame(other, one));
    }

    [Theory]
    [InlineData(Moa, null)]
    [InlineData(Moa, "https://www.ice.gov/doclib/287gMOA/MiamiFL_JEM_MOA.pdf")]
    [InlineData(Moa, "https://www.ice.gov/doclib/287gMOA/miamifl_tfm_moa.pdf")]
    [InlineData(Moa, "https://www.dhs.gov/doclib/287gMOA/MiamiFL_TFM_MOA.pdf")]
    [InlineData(
        "https://web.archive.org/web/20250728/" + Moa,
        "https://web.archive.org/web/20250728/https://www.ice.gov/doclib/287gMOA/other.pdf"
    )]
    [InlineData("https://www.ice.gov/a?id=1", "https://www.ice.gov/a?id=2")]
    [InlineData("https://web.archive.org/web/20250728/", "https://web.archive.org/web/20250729/")]
    public void LeadsToTheSame_OtherDocument_IsNot(string? one, string? other)
    {
        Assert.False(LinkAddress.LeadsToTheSame(one, other));
        Assert.False(LinkAddress.LeadsToTheSame(other, one));
    }
}
