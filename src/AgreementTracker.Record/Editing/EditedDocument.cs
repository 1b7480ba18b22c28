using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>
/// A document under an editor's hands: JSON that may lack much, in which each step can be undone. A field is either
/// there with its value, there as null (the editor looked: no source states it), or not there (nobody has said yet).
/// </summary>
public sealed class EditedDocument
{
    private const int MaxSteps = 500;

    private readonly RawDocument packed;
    private readonly List<Step> done = [];
    private readonly List<Step> undone = [];
    private bool isTyping;

    /// <exception cref="JsonException">The content is no JSON object.</exception>
    public EditedDocument(string address, int basedOn, string content) =>
        (Address, BasedOn, packed) = (address, basedOn, new(content));

    public string Address { get; }
    public int BasedOn { get; }

    /// <summary>Grows with each change.</summary>
    public int Edits { get; private set; }
    public bool CanUndo => done.Count > 0;
    public bool CanRedo => undone.Count > 0;

    /// <summary>As it is kept with the draft.</summary>
    public string Content => packed.Content;

    /// <summary>All of it, made anew: for what can't be answered from a part.</summary>
    public JsonObject Tree() => packed.Tree();

    /// <summary>To be read alone; another answer may be another node.</summary>
    public JsonNode? Find(string path) => packed.Find(FormPath.Steps(path));

    public bool Has(string path) => packed.Has(FormPath.Steps(path));

    public string? Text(string path) => Find(path) is JsonValue value ? value.ToString() : null;

    /// <summary>How many items a list has; none where there is no list.</summary>
    public int Count(string list) => packed.Items(FormPath.Steps(list)).Length;

    /// <summary>The names of the passages that it has.</summary>
    public IEnumerable<string> Passages => packed.Names("passages");

    internal JsonNode? Passage(string name) => packed.Find(["passages", name]);

    /// <summary>The same place by the names of facts, as <see cref="FormPath.Named(JsonNode, string)"/>.</summary>
    public string Named(string path) =>
        FormPath.Steps(path) switch
        {
            [] => "$",
            [string list, int index, ..] steps when packed.Find([list, index]) is var fact => FormPath.Named(
                FormPath.Of(FormPath.Of("$", list), FormPath.IdOf(fact) ?? (object)index),
                fact,
                steps.Skip(2)
            ),
            var steps => FormPath.Named(FormPath.Of("$", steps[0]), packed.Find([steps[0]]), steps.Skip(1)),
        };

    /// <summary>Sets a field; null says that no source states it.</summary>
    public void Set(string path, JsonNode? value) => Take(path, RawPart.Of(value), value is JsonValue);

    /// <summary>Takes a field out: nobody has said anything of it.</summary>
    public void Clear(string path) => Take(path, null);

    /// <summary>Appends to a list, which is made where there is none yet.</summary>
    /// <returns>The path of what was added.</returns>
    public string Add(string list, JsonNode item)
    {
        var items = packed.Items(FormPath.Steps(list));
        Take(list, new RawItems([.. items, RawPart.Pack(item)]));
        return FormPath.Of(list, items.Length);
    }

    /// <summary>Takes an item out of its list, and the passages that nothing else rests on.</summary>
    public void Remove(string path)
    {
        var (list, index) = FormPath.Split(path);
        var items = packed.Items(FormPath.Steps(list)).ToList();
        items.RemoveAt((int)index);
        TakeAll([new(list, new RawItems([.. items]))]);
    }

    /// <summary>Moves an item of a list by some places.</summary>
    public void Move(string path, int by)
    {
        var (list, index) = FormPath.Split(path);
        var items = packed.Items(FormPath.Steps(list)).ToList();
        var to = (int)index + by;
        if (to < 0 || to >= items.Count)
            return;
        var item = items[(int)index];
        items.RemoveAt((int)index);
        items.Insert(to, item);
        Take(list, new RawItems([.. items]));
    }

    /// <summary>Several fields in one step.</summary>
    public void SetAll(IEnumerable<(string Path, JsonNode? Value)> fields) =>
        Take(fields.Select(field => (field.Path, field.Value, true)));

    /// <summary>Ends a run of typing: what is typed next is a step of its own.</summary>
    public void EndTyping() => isTyping = false;

    /// <returns>Where something changed, or null where there was nothing to undo.</returns>
    public string? Undo() => Swap(done, undone);

    public string? Redo() => Swap(undone, done);

    /// <summary>Several fields in one step; the passages go that nothing rests on any more.</summary>
    internal void Take(IEnumerable<(string Path, JsonNode? Value, bool IsThere)> fields) =>
        TakeAll([.. fields.Select(field => new Slot(field.Path, field.IsThere ? RawPart.Of(field.Value) : null))]);

    private string? Swap(List<Step> from, List<Step> to)
    {
        if (from is not [.., var step])
            return null;
        from.RemoveAt(from.Count - 1);
        to.Add(Apply(step));
        isTyping = false;
        return step.Slots[0].Path;
    }

    private void Take(string path, RawPart? value, bool isTyped = false)
    {
        // Letters that are typed one after the other into a field are one step.
        var goesOn = isTyping && isTyped && done is [.., { Slots: [var last] }] && last.Path == path;
        var before = Apply(new([new(path, value)]));
        if (!goesOn)
            Remember(before);
        undone.Clear();
        isTyping = isTyped;
    }

    private void TakeAll(Slot[] slots)
    {
        var before = Apply(new(slots));
        var dropped = Apply(
            new([.. PassageUse.Unused(Tree()).Select(key => new Slot(FormPath.Of("$.passages", key), null))])
        );
        Remember(new([.. before.Slots.Concat(dropped.Slots).DistinctBy(slot => slot.Path)]));
        undone.Clear();
        isTyping = false;
    }

    private void Remember(Step before)
    {
        if (before.Slots is [])
            return;
        done.Add(before);
        if (done.Count > MaxSteps)
            done.RemoveAt(0);
    }

    /// <returns>The step that leads back.</returns>
    private Step Apply(Step step)
    {
        List<Slot> before = [];
        foreach (var slot in step.Slots)
        {
            var steps = FormPath.Steps(slot.Path);
            if (slot.Value is null && !packed.Has(steps))
                continue;
            MakeHolder([.. steps.SkipLast(1)], before);
            before.Add(new(slot.Path, packed.Get(steps)));
            packed.Put(steps, slot.Value);
        }
        Edits++;
        // The way back undoes the last first.
        before.Reverse();
        return new([.. before]);
    }

    /// <summary>What holds a field; where it is missing it is made, and the way back takes it out again.</summary>
    private void MakeHolder(IReadOnlyList<object> steps, List<Slot> before)
    {
        if (packed.IsHolder(steps))
            return;
        MakeHolder([.. steps.SkipLast(1)], before);
        before.Add(new(steps.Aggregate("$", FormPath.Of), packed.Get(steps)));
        packed.Put(steps, RawPart.Of(new JsonObject()));
    }

    /// <param name="Value">Null for a field that is absent.</param>
    private sealed record Slot(string Path, RawPart? Value);

    /// <summary>
    /// As text like the document: there are hundreds of steps, and lists share what did not change in them.
    /// </summary>
    private sealed record Step(Slot[] Slots);
}
