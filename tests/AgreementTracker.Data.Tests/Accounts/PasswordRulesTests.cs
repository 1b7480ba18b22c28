using AgreementTracker.Data.Accounts;

namespace AgreementTracker.Data.Tests.Accounts;

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
    [InlineData("seven otter", "at least 12")]
    [InlineData("aaaaaaaaaaaa", "repeats")]
    [InlineData("121212121212", "repeats")]
    [InlineData("123456789012", "tried first")]
    [InlineData("qwertyuiop123", "tried first")]
    [InlineData("P@ssw0rd2026!", "tried first")]
    [InlineData("Summer2026!!!", "tried first")]
    [InlineData("letmeinletmein", "tried first")]
    [InlineData("AgreementTracker1", "tried first")]
    [InlineData("abcdefghijklmnop", "tried first")]
    [InlineData("mnbvcxzlkjhgfdsa", "tried first")]
    [InlineData("ada.quill.2026", "your name")]
    [InlineData("QuillAdaQuill", "your name")]
    [InlineData("Otter, otter & otter", "your name")]
    public void Fault_OfWhatIsTriedFirst_SaysWhy(string password, string why) =>
        Assert.Contains(why, PasswordRules.Fault(password, "otter", "Ada Quill"), StringComparison.Ordinal);

    [Fact]
    public void Fault_OfALengthThatIsAnAttack_IsTold() =>
        Assert.NotNull(PasswordRules.Fault(new string('x', 1_000_000)));
}
