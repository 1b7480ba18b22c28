using AgreementTracker.Data;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing;

/// <summary>The vocabularies of all projects but the web's own.</summary>
public static class Vocabularies
{
    public static IEnumerable<Type> All { get; } =
    [
        .. new[] { typeof(Fact), typeof(FileKind), typeof(RosterList), typeof(Change) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type is { IsEnum: true, IsPublic: true }),
    ];
}
