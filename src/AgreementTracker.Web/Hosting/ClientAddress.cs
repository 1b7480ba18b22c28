using System.Net;
using System.Net.Sockets;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Who is one client where requests are counted. It is known for as long as it is counted, in memory alone.
/// </summary>
internal static class ClientAddress
{
    private const int PrefixBytes = 8;

    /// <summary>
    /// An IPv4 address, or the /64 network that one connection of IPv6 is given: '203.0.113.7', '2001:db8:1:2::'.
    /// </summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(PrefixBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
