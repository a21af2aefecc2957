namespace InfluenceSim.Model.Foundation.Work;

/// <summary>
/// Does pieces of work, one after the other or side by side. None reads what another writes, so that what comes of them depends neither
/// on who does them nor on how many there are. The model itself knows no threads.
/// </summary>
/// <param name="pieces">Number of pieces.</param>
/// <param name="piece">Does a piece, by its number from 0.</param>
public delegate void DoPieces(int pieces, Action<int> piece);

/// <summary>How work is cut into pieces.</summary>
internal static class Pieces
{
    /// <summary>Pieces of what grows with the number of users: more than most machines have processors, so that all end together.</summary>
    public const int OfUsers = 16;

    /// <summary>One piece after the other.</summary>
    public static void InTurn(int pieces, Action<int> piece)
    {
        for (int number = 0; number < pieces; number++)
        {
            piece(number);
        }
    }

    /// <summary>Does pieces each of which is another kind of work.</summary>
    public static void Together(this DoPieces work, params Action[] pieces) => work(pieces.Length, piece => pieces[piece]());

    /// <summary>The things that belong to a piece, of so many in all.</summary>
    public static (int First, int End) Of(int things, int piece, int pieces) =>
        ((int)((long)things * piece / pieces), (int)((long)things * (piece + 1) / pieces));
}
