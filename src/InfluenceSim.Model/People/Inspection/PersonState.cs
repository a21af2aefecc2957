using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People.Inspection;

/// <summary>Where a person stands between two ticks.</summary>
public sealed record PersonState
{
    /// <summary>Who.</summary>
    public required Account User { get; init; }

    /// <summary>Interest in each topic, in [-2, 2] but for the topics of claims, whose factor it has.</summary>
    public required IReadOnlyList<float> Interest { get; init; }

    /// <summary>Sessions a day in the mean.</summary>
    public required double Sessions { get; init; }

    /// <summary>How easily the person believes, in [0, 1].</summary>
    public required double Susceptibility { get; init; }

    /// <summary>Trust in human creators, in [0, 1].</summary>
    public required double TrustHuman { get; init; }

    /// <summary>Trust in human creators to which it goes back, in [0, 1].</summary>
    public required double TrustHumanAtRest { get; init; }

    /// <summary>Trust in AI creators, in [0, 1].</summary>
    public required double TrustAi { get; init; }

    /// <summary>Trust in AI creators to which it goes back, in [0, 1].</summary>
    public required double TrustAiAtRest { get; init; }

    /// <summary>How tired of labels, in [0, 1].</summary>
    public required double Fatigue { get; init; }

    /// <summary>Claims that were seen, a bit each.</summary>
    public required ulong Seen { get; init; }

    /// <summary>Claims that are believed, a bit each.</summary>
    public required ulong Believed { get; init; }

    /// <summary>Impressions of false claims since day 0.</summary>
    public required int FalseImpressions { get; init; }

    /// <summary>Re-shares of false claims since day 0.</summary>
    public required int FalseShares { get; init; }

    /// <summary>Own posts since day 0.</summary>
    public required int OwnPosts { get; init; }

    /// <summary>Cards that wait in the inbox.</summary>
    public required int Unread { get; init; }

    /// <summary>Whom the person follows, by number of the account.</summary>
    public required IReadOnlyList<FollowedAccount> Follows { get; init; }

    internal static PersonState Of(World world, UserState state, Reader reader)
    {
        (Row local, Account user) = reader;
        UserColumns columns = state.Columns;
        return new PersonState
        {
            User = user,
            Interest = [.. world.Profiles.InterestOf(user)],
            Sessions = world.Profiles.Sessions[user],
            Susceptibility = world.Profiles.Susceptibility[user],
            TrustHuman = columns.TrustHuman[local],
            TrustHumanAtRest = world.Profiles.TrustHuman[user],
            TrustAi = columns.TrustAi[local],
            TrustAiAtRest = world.Profiles.TrustAi[user],
            Fatigue = columns.Fatigue[local],
            Seen = columns.Seen[local],
            Believed = columns.Believed[local],
            FalseImpressions = columns.FalseImpressions[local],
            FalseShares = columns.FalseShares[local],
            OwnPosts = columns.OwnPosts[local],
            Unread = state.Inboxes.Count(local),
            Follows =
            [
                .. Enumerable.Range(0, state.Follows.Count(local))
                    .Select(position => FollowedAccount.At(state.Follows, local, position)),
            ],
        };
    }
}

/// <summary>An account that somebody follows.</summary>
/// <param name="Account">The account.</param>
/// <param name="Bond">Bond, in [0, 1].</param>
/// <param name="TakenForAi">Whether the follower takes it for an AI.</param>
/// <param name="FollowsBack">Whether it follows back.</param>
public sealed record FollowedAccount(Account Account, double Bond, bool TakenForAi, bool FollowsBack)
{
    internal static FollowedAccount At(FollowLists follows, Row local, int position)
    {
        FollowFlags flags = follows.Flags(local, position);
        return new FollowedAccount(
            follows.Account(local, position),
            follows.Bond(local, position),
            (flags & FollowFlags.Knows) != 0,
            (flags & FollowFlags.Reciprocal) != 0);
    }
}
