using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Tests.Network;

/// <summary>The network nearest to a stated one that there can be, by what the refusals say.</summary>
internal static class Attainable
{
    public static SimulationParameters Near(SimulationParameters parameters)
    {
        while (NetworkRegistry.CannotGive(parameters) is [{ } asked, ..])
        {
            parameters = parameters with { Network = With(parameters.Network, asked.Property, asked.Nearest) };
        }

        return parameters;
    }

    public static NetworkParameters With(NetworkParameters network, string property, double value) => property switch
    {
        nameof(NetworkParameters.UserFollows) => network with { UserFollows = value },
        nameof(NetworkParameters.MaxFollowers) => network with { MaxFollowers = (int)value },
        nameof(NetworkParameters.Blocks) => network with { Blocks = (int)value },
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "a refusal of another property"),
    };
}
