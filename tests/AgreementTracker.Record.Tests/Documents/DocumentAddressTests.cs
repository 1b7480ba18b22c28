using AgreementTracker.Record.Documents;

namespace AgreementTracker.Record.Tests.Documents;

public class DocumentAddressTests
{
    [Theory]
    [InlineData("dossiers/fl", DocumentKind.Dossier, "fl", null)]
    [InlineData("dossiers/fl/miami", DocumentKind.Dossier, "fl/miami", "fl")]
    [InlineData("sources/the-gazette", DocumentKind.Source, "the-gazette", null)]
    [InlineData("people/ann-lee", DocumentKind.Person, "ann-lee", null)]
    [InlineData("organizations/ice", DocumentKind.Organization, "ice", null)]
    public void Parse_AddressOfADocument_IsWrittenAsItWas(string address, DocumentKind kind, string slug, string? state)
    {
        var parsed = DocumentAddress.Parse(address);

        Assert.Equal((kind, slug, state, address), (parsed.Kind, parsed.Slug, parsed.StateAround, $"{parsed}"));
        Assert.Equal(kind == DocumentKind.Dossier ? slug : null, parsed.Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dossiers/")]
    [InlineData("dossiers")]
    [InlineData("Dossiers/fl")]
    [InlineData("/dossiers/fl")]
    [InlineData("places/fl/miami")]
    public void Parse_NoAddressOfADocument_SaysWhich(string address)
    {
        Assert.False(DocumentAddress.TryParse(address, out _));
        Assert.False(DocumentAddress.Is(address, DocumentKind.Dossier));
        Assert.Equal(
            $"'{address}' is not the address of a document.",
            Assert.Throws<FormatException>(() => DocumentAddress.Parse(address)).Message
        );
    }

    [Fact]
    public void Parse_EveryKind_HasAnAddressOfItsOwn()
    {
        var addresses = Enum.GetValues<DocumentKind>().Select(kind => $"{new DocumentAddress(kind, "x")}").ToList();

        Assert.Distinct(addresses);
        Assert.Equal(Enum.GetValues<DocumentKind>(), addresses.Select(address => DocumentAddress.Parse(address).Kind));
    }
}
