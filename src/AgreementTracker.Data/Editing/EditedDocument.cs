using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;

namespace AgreementTracker.Data.Editing;

/// <summary>
/// A document under an editor's hands: JSON that may lack much, in which each step can be undone. A field is either there
/// with its value, there as null (the editor looked: no source states it), or not there (nobody has said yet).
/// </summary>
public sealed class EditedDocument
{
    private const int MostSteps = 500;

    private readonly List<Step> done = [];
    private readonly List<Step> undone = [];
    private bool isTyping;

    public EditedDocument(string address, int basedOn, string content)
    {
        (Address, BasedOn) = (address, basedOn);
        Root = DocumentTree.Parse(content) as JsonObject ?? throw new JsonException($"{address} is no JSON object");
    }

    public string Address { get; }
    public int BasedOn { get; }
    public JsonObject Root { get; }
    public bool CanUndo => done.Count > 0;
    public bool CanRedo => undone.Count > 0;

    /// <summary>As it is kept with the draft.</summary>
    public string Content => Root.ToJsonString(DraftJson.Options);

    public JsonNode? Find(string path) => FormPath.Find(Root, path);

    public bool Has(string path) => FormPath.Has(Root, path);

    public string? Text(string path) => Find(path) is JsonValue value ? value.ToString() : null;

    /// <summary>Sets a field; null says that no source states it.</summary>
    public void Set(string path, JsonNode? value) => Take(path, new Slot(true, value));

    /// <summary>Takes a field out: nobody has said anything of it.</summary>
    public void Clear(string path) => Take(path, new Slot(false, null));

    /// <summary>Appends to a list, which is made where there is none yet.</summary>
    /// <returns>The path of what was added.</returns>
    public string Add(string list, JsonNode item)
    {
        var items = Find(list)?.DeepClone() as JsonArray ?? [];
        items.Add(item);
        Take(list, new Slot(true, items));
        return FormPath.Of(list, items.Count - 1);
    }

    /// <summary>Takes an item out of its list, and the passages that nothing else rests on.</summary>
    public void Remove(string path)
    {
        var (list, index) = FormPath.Split(path);
        var items = (JsonArray)Find(list)!.DeepClone();
        items.RemoveAt((int)index);
        Take(new Dictionary<string, Slot> { [list] = new(true, items) }, dropsPassages: true);
    }

    /// <summary>Moves an item of a list by some places.</summary>
    public void Move(string path, int by)
    {
        var (list, index) = FormPath.Split(path);
        var items = (JsonArray)Find(list)!.DeepClone();
        var to = (int)index + by;
        if (to < 0 || to >= items.Count)
            return;
        var item = items[(int)index];
        items.RemoveAt((int)index);
        items.Insert(to, item);
        Take(list, new Slot(true, items));
    }

    /// <summary>Several fields in one step.</summary>
    public void SetAll(IEnumerable<(string Path, JsonNode? Value)> fields) =>
        Take(fields.ToDictionary(field => field.Path, field => new Slot(true, field.Value)), dropsPassages: true);

    /// <summary>Ends a run of typing: what is typed next is a step of its own.</summary>
    public void EndTyping() => isTyping = false;

    /// <returns>Where something changed, or null where there was nothing to undo.</returns>
    public string? Undo() => Swap(done, undone);

    public string? Redo() => Swap(undone, done);

    private string? Swap(List<Step> from, List<Step> to)
    {
        if (from is not [.., var step])
            return null;
        from.RemoveAt(from.Count - 1);
        to.Add(Apply(step));
        isTyping = false;
        return step.Slots.First().Key;
    }

    private void Take(string path, Slot slot)
    {
        // Letters that are typed one after the other into a field are one step.
        var goesOn = isTyping && slot.Value is JsonValue && done is [.., { Slots.Count: 1 } last] && last.Slots.ContainsKey(path);
        var before = Apply(new(new Dictionary<string, Slot> { [path] = slot }));
        if (!goesOn)
            Remember(before);
        undone.Clear();
        isTyping = slot.Value is JsonValue;
    }

    private void Take(Dictionary<string, Slot> slots, bool dropsPassages)
    {
        var before = Apply(new(slots));
        if (dropsPassages)
        {
            var unused = PassageUse.Unused(Root).ToDictionary(key => FormPath.Of("$.passages", key), _ => new Slot(false, null));
            foreach (var (path, slot) in Apply(new(unused)).Slots)
                before.Slots.TryAdd(path, slot);
        }
        Remember(before);
        undone.Clear();
        isTyping = false;
    }

    internal void Take(IEnumerable<(string Path, JsonNode? Value, bool IsThere)> slots) =>
        Take(slots.ToDictionary(slot => slot.Path, slot => new Slot(slot.IsThere, slot.Value)), dropsPassages: true);

    private void Remember(Step before)
    {
        if (before.Slots.Count == 0)
            return;
        done.Add(before);
        if (done.Count > MostSteps)
            done.RemoveAt(0);
    }

    /// <returns>The step that leads back.</returns>
    private Step Apply(Step step)
    {
        Dictionary<string, Slot> before = [];
        foreach (var (path, slot) in step.Slots)
        {
            var (parent, last) = FormPath.Split(path);
            if (!slot.IsThere && !Has(path))
                continue;
            var holder = Holder(parent, before);
            var name = (string)last;
            before[path] = new(holder.ContainsKey(name), holder[name]?.DeepClone());
            if (slot.IsThere)
                holder[name] = slot.Value?.DeepClone();
            else
                holder.Remove(name);
        }
        // The way back undoes the last first.
        return new(before.Reverse().ToDictionary());
    }

    /// <summary>What holds a field; where it is missing it is made, and the way back takes it out again.</summary>
    private JsonObject Holder(string path, Dictionary<string, Slot> before)
    {
        if (Find(path) is JsonObject there)
            return there;
        var (parent, last) = FormPath.Split(path);
        var holder = Holder(parent, before);
        before.TryAdd(path, new(holder.ContainsKey((string)last), null));
        var made = new JsonObject();
        holder[(string)last] = made;
        return made;
    }

    /// <param name="IsThere">False for a field that is absent.</param>
    private sealed record Slot(bool IsThere, JsonNode? Value);

    private sealed record Step(Dictionary<string, Slot> Slots);
}
