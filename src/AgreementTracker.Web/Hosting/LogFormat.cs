using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// One event, one line: what a request brings can't begin a line of its own or move the cursor of a terminal. The lines
/// of an exception are set in.
/// </summary>
internal sealed class LogFormat : ITextFormatter
{
    public const string Text = "text";
    public const string Json = "json";

    private static readonly MessageTemplateTextFormatter Line = new(
        "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}",
        CultureInfo.InvariantCulture
    );

    /// <exception cref="StartException">There is no such format.</exception>
    public static ITextFormatter Named(string? name) =>
        name switch
        {
            null or "" or Text => new LogFormat(),
            // JSON escapes what could break a line by itself.
            Json => new RenderedCompactJsonFormatter(),
            _ => throw new StartException($"{TrackerSettings.LogFormatKey} is {Text} or {Json}, not '{name}'."),
        };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new StringWriter(CultureInfo.InvariantCulture);
        Line.Format(logEvent, line);
        output.WriteLine(Escaped(line.ToString()));
        if (logEvent.Exception is { } fault)
            foreach (var part in fault.ToString().Split('\n'))
                output.WriteLine("    " + Escaped(part.TrimEnd('\r')));
    }

    /// <summary>Controls, line separators and marks that turn the direction of writing, as \u001B.</summary>
    internal static string Escaped(string text)
    {
        if (!text.Any(IsHarmful))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            if (IsHarmful(c))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                escaped.Append(c);
        return escaped.ToString();
    }

    private static bool IsHarmful(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
