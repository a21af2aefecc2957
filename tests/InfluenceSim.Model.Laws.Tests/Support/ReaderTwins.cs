namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>The readers of a block by the book, in step with the block, and where both part.</summary>
internal sealed class ReaderTwins
{
    private const double FloatError = 1e-6;

    // What a session counts of its items is counted anew elsewhere; these are decisions of readers.
    private static readonly Count[] Decisions =
    [
        Count.Sessions, Count.BeliefsBegun, Count.BeliefsCorrected, Count.BeliefsLapsed, Count.Persuasions,
        Count.Shocks, Count.ShockUnfollows, Count.BondsBroken, Count.Follows, Count.Unfollows,
        Count.Conversations, Count.CommentsToMutual, Count.HumanAnswers, Count.AiAnswers,
        Count.FalseShares, Count.TrueShares, Count.FalseSharesOfShares, Count.SponsoredImpressions, Count.SponsorshipNoticed,
    ];

    private readonly BookReader[] _readers;
    private readonly int _claims;

    public ReaderTwins(SimulationParameters parameters, World world, int first, int count)
    {
        _readers = [.. Enumerable.Range(first, count).Select(user => new BookReader(parameters, world, user))];
        _claims = world.Claims.Count;
    }

    public IReadOnlyList<BookReader> Readers => _readers;

    /// <summary>Passes an hour; the first difference from what the block did, or null.</summary>
    public string? Pass(TickInput hour, ILookup<int, CardInHand> arriving, TickOutput output, ReaderBlock block)
    {
        var trace = new ReaderTrace();
        foreach (BookReader reader in _readers)
        {
            reader.Pass(hour, arriving[reader.Profile.User], trace);
        }

        return Parted(
                "impressions and reactions",
                trace.Impressions,
                output.Engagements.Select(item => (item.Tick.Number, item.Index, item.Like, item.Comment, item.Share)))
            ?? Parted(
                "comments",
                trace.Comments.Select(item => (item.User.Number, item.Author.Number, item.Post)),
                output.Comments.Select(item => (item.User.Number, item.Author.Number, item.Post)))
            ?? Parted(
                "re-shares",
                trace.Reshares,
                output.Reshares.Select(item =>
                    (item.Card.Sharer.Number, item.Card.A, item.Parent.Number, item.Card.Tick + item.Card.Delta)))
            ?? Parted(
                "changes of follows",
                trace.FollowChanges.Select(change => (change.Kind, change.Account.Number, change.Target.Number)),
                output.FollowChanges.Select(change => (change.Kind, change.Account.Number, change.Target.Number)))
            ?? First(Decisions.Select(count => PartedIn(count, trace.Counts.GetValueOrDefault(count), output.Tally[count])))
            ?? PartedInUtility(trace, output)
            ?? First(_readers.Select(reader => PartedInState(reader, block)));
    }

    private static string? First(IEnumerable<string?> differences) => differences.FirstOrDefault(text => text is not null);

    private static string? PartedIn(Count count, long book, long model) =>
        book == model ? null : $"{count}: {book} by the book, {model} in the model";

    // Each item's utility is cut off to a whole step before it is summed.
    private static string? PartedInUtility(ReaderTrace trace, TickOutput output) =>
        Math.Abs(trace.Utility - (output.Tally[Count.Utility] / Tally.FixedPoint)) <= (trace.Impressions.Count + 1) / Tally.FixedPoint
            ? null
            : $"utility: {trace.Utility} by the book, {output.Tally[Count.Utility] / Tally.FixedPoint} in the model";

    private static string? Parted<T>(string what, IEnumerable<T> book, IEnumerable<T> model)
    {
        T[] left = [.. book.Order()];
        T[] right = [.. model.Order()];
        return left.SequenceEqual(right)
            ? null
            : $"{what}: {left.Length} by the book, {right.Length} in the model; "
                + $"missing {string.Join(' ', left.Except(right).Take(3))}; too many {string.Join(' ', right.Except(left).Take(3))}";
    }

    private string? PartedInState(BookReader reader, ReaderBlock block)
    {
        int user = reader.Profile.User;
        int position = 0;
        foreach ((double model, double book) in block.StateOf(user).Zip(ReaderState.Of(reader, _claims)))
        {
            if (Math.Abs(model - book) > FloatError * Math.Max(1, Math.Abs(book)))
            {
                return $"{ReaderState.NameOf(position)} of reader {user}: {book} by the book, {model} in the model";
            }

            position++;
        }

        var left = reader.Follows.Select(follow => (follow.Key, follow.Value.Facts));
        var right = block.FollowsOf(user);
        return left.SequenceEqual(right)
            ? null
            : $"follows of reader {user}: by the book {string.Join(' ', left.Except(right))}, "
                + $"in the model {string.Join(' ', right.Except(left))}";
    }
}
