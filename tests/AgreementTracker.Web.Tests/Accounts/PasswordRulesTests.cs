using AgreementTracker.Web.Accounts;

namespace AgreementTracker.Web.Tests.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("seven otters read maps")]
    [InlineData("correct mule ink staple")]
    [InlineData("xK9#mQ2$vL5p")]
    [InlineData("шесть выдр читают")]
    [InlineData("Passworten vertraue ich nicht")]
    [InlineData("日本語の長い合言葉を使います")]
    public void Fault_OfALongPasswordOfItsOwn_IsNone(string password) =>
        Assert.Null(PasswordRules.Fault(password, "otter", "Ada Quill"));

    [Theory]
    [InlineData("seven otter")]
    [InlineData("")]
    public void Fault_OfAShortOne_IsItsLength(string password) =>
        Assert.Equal(PasswordFault.TooShort, PasswordRules.Fault(password));

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("aB3$aB3$aB3$aB3$")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Summer2026!!!")]
    [InlineData("letmeinletmein")]
    [InlineData("AgreementTracker1")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("mnbvcxzlkjhgfdsa")]
    [InlineData("manchesterunited")]
    [InlineData("newyorkyankees")]
    [InlineData("fortlauderdale2026")]
    [InlineData("Miami-Dade County")]
    [InlineData("correcthorsebatterystaple")]
    public void Fault_OfWhatIsTriedFirst_IsThatItCanBeGuessed(string password) =>
        Assert.Equal(PasswordFault.Guessable, PasswordRules.Fault(password, "otter", "Ada Quill"));

    [Theory]
    [InlineData("ada.quill.2026")]
    [InlineData("QuillAdaQuill")]
    [InlineData("Otter, otter & otter")]
    public void Fault_OfOnesOwnName_SaysSo(string password) =>
        Assert.Equal(PasswordFault.LikeName, PasswordRules.Fault(password, "otter", "Ada Quill"));

    [Fact]
    public void Fault_OfALengthThatIsAnAttack_IsItsLength() =>
        Assert.Equal(PasswordFault.TooLong, PasswordRules.Fault(new string('x', 1_000_000)));
}
