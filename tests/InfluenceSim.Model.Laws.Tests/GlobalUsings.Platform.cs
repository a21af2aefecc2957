// The rooms of the model, in one place: a file that moves to another room changes this list and no test.
#pragma warning disable IDE0005
global using InfluenceSim.Model.Creators;
global using InfluenceSim.Model.Creators.Strategies;
global using InfluenceSim.Model.Economy;
global using InfluenceSim.Model.Economy.Market;
global using InfluenceSim.Model.Economy.Money;
global using InfluenceSim.Model.Economy.Operators;
global using InfluenceSim.Model.Feed;
global using InfluenceSim.Model.Foundation.Randomness;
global using InfluenceSim.Model.Laws.Tests.Support;
global using InfluenceSim.Model.Messages;
global using InfluenceSim.Model.Messages.Weekly;
global using InfluenceSim.Model.Network;
global using InfluenceSim.Model.Parameters;
global using InfluenceSim.Model.Parameters.Effects;
global using InfluenceSim.Model.People;
global using InfluenceSim.Model.Platforms;
global using InfluenceSim.Model.Policies;
global using InfluenceSim.Model.Policies.Levers;
global using InfluenceSim.Model.Population;
global using InfluenceSim.Model.Run;
global using InfluenceSim.Model.Tests;
global using InfluenceSim.Model.Tests.Creators.Strategies;
global using InfluenceSim.Model.Tests.Economy;
global using InfluenceSim.Model.Tests.Economy.Operators;
global using InfluenceSim.Model.Worlds;
global using Draw = InfluenceSim.Model.Laws.Tests.Support.Draw;
