using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What others did the hour before: follows, comments, answers (section 4, replies and bonds, follow graph).</summary>
internal sealed partial class BookReader
{
    private void TakeNews()
    {
        foreach (FollowChange notice in _hour.Notices.Where(notice => notice.Target == User))
        {
            TakeNotice(notice);
        }

        Waiting = Math.Min(byte.MaxValue, Waiting + _hour.Comments.Count(comment => comment.Author == User));
        foreach (Answer answer in _hour.Answers.Where(answer => answer.User == User))
        {
            TakeAnswer(answer);
        }
    }

    private void TakeNotice(FollowChange notice)
    {
        bool follows = Follows.TryGetValue(notice.Account, out ReaderFollow? follow);
        if (follows)
        {
            follow!.Reciprocal = notice.Kind switch
            {
                FollowChangeKind.Follow or FollowChangeKind.Reciprocated => true,
                FollowChangeKind.Unfollow => false,
                _ => follow.Reciprocal,
            };
            if (notice.Kind == FollowChangeKind.Follow)
            {
                _trace.FollowChanges.Add(new FollowChange(FollowChangeKind.Reciprocated, new Account(User), notice.Account));
            }
        }
        else if (notice.Kind is FollowChangeKind.Follow or FollowChangeKind.Request
            && _parameters.Reactions.FollowsChange
            && _draws.FollowBack(AccountKeyOf(notice.Account), User, Day) < FollowsBack(notice.Account))
        {
            bool isPerson = notice.Account < _world.Users;
            Begin(notice.Account, new ReaderFollow { Reciprocal = isPerson, ShockSpent = !isPerson && IsOpenlyAi(notice.Account) });
        }
    }

    /// <summary>Of those who notice the label of an account that follows them a share only follows it back.</summary>
    private double FollowsBack(int account)
    {
        ReactionParameters rates = _parameters.Reactions;
        if (account < _world.Users || !Bears(account, CreatorStatus.Labelled))
        {
            return rates.FollowBack;
        }

        double notice = PerceptionLaw.LabelNoticed(ProminenceOf(default), ScreensOf(default), _profile.Attention, Fatigue);
        return (notice * rates.FollowBackLabelled * rates.FollowBack) + ((1 - notice) * rates.FollowBack);
    }

    private void TakeAnswer(Answer answer)
    {
        int author = new Card(answer.Post, 0).Author;
        bool isAi = CreatorOf(author).IsAi;
        _trace.Add(isAi ? Count.AiAnswers : Count.HumanAnswers);
        if (isAi && _parameters.Effects.Displacement == DisplacementPreset.TimeBound)
        {
            InteractionsLeft = Math.Max(0, InteractionsLeft - 1);
        }

        if (!Follows.TryGetValue(author, out ReaderFollow? follow))
        {
            return;
        }

        follow.Warm(_parameters.Relations.BondGain * (follow.FromLabel ? LabelLaw.Of(_parameters.Effects).Bond : 1));
        var card = new Card(answer.Post, 0);
        ulong post = ReaderDraws.Post(AccountKeyOf(author), card.Tick / SimulationParameters.HoursPerDay, card.Slot);
        if (isAi && _draws.AnswerSaysAi(post, User) < _hour.Rules.ReplyDisclosure.For(CreatorOf(author).Class))
        {
            // An answer that says so is as a label is: who reads it knows from the maker's word.
            Learn(author, new Perceived(true, true, !follow.Knows || follow.FromLabel, !follow.Knows));
        }
    }

    private void Begin(int account, ReaderFollow follow)
    {
        Follows[account] = follow;
        _trace.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, new Account(User), new Account(account)));
        _trace.Add(Count.Follows);
    }

    private void End(int account)
    {
        Follows.Remove(account);
        _trace.FollowChanges.Add(new FollowChange(FollowChangeKind.Unfollow, new Account(User), new Account(account)));
        _trace.Add(Count.Unfollows);
    }

    private bool Bears(int creator, CreatorStatus status) => ((CreatorStatus)_hour.Status[creator - _world.Users]).HasFlag(status);

    private bool BearsLabel(Card card) => Bears(card.Author, CreatorStatus.Labelled)
        || (card.Sponsored && Bears(card.Author, CreatorStatus.LabelledAds));

    /// <summary>What is stated for advertisements is for these alone; what is stated for all is for them too.</summary>
    private LabelLook[] LooksOf(Card card) => card.Sponsored ? [_hour.Rules.Look, _hour.Rules.AdLook] : [_hour.Rules.Look];

    private double ProminenceOf(Card card) =>
        LooksOf(card).Select(look => look.Prominence).Where(stated => stated is not null).Max() ?? _hour.Rules.Prominence;

    private double ScreensOf(Card card) => LooksOf(card).Max(look => look.Interstitial);

    private double WordsOf(Card card) => LooksOf(card).Select(look => look.Wording).Where(stated => stated is not null).Max() ?? 1;

    /// <summary>A label that nobody can see warns nobody.</summary>
    private bool CanBeSeen(Card card) => ProminenceOf(card) > 0 || ScreensOf(card) > 0;

    private bool IsOpenlyAi(int creator) => Bears(creator, CreatorStatus.Labelled) && CanBeSeen(default);

    private CreatorProfile CreatorOf(int account) => _world.Creators[account - _world.Users];

    private ulong AccountKeyOf(int account) => account < _world.Users ? (ulong)account : CreatorOf(account).Key.Packed;
}
