namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>
/// How popular a post is: each hour velocity falls to 60,296 of 65,536ths, then an engagement of the hour before adds
/// 256.
/// </summary>
internal sealed class VelocityLaw
{
    public long Likes { get; private set; }

    public long Velocity { get; private set; }

    public double Log => Math.Log(1 + (Velocity / 256.0));

    public void Hour(int likes, int commentsAndShares)
    {
        Velocity = ((Velocity * 60296) / 65536) + ((likes + commentsAndShares) * 256);
        Likes += likes;
    }
}
