using System.Runtime.InteropServices;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Web.Network;

namespace InfluenceSim.Web.Tests.Network;

/// <summary>A picture in which who belongs together stands together.</summary>
public sealed class NetworkPictureTests
{
    private const int Users = 600;
    private const int Groups = 3;

    // How far on those are whom everybody follows: all over the own group, or the next in a ring.
    private static readonly int[] AllOver = [3, 6, 21, 60, 150];
    private static readonly int[] Next = [1, 2, 3, 4, 5];

    private static readonly CreatorClass[] Creators = [CreatorClass.Influencer, CreatorClass.Farm];

    [Fact]
    public void The_same_ties_give_the_same_picture() =>
        Assert.Equal(NetworkPicture.Of(InGroups(), Creators).Bytes, NetworkPicture.Of(InGroups(), Creators).Bytes);

    [Fact]
    public void Its_bytes_say_who_stands_where_which_ties_are_drawn_and_which_creators_are_ai()
    {
        byte[] bytes = NetworkPicture.Of(InGroups(), Creators).Bytes;
        int[] head = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, 12)).ToArray();
        int ties = head[2];

        Assert.Equal((Users, Creators.Length, 2 * Users), (head[0], head[1], ties));
        Assert.Equal(12 + (8 * ties) + (4 * (Users + Creators.Length)) + Creators.Length, bytes.Length);
        Assert.Equal([0, 1], bytes[^2..]);
        int[] drawn = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(12, 8 * ties)).ToArray();
        Assert.All(drawn.Chunk(2), tie => Assert.Equal(tie[0] % Groups, tie[1] % Groups));
    }

    [Fact]
    public void Groups_that_nobody_ties_together_stand_apart_and_nobody_stands_on_another()
    {
        (int X, int Y)[] places = Places(InGroups());
        double Mean(Func<int, int, bool> of) => (from one in Enumerable.Range(0, Users)
                                                 from other in Enumerable.Range(0, Users)
                                                 where one != other && of(one, other)
                                                 select Distance(places[one], places[other])).Average();

        double within = Mean((one, other) => one % Groups == other % Groups);
        double between = Mean((one, other) => one % Groups != other % Groups);
        Assert.True(within < 0.6 * between, $"{within} within, {between} between");
        Assert.True(places.Distinct().Count() > 0.95 * Users);

        // It fills the picture.
        Assert.InRange(places.Max(place => place.X) - places.Min(place => place.X), 30_000, ushort.MaxValue);
        Assert.InRange(places.Max(place => place.Y) - places.Min(place => place.Y), 30_000, ushort.MaxValue);
    }

    [Fact]
    public void Who_is_tied_stands_near()
    {
        (int X, int Y)[] places = Places(InGroups(Next));
        double tied = (from one in Enumerable.Range(0, Users)
                       from step in Next
                       select Distance(places[one], places[(one + step) % Users])).Average();
        double any = (from one in Enumerable.Range(0, Users)
                      from other in Enumerable.Range(0, Users)
                      select Distance(places[one], places[other])).Average();

        Assert.True(tied < 0.25 * any, $"{tied} between the tied, {any} between any two");
    }

    [Fact]
    public void No_grid_shows_in_it()
    {
        const int Many = 6_000;
        (int X, int Y)[] places = Places(InGroups(users: Many), Many);

        // Who piles up on lines at equal distances stands on the crests of one of these waves.
        double Crests(Func<(int X, int Y), int> of, double waves)
        {
            double[] angles = [.. places.Select(place => 2 * Math.PI * waves * of(place) / ushort.MaxValue)];
            return Math.Sqrt(Math.Pow(angles.Average(Math.Cos), 2) + Math.Pow(angles.Average(Math.Sin), 2));
        }

        double most = Enumerable.Range(40, 360).Max(
            quarter => Math.Max(Crests(place => place.X, quarter / 4.0), Crests(place => place.Y, quarter / 4.0)));
        Assert.True(most < 0.06, $"{most}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_world_without_ties_has_a_picture_too(int users) =>
        Assert.Equal(12 + (4 * (users + 2)) + 2, NetworkPicture.Of(new Ties(new int[users], []), Creators).Bytes.Length);

    private static (int X, int Y)[] Places(Ties ties, int users = Users)
    {
        byte[] bytes = NetworkPicture.Of(ties, Creators).Bytes;
        int count = users + Creators.Length;
        int at = bytes.Length - Creators.Length - (4 * count);
        ushort[] across = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(at, 2 * count)).ToArray();
        ushort[] down = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(at + (2 * count), 2 * count)).ToArray();
        return [.. across.Zip(down, (x, y) => ((int)x, (int)y)).Take(users)];
    }

    private static double Distance((int X, int Y) one, (int X, int Y) other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private static Ties InGroups(int[]? steps = null, int users = Users)
    {
        int[][] rows =
        [
            .. Enumerable.Range(0, users).Select(user =>
                (int[])[.. (steps ?? AllOver).Select(step => (user + step) % users).Order(), users + (user % 2)]),
        ];
        int end = 0;
        return new Ties([.. rows.Select(row => end += row.Length)], [.. rows.SelectMany(row => row)]);
    }
}
