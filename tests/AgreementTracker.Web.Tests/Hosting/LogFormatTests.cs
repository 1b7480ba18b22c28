using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using CsCheck;
using Serilog;
using Serilog.Formatting;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>What a request brings can't begin a line of the log, or move a terminal's cursor.</summary>
public class LogFormatTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Format_OfAnyPath_IsOneLine(string format) =>
        Gen
            .String.Where(text => text.Length < 200)
            .Sample(path =>
                Assert.Single(
                    Logged(
                        LogFormat.Named(format),
                        log => log.Information("GET {RequestPath} {StatusCode}", "/" + path, 200)
                    )
                )
            );

    [Fact]
    public void Format_OfLineBreaksAndEscapes_ShowsThem()
    {
        var line = Assert.Single(
            Logged(
                LogFormat.Named(null),
                log => log.Information("GET {RequestPath}", "/a\r\n2026-01-01T00:00:00 INF forged\u001b[2J\u202e\u2028")
            )
        );

        Assert.EndsWith(
            "GET /a\\u000D\\u000A2026-01-01T00:00:00 INF forged\\u001B[2J\\u202E\\u2028",
            line,
            StringComparison.Ordinal
        );
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d INF ", line);
    }

    [Fact]
    public void Format_OfAnException_SetsItsLinesIn()
    {
        var lines = Logged(
            LogFormat.Named(null),
            log => log.Error(new InvalidOperationException("one\n2026-01-01T00:00:00 INF forged"), "It failed")
        );

        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.True(lines.Count > 2);
    }

    /// <summary>Anybody can cause as many as they like.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Format_OfADenial_HasNoStackTrace(string format)
    {
        var denied = Assert.Throws<AccessDeniedException>(
            (Action)(() => throw new AccessDeniedException("Too many pages are open at once."))
        );

        var lines = string.Join(
            '\n',
            Logged(LogFormat.Named(format), log => log.Error(denied, "Unhandled exception in circuit"))
        );

        Assert.Contains("Too many pages are open at once.", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_WhatIsNoFormat_SaysWhichThereAre() =>
        Assert.Contains(
            "text or json",
            Assert.Throws<StartException>(() => LogFormat.Named("xml")).Message,
            StringComparison.Ordinal
        );

    private static IReadOnlyList<string> Logged(ITextFormatter format, Action<ILogger> act)
    {
        var written = new StringWriter();
        using (var log = new LoggerConfiguration().WriteTo.Sink(new Sink(format, written)).CreateLogger())
            act(log);
        return written.ToString().TrimEnd('\r', '\n').Split('\n');
    }

    private sealed class Sink(ITextFormatter format, TextWriter written) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => format.Format(logEvent, written);
    }
}
