namespace InfluenceSim.Model.Parameters;

/// <summary>A rule's value for each kind of AI creator.</summary>
/// <param name="Commercial">For personas made for brands.</param>
/// <param name="Farm">For content farms.</param>
/// <param name="Manipulative">For personas that push claims.</param>
public readonly record struct PerKind(double Commercial, double Farm, double Manipulative)
{
    /// <summary>The same value for all kinds.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The values.</returns>
    public static PerKind Of(double value) => new(value, value, value);

    /// <summary>The value for a kind; 0 for people.</summary>
    /// <param name="kind">Kind.</param>
    /// <returns>The value.</returns>
    public double For(CreatorClass kind) => kind switch
    {
        CreatorClass.Commercial => Commercial,
        CreatorClass.Farm => Farm,
        CreatorClass.Manipulative => Manipulative,
        CreatorClass.Influencer or CreatorClass.Hybrid or CreatorClass.Person => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown class"),
    };

    /// <summary>Whether the value is positive for some kind.</summary>
    /// <returns>Whether it is.</returns>
    public bool Any() => Commercial > 0 || Farm > 0 || Manipulative > 0;

    /// <summary>Raised to a value at least, where the scope applies.</summary>
    internal PerKind AtLeast(PersonaScope scope, double value) => Map(scope, own => Math.Max(own, value));

    /// <summary>Lowered to a value at most, where the scope applies.</summary>
    internal PerKind AtMost(PersonaScope scope, double value) => Map(scope, own => Math.Min(own, value));

    /// <summary>Lowered to a limit where the scope applies; 0 is no limit.</summary>
    internal PerKind OrFewer(PersonaScope scope, double limit) => Map(scope, own => own <= 0 ? limit : Math.Min(own, limit));

    /// <summary>Multiplied by a factor, where the scope applies.</summary>
    internal PerKind Times(PersonaScope scope, double factor) => Map(scope, own => own * factor);

    private PerKind Map(PersonaScope scope, Func<double, double> change) => new(
        scope is PersonaScope.All or PersonaScope.Commercial ? change(Commercial) : Commercial,
        scope is PersonaScope.All or PersonaScope.Farm ? change(Farm) : Farm,
        scope is PersonaScope.All or PersonaScope.Manipulative ? change(Manipulative) : Manipulative);
}
