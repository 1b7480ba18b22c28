using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;
using CsCheck;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>Whatever a file holds, it is read or reported: nothing in it brings the program down.</summary>
public class RobustnessTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(new Springfield().Dossier.ToJsonString());

    [Fact]
    public void Read_SomeBytesAreOthers_NeverThrows() =>
        Gen.Select(Gen.Int[0, Document.Length - 1], Gen.Byte)
            .Array[1, 5]
            .Sample(
                changes =>
                {
                    var bytes = Document.ToArray();
                    foreach (var (at, value) in changes)
                        bytes[at] = value;
                    Reported.Reading<Dossier>(bytes);
                },
                iter: 300
            );

    [Fact]
    public void Read_CutOff_NeverThrows() =>
        Gen.Int[0, Document.Length - 1]
            .Sample(length => Assert.NotEmpty(Reported.Reading<Dossier>(Document[..length])), iter: 200);

    [Fact]
    public void Validate_OneThingIsAnother_NeverThrows()
    {
        foreach (var (_, dossier) in Mutations.Of(new Springfield().Dossier))
            if (Reported.Reading<Dossier>(dossier.ToJsonString()).Count == 0)
                Assert.NotNull(new Springfield { Dossier = dossier }.Problems());
        foreach (var (_, source) in Mutations.Of(new Springfield().Source))
            if (Reported.Reading<SourceDocument>(source.ToJsonString()).Count == 0)
                Assert.NotNull(new Springfield { Source = source }.Problems());
    }
}
