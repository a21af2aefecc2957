using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Links in the order in which they were found. Those that lead to one account stand behind it, so that each costs four bytes and not
/// eight, and a mutual tie as much as a link.
/// </summary>
internal sealed class LinkList
{
    private const int IdBits = 28;
    private const int Mutual = 1 << IdBits;
    private const int IdMask = Mutual - 1;
    private const int Nobody = -1;

    // Followers, behind the complement of whom they follow.
    private int[] _words = [];
    private int _end;
    private int _followed = Nobody;

    /// <summary>Makes room for so many ties, behind so many accounts.</summary>
    public void Expect(long ties, int accounts) => Array.Resize(ref _words, checked((int)(_end + ties + accounts)));

    /// <summary>Begins with the followers of an account; the place of the first of them.</summary>
    public int Begin(int followed)
    {
        _followed = followed;
        Write(~followed);
        return _end;
    }

    /// <summary>Adds a follower of the account that was begun with last.</summary>
    public void Add(int follower) => Write(follower);

    /// <summary>Adds one who is followed back.</summary>
    public void AddMutual(int follower) => Write(follower | Mutual);

    /// <summary>Adds a link.</summary>
    public void Add(int follower, int followed)
    {
        if (followed != _followed)
        {
            Begin(followed);
        }

        Add(follower);
    }

    /// <summary>Whether somebody is among so many followers from a place on.</summary>
    public bool Has(int place, int count, int follower) => _words.AsSpan(place, count).ContainsAny(follower, follower | Mutual);

    /// <summary>Asks for followers from a place on, the first of so many.</summary>
    public void Expect(int place, int count) => Prefetch.Beginning<int>(_words.AsSpan(place, count));

    public Enumerator GetEnumerator() => new(_words.AsSpan(0, _end));

    private void Write(int word)
    {
        if (_end == _words.Length)
        {
            Array.Resize(ref _words, Math.Max(1 << 10, checked(_end + (_end / 2))));
        }

        _words[_end++] = word;
    }

    /// <summary>Goes through all links; a mutual tie is two.</summary>
    public ref struct Enumerator(ReadOnlySpan<int> words)
    {
        private readonly ReadOnlySpan<int> _words = words;
        private int _next;
        private int _followed;
        private int _followedBack = Nobody;

        /// <summary>Follower and followed.</summary>
        public (int Follower, int Followed) Current { get; private set; }

        public bool MoveNext()
        {
            if (_followedBack != Nobody)
            {
                Current = (_followed, _followedBack);
                _followedBack = Nobody;
                return true;
            }

            while (_next < _words.Length)
            {
                int word = _words[_next++];
                if (word < 0)
                {
                    _followed = ~word;
                    continue;
                }

                int follower = word & IdMask;
                _followedBack = (word & Mutual) != 0 ? follower : Nobody;
                Current = (follower, _followed);
                return true;
            }

            return false;
        }
    }
}
