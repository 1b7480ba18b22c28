using AngleSharp.Dom;

namespace AgreementTracker.Testing;

/// <summary>What a browser sends of a form: all its fields, those that are filled in among them.</summary>
public static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> FieldsWith(
        this IElement form,
        params IReadOnlyList<(string Name, string Value)> filled
    ) =>
        form.QuerySelectorAll("input, select, textarea")
            .Where(field =>
                field.GetAttribute("name") is not null
                && (field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked"))
            )
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field)))
            .Where(field => !filled.Any(own => own.Name == field.Key))
            .Concat(filled.Select(own => KeyValuePair.Create(own.Name, own.Value)));

    private static string Value(IElement field) =>
        field.LocalName switch
        {
            "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute(
                "value"
            ) ?? "",
            "textarea" => field.TextContent,
            _ => field.GetAttribute("value") ?? "",
        };
}
