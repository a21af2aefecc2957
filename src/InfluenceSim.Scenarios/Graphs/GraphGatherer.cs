using System.Globalization;
using System.Runtime.InteropServices;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Gathers people and ties in the order in which a file names them; what it gives has the order of ids.</summary>
/// <param name="errors">Where ties and people that cannot be are reported.</param>
internal sealed class GraphGatherer(GraphErrors errors)
{
    private const int MostPeople = 5_000_000;
    private const int MostTies = 200_000_000;
    private const long MostCharacters = 200_000_000;
    private const int FirstSquash = 1 << 20;

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly Dictionary<int, int> _unlisted = [];
    private readonly PersonLabels _labels = new();

    // Follower above, followed below. Repeats are squashed out now and then, so that memory follows the graph and not the file.
    private readonly List<ulong> _ties = [];
    private int _squashAt = FirstSquash;
    private long _characters;
    private long _repeats;
    private long _selfLoops;
    private long _weightless;
    private int _touchFirst;

    /// <summary>Whether the file lists its people, so that ties must not name others.</summary>
    public bool ListsPeople { get; set; }

    public int People => _ids.Count;

    /// <summary>Whether the two people of the first tie have no other, as the words of a header would.</summary>
    public bool FirstTieStandsAlone => _touchFirst == 1 && People > 2;

    /// <summary>Adds somebody whom the file lists, perhaps with a label.</summary>
    public void List(string id, string? label, int line)
    {
        if (PersonId.Fault(id) is { } fault)
        {
            errors.Add(line, fault, "an id of 1 to 200 characters");
            return;
        }

        int index = IndexOf(id, line, out bool isNew);
        if (!isNew && !_unlisted.Remove(index))
        {
            errors.Add(line, "an id that is there already", "a node once");
        }

        _characters += label?.Length ?? 0;
        _labels.Set(index, label);
    }

    /// <summary>Adds somebody of a list beside the graph; who is there already stays one person.</summary>
    public bool AddPerson(ReadOnlySpan<char> id, int line)
    {
        IndexOf(id, line, out bool isNew);
        return isNew;
    }

    /// <summary>Adds a tie; a mutual one is two, one without weight is none, and its people stay.</summary>
    public void Tie(ReadOnlySpan<char> follower, ReadOnlySpan<char> followed, bool isMutual, bool hasWeight, int line)
    {
        if ((PersonId.Fault(follower) ?? PersonId.Fault(followed)) is { } fault)
        {
            errors.Add(line, fault, "two ids of 1 to 200 characters");
            return;
        }

        int from = IndexOfTied(follower, line);
        int to = IndexOfTied(followed, line);
        _touchFirst += from <= 1 || to <= 1 ? 1 : 0;
        if (!hasWeight)
        {
            _weightless++;
        }
        else if (from == to)
        {
            _selfLoops++;
        }
        else
        {
            Add(from, to);
            if (isMutual)
            {
                Add(to, from);
            }
        }
    }

    /// <summary>
    /// Ends the reading: refuses ties of people who are not listed, and calls people by their labels where that is clear.
    /// </summary>
    public void EndTies()
    {
        foreach (int line in _unlisted.Values.Order())
        {
            errors.Add(line, "a tie of somebody who is no node", "ties of people whom the file lists");
        }

        if (_labels.NameAll(People) is not { } names)
        {
            return;
        }

        _indices.Clear();
        for (int index = 0; index < names.Length; index++)
        {
            _ids[index] = names[index];
            _indices.Add(names[index], index);
        }
    }

    /// <summary>The graph in the order of ids, with what was left out and what looks odd.</summary>
    public EdgeList ToEdgeList(GraphReading reading)
    {
        int[] order = IdOrder.Of([.. _ids], out (string One, string Other)? sameNumber);
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        Squash();
        Span<ulong> ties = CollectionsMarshal.AsSpan(_ties);
        foreach (ref ulong tie in ties)
        {
            tie = TieOf(places[(int)(tie >> 32)], places[(int)(uint)tie]);
        }

        ties.Sort();
        int[] followers = new int[ties.Length];
        int[] followed = new int[ties.Length];
        for (int i = 0; i < ties.Length; i++)
        {
            (followers[i], followed[i]) = ((int)(ties[i] >> 32), (int)(uint)ties[i]);
        }

        List<string> warnings = [.. reading.Warnings];
        if (sameNumber is var (one, other))
        {
            warnings.Add($"'{one}' and '{other}' are one number and yet two people, as ids are texts");
        }

        bool[] follows = Among(followers);
        bool[] isFollowed = Among(followed);
        if (ShareNobody(follows, isFollowed))
        {
            warnings.Add("nobody both follows and is followed: are these ties between people, and the columns the right ones?");
        }

        return new EdgeList(People, followers, followed)
        {
            Reading = reading with
            {
                People = People,
                Alone = follows.Zip(isFollowed).Count(person => !person.First && !person.Second),
                Ties = ties.Length,
                SelfLoops = _selfLoops,
                Repeats = _repeats,
                Weightless = _weightless,
                Warnings = warnings,
            },
        };
    }

    private static ulong TieOf(int follower, int followed) => ((ulong)(uint)follower << 32) | (uint)followed;

    // One person whom all follow, or who follows all, is no sign of two kinds of things.
    private static bool ShareNobody(bool[] follows, bool[] isFollowed) =>
        follows.Count(person => person) > 1 && isFollowed.Count(person => person) > 1
        && !follows.Zip(isFollowed).Any(person => person.First && person.Second);

    private bool[] Among(int[] people)
    {
        bool[] among = new bool[People];
        foreach (int person in people)
        {
            among[person] = true;
        }

        return among;
    }

    private void Add(int follower, int followed)
    {
        _ties.Add(TieOf(follower, followed));
        if (_ties.Count >= _squashAt)
        {
            Squash();
            _squashAt = Math.Max(FirstSquash, 2 * _ties.Count);
        }
    }

    private void Squash()
    {
        Span<ulong> ties = CollectionsMarshal.AsSpan(_ties);
        ties.Sort();
        int kept = 0;
        foreach (ulong tie in ties)
        {
            if (kept == 0 || ties[kept - 1] != tie)
            {
                ties[kept++] = tie;
            }
        }

        _repeats += ties.Length - kept;
        _ties.RemoveRange(kept, ties.Length - kept);
        if (kept > MostTies)
        {
            throw new UnreadableGraphException(
                null, "too many ties", string.Create(CultureInfo.InvariantCulture, $"at most {MostTies:#,0}"));
        }
    }

    private int IndexOfTied(ReadOnlySpan<char> id, int line)
    {
        int index = IndexOf(id, line, out bool isNew);
        if (isNew && ListsPeople)
        {
            _unlisted.Add(index, line);
        }

        return index;
    }

    private int IndexOf(ReadOnlySpan<char> id, int line, out bool isNew)
    {
        isNew = !_indices.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out int index);
        if (!isNew)
        {
            return index;
        }

        index = People;
        _characters += id.Length;
        if (index >= MostPeople || _characters > MostCharacters)
        {
            throw new UnreadableGraphException(
                line, "too many people", string.Create(CultureInfo.InvariantCulture, $"at most {MostPeople:#,0}"));
        }

        string known = id.ToString();
        _indices.Add(known, index);
        _ids.Add(known);
        return index;
    }
}
