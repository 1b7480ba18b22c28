using System.Collections.Concurrent;
using System.Reflection;
using AgreementTracker.Web.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace AgreementTracker.Web.Caching;

/// <summary>The query parameters that a page reads; any other changes nothing on it, or is an error.</summary>
internal static class PageQuery
{
    private static readonly ConcurrentDictionary<Type, string[]> Known = new();

    /// <summary>In the order of the page's properties; none where the endpoint is no page.</summary>
    public static IReadOnlyList<string> KeysOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page }
            ? Known.GetOrAdd(page, KeysOf)
            : endpoint?.Metadata.GetMetadata<DataEndpoint>()?.Parameters ?? [];

    /// <summary>The address with what the page reads of the query, and nothing else: '/votes?year=2025'.</summary>
    public static string AddressOf(HttpContext http)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in Of(http))
            query.Add(key, value);
        return http.Request.Path.ToUriComponent() + query;
    }

    /// <summary>What the page reads of the query, as it was written.</summary>
    public static IEnumerable<(string Key, string Value)> Of(HttpContext http) =>
        from key in KeysOf(http.GetEndpoint())
        let value = http.Request.Query[key].ToString()
        where value.Length > 0
        select (key, value);

    private static string[] KeysOf(Type page) =>
        [
            .. page.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(part => (part.Name, Query: part.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(part => part.Query is not null)
                .Select(part => (part.Query!.Name ?? part.Name).ToLowerInvariant()),
        ];
}
