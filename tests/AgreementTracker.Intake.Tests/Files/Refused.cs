using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

internal static class Refused
{
    public static void With(string sentence, Func<object> deed) =>
        Assert.Equal(sentence, Assert.Throws<RefusedFileException>(deed).Message);

    public static async Task WithAsync(string sentence, Func<Task> deed) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<RefusedFileException>(deed)).Message);
}
