// The model's rooms that the laws are held against. A type that moves to another room changes this file alone.
global using InfluenceSim.Model.Foundation.Randomness;
global using InfluenceSim.Model.Laws.Tests.Laws;
global using InfluenceSim.Model.Laws.Tests.Support;
global using InfluenceSim.Model.Messages;
global using InfluenceSim.Model.Messages.Counted;
global using InfluenceSim.Model.Network;
global using InfluenceSim.Model.Parameters;
global using InfluenceSim.Model.People;
global using InfluenceSim.Model.Policies;
global using InfluenceSim.Model.Policies.Levers;
global using InfluenceSim.Model.Population;
global using InfluenceSim.Model.Worlds;
global using InfluenceSim.Model.Measures;
