using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Tests.Facts;

public class FormTests
{
    [Theory]
    [InlineData(IdentifierFormat.Slug, "a", "7", "miami-city-commission", "2025-04", "0-0-0")]
    [InlineData(IdentifierFormat.JurisdictionSlug, "fl", "fl/miami", "tx/2-rivers-7")]
    [InlineData(
        IdentifierFormat.Division,
        "ocd-division/country:us",
        "ocd-division/country:us/state:fl/place:miami",
        "ocd-division/country:us/state:ca/place:cañon_city~2.b-c",
        "ocd-division/country:ca/province:qc"
    )]
    [InlineData(IdentifierFormat.Geoid, "12", "12086", "1245000")]
    [InlineData(IdentifierFormat.Sha256, "529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f9")]
    [InlineData(IdentifierFormat.Language, "en", "es-US", "haw", "zh-Hant-TW", "de-CH-1901")]
    [InlineData(IdentifierFormat.Edtf, "2025", "2025-04", "2025-12-31", "2024-02-29", "2000-02-29", "0001")]
    [InlineData(IdentifierFormat.Url, "http://a.example", "https://a.example/b?c=d#e", "https://a.example/ñ")]
    public void Fault_WellWritten_IsNone(IdentifierFormat form, params string[] texts) =>
        Assert.All(texts, text => Assert.Null(form.Fault(text)));

    [Theory]
    [InlineData(
        IdentifierFormat.Slug,
        "small letters and digits",
        "",
        "A",
        "a--b",
        "-a",
        "a-",
        "a b",
        "a/b",
        "a.b",
        "a_b",
        "é",
        "٣",
        "a\n",
        " a"
    )]
    [InlineData(
        IdentifierFormat.JurisdictionSlug,
        "state's postal code",
        "",
        "f",
        "fla",
        "FL",
        "fl/",
        "fl/Miami",
        "fl/miami/dade",
        "fl/mia--mi",
        "fl/miami\n",
        "f1"
    )]
    [InlineData(
        IdentifierFormat.Division,
        "Open Civic Data",
        "",
        "ocd-division",
        "ocd-division/country:usa",
        "ocd-division/country:US",
        "ocd-division/country:us/state",
        "ocd-division/country:us/state2:fl",
        "ocd-division/country:us/state:",
        "ocd-division/country:us/state:f l",
        "ocd-division/country:us/",
        "x ocd-division/country:us",
        "ocd-division/country:us\n"
    )]
    [InlineData(IdentifierFormat.Geoid, "GEOID", "", "1", "123", "1234", "123456", "12345678", "1a", "12\n", "١٢")]
    [InlineData(
        IdentifierFormat.Sha256,
        "64 small hexadecimal",
        "",
        "529bd564",
        "529BD564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f9",
        "529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33fg",
        "529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f9\n",
        "529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f90"
    )]
    [InlineData(
        IdentifierFormat.Language,
        "BCP 47",
        "",
        "e",
        "engl",
        "en_US",
        "en-",
        "-en",
        "en-abcdefghi",
        "e1",
        "en\n"
    )]
    [InlineData(
        IdentifierFormat.Edtf,
        "a date that exists",
        "",
        "25",
        "20250417",
        "2025-4",
        "2025-13",
        "2025-00",
        "2025-04-31",
        "2025-02-29",
        "1900-02-29",
        "2025-04-00",
        "0000",
        "0000-01",
        "2025-04-17T10:00",
        "2025?",
        "2025/2026",
        "2025-04-17\n",
        "٢٠٢٥",
        "-2025",
        "202X"
    )]
    [InlineData(
        IdentifierFormat.Url,
        "begins with http:// or https://",
        "",
        "gazette.example",
        "ftp://a.example",
        "javascript:alert(1)",
        "http://",
        "https:// a.example",
        "https://a.example/b c",
        "HTTPS://a.example",
        "https://[",
        "https://a.example\n"
    )]
    public void Fault_IllWritten_SaysWhatWasExpected(IdentifierFormat form, string expected, params string[] texts) =>
        Assert.All(
            texts,
            text =>
            {
                var fault = form.Fault(text);
                Assert.True(fault is not null, $"'{text}' passed");
                Assert.StartsWith("expected ", fault);
                Assert.Contains(expected, fault);
            }
        );
}
