using InfluenceSim.Cli;

return await SimulationApp.Create(args).RunAsync();
