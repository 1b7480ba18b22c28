using System.Text;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// A text that lies open for hours and is looked at now and then: as UTF-8 it takes half of what it takes as a string.
/// </summary>
public sealed class CompactText(string text)
{
    public static readonly CompactText Empty = new("");

    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>In UTF-16 units, as places in it are counted.</summary>
    public int Length { get; } = text.Length;

    public override string ToString() => Encoding.UTF8.GetString(utf8);
}
