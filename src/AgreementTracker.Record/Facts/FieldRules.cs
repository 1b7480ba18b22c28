namespace AgreementTracker.Record.Facts;

/// <summary>The field is published, so where it is stated it must have a citation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class CitedAttribute : Attribute;

/// <summary>
/// The field keeps the words of the source: cited, and to be found to the letter in one of its passages.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrintedAttribute : CitedAttribute;

/// <summary>
/// The field is a number that one of its passages prints, in digits or, up to one hundred, as a word.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrintedNumberAttribute : CitedAttribute;

/// <summary>The longest text the field takes, in UTF-16 units: what the column behind it holds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LimitAttribute(int length) : Attribute
{
    public int Length => length;
}

/// <summary>How the field, or each key of it, is written.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrittenAttribute(IdentifierFormat form) : Attribute
{
    public IdentifierFormat Form => form;
}

/// <summary>The least number the field takes, or the least length of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtLeastAttribute(int least) : Attribute
{
    public int Min => least;
}
