using System.Security.Cryptography;
using AgreementTracker.Data.Accounts;
using CsCheck;

namespace AgreementTracker.Data.Tests.Accounts;

public class SecretBoxTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(SecretBox.KeyBytes);

    [Fact]
    public void Open_WhatWasSealed_IsTheText_AndNothingOfItShows() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text =>
            {
                var box = new SecretBox(Key);
                var secret = box.Seal("key " + text);

                Assert.Equal("key " + text, box.Open(secret));
                Assert.NotEqual(secret, box.Seal("key " + text));
                Assert.DoesNotContain("key ", secret, StringComparison.Ordinal);
                Assert.ThrowsAny<CryptographicException>(() =>
                    new SecretBox(RandomNumberGenerator.GetBytes(SecretBox.KeyBytes)).Open(secret)
                );
                Assert.ThrowsAny<CryptographicException>(() => new SecretBox(null).Open(secret));
            });

    [Fact]
    public void Open_WhatWasKeptBeforeThereWasAKey_IsAsItWas()
    {
        Assert.Equal("GEZDGNBV", new SecretBox(Key).Open(new SecretBox(null).Seal("GEZDGNBV")));
        Assert.Throws<ArgumentException>(() => new SecretBox(new byte[16]));
    }
}
