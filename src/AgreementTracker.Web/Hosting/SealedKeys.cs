using System.Xml.Linq;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace AgreementTracker.Web.Hosting;

/// <summary>Keys of ASP.NET's data protection, sealed before they are kept in the database.</summary>
internal sealed class KeySealer(SecretBox box) : IXmlEncryptor
{
    internal const string Element = "sealed";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement(Element, box.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))),
            typeof(KeyOpener)
        );
}

/// <summary>Made by ASP.NET, by the name that is kept with a key.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<SecretBox>().Open(encryptedElement.Value));
}
