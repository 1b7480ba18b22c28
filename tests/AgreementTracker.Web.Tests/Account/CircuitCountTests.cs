using AgreementTracker.Web.Account;

namespace AgreementTracker.Web.Tests.Account;

public class CircuitCountTests
{
    [Fact]
    public void Enter_BeyondTheMost_IsRefused_UntilOneLeaves()
    {
        var count = new CircuitCount();
        for (var i = 0; i < CircuitCount.Most; i++)
            count.Enter("ada");

        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
        count.Enter("bo");
        count.Leave("ada");
        count.Enter("ada");
        Assert.Throws<AccessDeniedException>(() => count.Enter("ada"));
    }
}
