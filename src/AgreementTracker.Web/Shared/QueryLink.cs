using Microsoft.AspNetCore.Http.Extensions;

namespace AgreementTracker.Web.Shared;

internal static class QueryLink
{
    /// <summary>An address with those parameters that have a value.</summary>
    public static string To(string path, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters)
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        return path + query;
    }
}
