using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Tests.Parameters;

public sealed class PerKindTests
{
    private static readonly PerKind Values = new(0.1, 0.2, 0.3);

    [Fact]
    public void Each_kind_has_its_own_value_and_people_none()
    {
        Assert.Equal(
            (0.1, 0.2, 0.3), (Values.For(CreatorClass.Commercial), Values.For(CreatorClass.Farm), Values.For(CreatorClass.Manipulative)));
        Assert.Equal(
            (0.0, 0.0, 0.0), (Values.For(CreatorClass.Person), Values.For(CreatorClass.Influencer), Values.For(CreatorClass.Hybrid)));
    }

    [Fact]
    public void A_scope_leaves_the_other_kinds_alone()
    {
        Assert.Equal(new PerKind(0.1, 0.9, 0.3), Values.AtLeast(PersonaScope.Farm, 0.9));
        Assert.Equal(new PerKind(0.25, 0.25, 0.3), Values.AtLeast(PersonaScope.All, 0.25));
        Assert.Equal(new PerKind(0.05, 0.2, 0.3), Values.Times(PersonaScope.Commercial, 0.5));
        Assert.Equal(new PerKind(0.1, 0.2, 0), Values.Times(PersonaScope.Manipulative, 0));
    }

    [Fact]
    public void Any_kind_is_enough()
    {
        Assert.False(PerKind.Of(0).Any());
        Assert.True(new PerKind(0, 0, 0.1).Any());
        Assert.True(new PerKind(0.1, 0, 0).Any());
        Assert.True(new PerKind(0, 0.1, 0).Any());
    }
}
