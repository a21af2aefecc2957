using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Web.Live;
using Story = InfluenceSim.Model.Population.Claim;

namespace InfluenceSim.Web.Http;

/// <summary>A person's day as a phone shows it, with what is behind it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Day">The day.</param>
/// <param name="Interest">Interest in each topic.</param>
/// <param name="Before">Where the person stood at the day's start.</param>
/// <param name="After">Where the person stood at its end.</param>
/// <param name="Items">What was shown, in order.</param>
/// <param name="Notes">What happened beside, in order.</param>
/// <param name="Believes">Claims that are believed at the day's end.</param>
/// <param name="Creators">Creators who are followed at the day's end, the closest first.</param>
/// <param name="Friends">People who are followed at the day's end.</param>
internal sealed record PersonView(
    int Person,
    int Day,
    IReadOnlyList<float> Interest,
    StandingView Before,
    StandingView After,
    IReadOnlyList<ItemView> Items,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<BeliefView> Believes,
    IReadOnlyList<FollowView> Creators,
    int Friends)
{
    public static PersonView Of(PersonDay day, SimulationParameters parameters)
    {
        int users = parameters.Population.Users;
        PersonState after = day.After;
        return new PersonView(
            after.User,
            day.Day,
            after.Interest,
            StandingView.Of(day.Before),
            StandingView.Of(after),
            [.. day.Items.Select(item => ItemView.Of(item, parameters))],
            [.. day.Notes.Select(note => NoteView.Of(note, users))],
            [
                .. from claim in Enumerable.Range(0, Story.Limit)
                   where ((after.Believed >> claim) & 1) != 0
                   select new BeliefView(claim, Story.IsFalseAt(claim, parameters.Claims)),
            ],
            [
                .. from followed in after.Follows
                   where followed.Account.IsCreator(users)
                   orderby followed.Bond descending, (int)followed.Account
                   select new FollowView(followed.Account.AsCreator(users), followed.Bond, followed.TakenForAi),
            ],
            after.Follows.Count(followed => !followed.Account.IsCreator(users)));
    }
}

/// <summary>Where a person stands.</summary>
internal sealed record StandingView(
    double TrustHuman, double TrustAi, double Fatigue, int Unread, int Follows, int FalseImpressions, int FalseShares)
{
    public static StandingView Of(PersonState state) => new(
        state.TrustHuman, state.TrustAi, state.Fatigue, state.Unread, state.Follows.Count, state.FalseImpressions, state.FalseShares);
}

/// <summary>A claim that is believed.</summary>
internal sealed record BeliefView(int Claim, bool IsFalse);

/// <summary>A creator who is followed.</summary>
internal sealed record FollowView(int Creator, double Bond, bool TakenForAi);

/// <summary>What happened beside reading: a claim that faded, an account that was followed back, a creator who was found out.</summary>
internal sealed record NoteView(int Hour, FeedNoteKind Kind, AccountView? Account, int? Claim, bool Unfollowed, bool WhileReading)
{
    public static NoteView Of(FeedNote note, int users)
    {
        bool isOfClaim = note.Kind == FeedNoteKind.BeliefLapsed;
        return new NoteView(
            note.Tick.Hour,
            note.Kind,
            isOfClaim ? null : AccountView.Of(new Account(note.Subject), users),
            isOfClaim ? note.Subject : null,
            note.Unfollowed,
            note.WhileReading);
    }
}

/// <summary>An account: a person or a creator, by its number among its like.</summary>
internal sealed record AccountView(int? Person, int? Creator)
{
    public static AccountView Of(Account account, int users) => account.IsCreator(users)
        ? new AccountView(null, account.AsCreator(users))
        : new AccountView(account, null);
}

/// <summary>An item of a feed.</summary>
internal sealed record ItemView
{
    public required int Hour { get; init; }

    public required AccountView Author { get; init; }

    public required AccountView? Sharer { get; init; }

    public required CreatorClass Made { get; init; }

    public required int Topic { get; init; }

    /// <summary>Hours since it was posted.</summary>
    public required int Age { get; init; }

    public required BeliefView? Claim { get; init; }

    /// <summary>Whether it pushes an opinion.</summary>
    public required bool Persuades { get; init; }

    public required bool Sponsored { get; init; }

    public required long Likes { get; init; }

    public required bool Recommended { get; init; }

    public required bool Again { get; init; }

    public required bool Followed { get; init; }

    public required bool Labelled { get; init; }

    public required bool LabelNoticed { get; init; }

    public required bool FactChecked { get; init; }

    public required bool FactCheckNoticed { get; init; }

    public required bool SponsorNoticed { get; init; }

    public required bool TakenForAi { get; init; }

    public required double Trust { get; init; }

    public required double Utility { get; init; }

    public required double Score { get; init; }

    public required IReadOnlyList<ScorePart> Parts { get; init; }

    /// <summary>Cards that could have been shown in its place.</summary>
    public required int Below { get; init; }

    public required bool Liked { get; init; }

    public required bool Commented { get; init; }

    public required bool Shared { get; init; }

    public required bool BeganToFollow { get; init; }

    public required bool StoppedFollowing { get; init; }

    public required bool BeganToBelieve { get; init; }

    public required bool StoppedBelieving { get; init; }

    public static ItemView Of(FeedItem item, SimulationParameters parameters)
    {
        int users = parameters.Population.Users;
        Card card = item.Card;
        return new ItemView
        {
            Hour = item.Tick.Hour,
            Author = AccountView.Of(card.Author, users),
            Sharer = card.Sharer == Card.Root ? null : AccountView.Of(card.Sharer, users),
            Made = item.Made,
            Topic = card.Topic,
            Age = item.Tick - card.Tick,
            Claim = card.Claim == Story.None ? null : new BeliefView(card.Claim, Story.IsFalseAt(card.Claim, parameters.Claims)),
            Persuades = card.Agenda != Card.NoAgenda,
            Sponsored = card.Sponsored,
            Likes = item.Likes,
            Recommended = item.Recommended,
            Again = item.Again,
            Followed = item.Followed,
            Labelled = item.Labelled,
            LabelNoticed = item.LabelNoticed,
            FactChecked = item.FactChecked,
            FactCheckNoticed = item.FactCheckNoticed,
            SponsorNoticed = item.SponsorNoticed,
            TakenForAi = item.TakenForAi,
            Trust = item.Trust,
            Utility = item.Utility,
            Score = item.Placing.Score,
            Parts = item.Placing.Parts,
            Below = item.Placing.Below,
            Liked = item.Liked,
            Commented = item.Commented,
            Shared = item.Shared,
            BeganToFollow = item.BeganToFollow,
            StoppedFollowing = item.StoppedFollowing,
            BeganToBelieve = item.BeganToBelieve,
            StoppedBelieving = item.StoppedBelieving,
        };
    }
}
