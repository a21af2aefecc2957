using System.Globalization;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Runs;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Run.Order;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;

namespace InfluenceSim.Grains;

/// <summary>Sets a silo up to host runs.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>Adds the grains' services, the relay and the placement. Observers are registered beside it.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The same silo.</returns>
    /// <remarks>
    /// What is measured is the <see cref="MeasureRegistry"/> among the silo's services, and what runs may name the <see cref="ModelParts"/>
    /// there: ours unless others are registered, before or after, the same in all silos.
    /// </remarks>
    public static ISiloBuilder AddInfluenceSimGrains(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.TryAddSingleton(TickOrder.Usual);
        silo.Services.TryAddSingleton(MeasureRegistry.Ours);
        silo.Services.TryAddSingleton(ModelParts.Ours);
        silo.Services.AddSingleton<WorldCache>();
        silo.Services.AddSingleton<SiloRuns>();
        silo.Services.AddSingleton<SiloRelays>();
        silo.Services.AddSingleton<RunObservers>();
        silo.AddGrainService<SiloRelay>();
        silo.AddPlacementDirector<SpreadPlacement, SpreadPlacementDirector>();

        silo.Configure<SiloMessagingOptions>(options =>
        {
            // A run is one request; Orleans would take an activation that is busy for longer than this for stuck and replace it.
            options.MaxRequestProcessingTime = TimeSpan.Parse(Timeouts.Run, CultureInfo.InvariantCulture);

            // The state of a grain's people goes to another silo as one message: 100,000 of them take more than Orleans lets through.
            options.MaxMessageBodySize = int.MaxValue;
        });
        return silo;
    }

    /// <summary>Adds the parts that runs may name and what is measured, the same in all silos.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="parts">The parts.</param>
    /// <returns>The same silo.</returns>
    public static ISiloBuilder AddParts(this ISiloBuilder silo, ModelParts parts)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentNullException.ThrowIfNull(parts);
        silo.Services.AddSingleton(parts).AddSingleton(parts.Measures);
        return silo;
    }
}
