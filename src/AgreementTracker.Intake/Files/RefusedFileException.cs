namespace AgreementTracker.Intake.Files;

/// <summary>A file was not imported; the message is the sentence that tells its editor why.</summary>
public sealed class RefusedFileException(string message) : Exception(message);
