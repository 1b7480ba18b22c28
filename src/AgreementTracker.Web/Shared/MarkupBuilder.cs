using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

/// <summary>
/// HTML for what a page has a hundred times, where each element rendered by itself would be most of what the page
/// costs. In an interpolated string the text is markup, and whatever is put into it is encoded: it can't be forgotten.
/// </summary>
internal sealed class MarkupBuilder
{
    private readonly StringBuilder html = new();

    /// <param name="markup">Has written itself when this is called.</param>
    public void Append([InterpolatedStringHandlerArgument("")] ref Handler markup) { }

    public MarkupString ToMarkup() => new(html.ToString());

    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private const int UsualLength = 20;

        private readonly StringBuilder html;

        public Handler(int literalLength, int formattedCount, MarkupBuilder builder)
        {
            html = builder.html;
            html.EnsureCapacity(html.Length + literalLength + formattedCount * UsualLength);
        }

        public void AppendLiteral(string markup) => html.Append(markup);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
                html.Append(PageEncoder.Instance.Encode(text));
        }
    }
}
