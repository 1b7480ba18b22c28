using System.Buffers.Binary;
using System.Text;

namespace AgreementTracker.Benchmarks.Editing;

/// <summary>
/// As much of a render batch as tells which event a field listens with. The format is that of Blazor's
/// <c>RenderBatchWriter</c>: sections of numbers, and at the end where each begins.
/// </summary>
internal sealed class RenderBatch(byte[] data)
{
    private const int FrameLength = 20;
    private const int EditLength = 16;
    private const int Element = 1;
    private const int Attribute = 3;
    private const int Component = 4;
    private const int Region = 5;
    private const int PrependFrame = 1;
    private const int SetAttribute = 3;

    private int DiffsAt => Number(data.Length - 20);
    private int FramesAt => Number(data.Length - 16) + 4;
    private int StringsAt => Number(data.Length - 4);

    /// <summary>
    /// The element with this id, if it was rendered: its component, and what it calls when something is typed.
    /// </summary>
    public Listener? Find(string id)
    {
        foreach (var (component, edits) in Diffs())
        foreach (var frame in edits.Select(edit => edit.Frame).Where(frame => frame >= 0))
        {
            var length = Type(frame) is Element or Component or Region ? Number(FrameAt(frame) + 4) : 1;
            for (var i = frame; i < frame + length; i++)
                if (
                    Type(i) == Element
                    && Attributes(i).FirstOrDefault(attribute => attribute.Name == "id").Value == id
                    && Attributes(i).FirstOrDefault(attribute => attribute.Name == "oninput").Handler
                        is > 0
                            and var handler
                )
                    return new(component, handler);
        }
        return null;
    }

    /// <summary>What the same element calls now: an event may get another number whenever it is rendered.</summary>
    public Listener Follow(Listener listener)
    {
        foreach (var (component, edits) in Diffs().Where(diff => diff.Component == listener.Component))
        foreach (var (type, frame) in edits)
            if (type == SetAttribute && Read(frame) is { Name: "oninput", Handler: > 0 } attribute)
                listener = new(component, attribute.Handler);
        return listener;
    }

    private IEnumerable<(int Component, List<(int Type, int Frame)> Edits)> Diffs()
    {
        // A table of where each stands.
        for (var i = 1; i <= Number(DiffsAt); i++)
        {
            var at = Number(DiffsAt + i * 4);
            List<(int, int)> edits = [];
            for (var edit = at + 8; edit < at + 8 + Number(at + 4) * EditLength; edit += EditLength)
                edits.Add((Number(edit), Number(edit) is PrependFrame or SetAttribute ? Number(edit + 8) : -1));
            yield return (Number(at), edits);
        }
    }

    private IEnumerable<(string? Name, string? Value, long Handler)> Attributes(int element)
    {
        for (var i = element + 1; i < element + Number(FrameAt(element) + 4) && Type(i) == Attribute; i++)
            yield return Read(i);
    }

    private (string? Name, string? Value, long Handler) Read(int frame) =>
        (
            Text(Number(FrameAt(frame) + 4)),
            Text(Number(FrameAt(frame) + 8)),
            BinaryPrimitives.ReadInt64LittleEndian(data.AsSpan(FrameAt(frame) + 12))
        );

    private int FrameAt(int frame) => FramesAt + frame * FrameLength;

    private int Type(int frame) => Number(FrameAt(frame));

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));

    private string? Text(int index)
    {
        if (index < 0)
            return null;
        var at = Number(StringsAt + index * 4);
        var (length, shift) = (0, 0);
        byte read;
        do
        {
            read = data[at++];
            length |= (read & 0x7F) << shift;
            shift += 7;
        } while (read >= 0x80);
        return Encoding.UTF8.GetString(data, at, length);
    }
}

/// <param name="Handler">The number of the event.</param>
internal sealed record Listener(int Component, long Handler);
