namespace InfluenceSim.Grains.Messages;

/// <summary>
/// Remembers the newest epoch seen and refuses what is older: duplicate activations of a grain can exist for a while after
/// a silo died, and whatever they still send belongs to a past that was rolled back.
/// </summary>
internal sealed class Fence
{
    private readonly Lock _lock = new();
    private int _epoch;

    /// <summary>Lets a message of this epoch or a newer one in.</summary>
    public void Admit(IMessage message)
    {
        CheckVersion(message);
        lock (_lock)
        {
            if (message.Stamp.Epoch < _epoch)
            {
                throw new FencedException(message.Stamp.Epoch, _epoch);
            }

            _epoch = message.Stamp.Epoch;
        }
    }

    /// <summary>Takes an answer only if it belongs to the epoch in which was asked.</summary>
    public static void Expect(Stamp asked, IMessage answer)
    {
        CheckVersion(answer);
        if (answer.Stamp.Epoch != asked.Epoch)
        {
            throw new FencedException(answer.Stamp.Epoch, asked.Epoch);
        }
    }

    private static void CheckVersion(IMessage message)
    {
        if (message.Stamp.Version != Stamp.CurrentVersion)
        {
            throw new MessageVersionException(message.Stamp.Version, Stamp.CurrentVersion);
        }
    }
}
