using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Agreements;

namespace AgreementTracker.Web.Maps;

/// <summary>The models of a place's agreements, a bit each: each set has a pattern of its own.</summary>
public readonly record struct ModelSet(int Bits)
{
    public static IEnumerable<ModelSet> All =>
        Enumerable.Range(1, (1 << Enum.GetValues<AgreementModel>().Length) - 1).Select(bits => new ModelSet(bits));

    public static ModelSet Of(params IEnumerable<AgreementModel> models) =>
        new(models.Aggregate(0, (bits, model) => bits | 1 << (int)model));

    public bool Has(AgreementModel model) => (Bits & 1 << (int)model) != 0;

    public ModelSet And(ModelSet other) => new(Bits | other.Bits);

    /// <summary>In words: 'task force model, jail enforcement model'.</summary>
    public string Words => string.Join(", ", Vocabulary().Select(model => model.ModelName()));

    private IEnumerable<AgreementModel> Vocabulary()
    {
        var set = this;
        return Enum.GetValues<AgreementModel>().Where(model => set.Has(model));
    }
}
