using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>More posts, until energy is gone.</summary>
internal sealed class Volume : IStrategy
{
    public uint Number => 2;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business with
    {
        Volume = (float)Math.Max(business.Volume, Math.Min(options.Volume.Most, business.Volume * options.Volume.Posts)),
        Energy = (float)Math.Max(0, business.Energy - options.Volume.Energy),
    };
}
