using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.People;

/// <summary>A user of a block who reads.</summary>
/// <param name="Local">Row in the block.</param>
/// <param name="User">Dense id.</param>
internal readonly record struct Reader(Row Local, Account User);
