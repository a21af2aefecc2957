using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People.Inspection;

/// <summary>Where all people of a block, or of a run, stand between two ticks: what a picture of them shows.</summary>
public sealed record Census
{
    /// <summary>What is kept of each person.</summary>
    public const int BytesPerPerson = (2 * sizeof(ulong)) + sizeof(byte);

    /// <summary>Claims that each has seen, a bit each.</summary>
    public required ulong[] Seen { get; init; }

    /// <summary>Claims that each believes, a bit each.</summary>
    public required ulong[] Believed { get; init; }

    /// <summary>AI creators that each follows, at most 255.</summary>
    public required byte[] AiFollowed { get; init; }

    /// <summary>Followers of each creator who take it for an AI.</summary>
    public required int[] TakenForAi { get; init; }

    /// <summary>The blocks of a run as one.</summary>
    /// <param name="blocks">All blocks in their order.</param>
    /// <returns>The whole.</returns>
    public static Census Of(IReadOnlyList<Census> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return new Census
        {
            Seen = [.. blocks.SelectMany(block => block.Seen)],
            Believed = [.. blocks.SelectMany(block => block.Believed)],
            AiFollowed = [.. blocks.SelectMany(block => block.AiFollowed)],
            TakenForAi = [.. blocks[0].TakenForAi.Select((_, creator) => blocks.Sum(block => block.TakenForAi[creator]))],
        };
    }

    internal static Census Of(World world, UserState state)
    {
        UserColumns columns = state.Columns;
        var followed = new byte[columns.UserCount];
        var takenForAi = new int[world.Creators.Count];
        for (int user = 0; user < followed.Length; user++)
        {
            var local = new Row(user);
            for (int position = state.Follows.Count(local) - 1; position >= 0; position--)
            {
                Account account = state.Follows.Account(local, position);
                if (!account.IsCreator(world.Users))
                {
                    // A list ascends: people come before creators.
                    break;
                }

                CreatorId creator = account.AsCreator(world.Users);
                followed[user] += (byte)(world.Creators[creator].IsAi && followed[user] < byte.MaxValue ? 1 : 0);
                takenForAi[creator] += (state.Follows.Flags(local, position) & FollowFlags.Knows) != 0 ? 1 : 0;
            }
        }

        return new Census
        {
            Seen = [.. columns.Seen],
            Believed = [.. columns.Believed],
            AiFollowed = followed,
            TakenForAi = takenForAi,
        };
    }
}
