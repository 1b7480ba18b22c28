using AgreementTracker.Web.Accounts;

namespace AgreementTracker.Web.Tests.Accounts;

public class CircuitCountTests
{
    [Fact]
    public void Enter_BeyondTheMost_IsRefused_UntilOneLeaves()
    {
        var count = new CircuitCount();
        for (var i = 0; i < CircuitCount.Max; i++)
            count.Enter("ada");

        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
        count.Enter("bo");
        count.Leave("ada");
        count.Enter("ada");
        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
    }

    [Fact]
    public async Task Take_MoreMessagesThanAnybodyTypes_IsRefusedToThemAlone_ForAWhile()
    {
        using var limit = new MessageLimit();
        var taken = 0;
        Assert.Throws<AccessDeniedException>(() =>
        {
            for (; taken < 100_000; taken++)
                limit.Take("ada");
        });
        Assert.InRange(taken, MessageLimit.AtOnce, MessageLimit.AtOnce * 10);

        limit.Take("bo");
        for (var waited = 0; ; waited++)
            try
            {
                limit.Take("ada");
                break;
            }
            catch (AccessDeniedException) when (waited < 100)
            {
                await Task.Delay(50);
            }
    }
}
