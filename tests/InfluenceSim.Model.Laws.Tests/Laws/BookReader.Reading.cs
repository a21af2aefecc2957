using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>An item: perceive, belief and opinion, reactions, follow or unfollow, trust and fatigue, in this order.</summary>
internal sealed partial class BookReader
{
    private double Read(CardInHand reading)
    {
        Card card = reading.Card;
        int author = card.Author;
        bool byCreator = author >= _world.Users;
        ulong post = ReaderDraws.Post(AccountKeyOf(author), card.Tick / SimulationParameters.HoursPerDay, card.Slot);
        ReaderFollow? follow = Follows.GetValueOrDefault(author);
        Claim? claim = card.Claim == Claim.None ? null : _world.Claims[card.Claim];

        Perceived seen = byCreator ? Perceive(card, post, follow) : default;
        bool checkNoticed = claim is { IsFalse: true } && _hour.Rules.FactCheckers.Count > 0
            && _draws.CheckNoticed(post, User) < _parameters.Platform.FactCheckNoticed;
        double trust = TrustIn(author, seen, follow);
        bool sponsorNoticed = card.Sponsored && NoticesSponsor(author, post, card.Sharer);

        if (claim is not null)
        {
            Believe(claim, post, card.Sharer, trust, seen.LabelNoticed, checkNoticed);
        }

        if (card.Agenda != Card.NoAgenda)
        {
            Stance[card.Agenda] = (float)OpinionLaw.After(_parameters.Effects, Stance[card.Agenda], trust, seen.LabelNoticed);
            _trace.Add(Count.Persuasions);
        }

        double utility = UtilityLaw.Of(_parameters, new UtilityTerms
        {
            Interest = _profile.Interest(card.Topic),
            Entertainment = reading.Entertainment,
            Usefulness = reading.Usefulness,
            Quality = reading.Quality,
            Likes = reading.Likes,
            Tie = Tie(reading, follow),
            Bond = byCreator && card.Sharer == Card.Root && follow is not null ? follow.Bond * BondLeft(seen) : 0,
            Trust = trust,
            SponsorNoticed = sponsorNoticed,
            IsFalseClaim = claim is { IsFalse: true },
            Proneness = _profile.Proneness,
            LabelWeight = seen.LabelNoticed ? WordsOf(card) : 0,
        });
        ReactionParameters rates = _parameters.Reactions;
        bool liked = _draws.Like(post, User) < ReactionLaw.Rate(rates.Like, utility) && _liked.Add(card.A);
        bool commented = _draws.Comment(post, User) < ReactionLaw.Rate(rates.Comment, utility)
            && !_commented.Contains(card.A) && SpendsInteraction(author) && _commented.Add(card.A);
        double shareRate = ReactionLaw.Share(_parameters, _hour.Rules, utility, new Passing
        {
            ByPerson = !byCreator,
            Proneness = _profile.ShareProneness,
            Appetite = _profile.Appetite,
            IsFalseClaim = claim is { IsFalse: true },
            HoursSinceLaunch = claim is null ? 0 : _hour.Tick - claim.Start,
            LabelWeight = seen.LabelNoticed ? WordsOf(card) : 0,
            CheckNoticed = checkNoticed,
        });
        bool shared = _draws.Share(post, User, card.Sharer) < shareRate && _passedOn.Add(card.A);
        Write(card, claim, liked, commented, shared, follow);

        bool left = rates.FollowsChange && FollowOrLeave(card, post, utility, seen);
        if (sponsorNoticed && !Bears(author, CreatorStatus.SaysSponsored))
        {
            LoseTrustInKind(seen.AsAi);
        }

        if (liked && byCreator && !left && _hour.Authenticity.Length > 0 && Follows.TryGetValue(author, out ReaderFollow? warmed))
        {
            warmed.Warm(_parameters.Relations.AuthenticityBond * _hour.Authenticity[author - _world.Users] * BondLeft(seen));
        }

        if (seen.AsAi && Follows.ContainsKey(author))
        {
            Learn(author, seen);
        }

        Tire(seen.LabelNoticed);
        _trace.Utility += utility;
        return utility;
    }

    private Perceived Perceive(Card card, ulong post, ReaderFollow? follow)
    {
        int creator = card.Author;
        PerceptionParameters p = _parameters.Perception;
        bool knew = follow is { Knows: true };
        bool labelNoticed = BearsLabel(card)
            && _draws.LabelNoticed(post, User) < PerceptionLaw.LabelNoticed(
                ProminenceOf(card), ScreensOf(card), _profile.Attention, Fatigue);
        bool seesThrough = false;
        if (follow is null or { Knows: false } or { FromLabel: true })
        {
            ulong account = AccountKeyOf(creator);
            double literacy = _profile.Literacy + PerceptionLaw.Lesson(_hour.Rules, _profile.Campaign);
            seesThrough = CreatorOf(creator).IsAi
                ? _draws.CanTell(account, User) < PerceptionLaw.CanTell(p, literacy, _hour.Realism[creator - _world.Users])
                    && _draws.Discovery(post, User) < p.DetectHazard
                : _draws.FalseAlarm(account, User) < p.FalseAlarm;
            seesThrough |= Bears(creator, CreatorStatus.Unverified)
                && _draws.Doubt(account, User) < _hour.Rules.ProvenanceDoubt * _profile.Attention;
        }

        bool asAi = knew || labelNoticed || seesThrough;
        bool onlyFromLabel = asAi && !seesThrough && (!knew || follow!.FromLabel);
        return new Perceived(asAi, labelNoticed, onlyFromLabel, asAi && !knew);
    }

    private double TrustIn(int author, Perceived seen, ReaderFollow? follow)
    {
        bool asAi = seen.AsAi && (!seen.OnlyFromLabel || LabelLaw.Of(_parameters.Effects).TrustInAi);
        double trust = asAi ? TrustAi : TrustHuman;
        if (author >= _world.Users)
        {
            trust += _parameters.Relations.BondTrust * (follow?.Bond ?? 0) * BondLeft(seen);
            double usual = _parameters.Economy.Adaptation.Authenticity;
            trust += _hour.Authenticity.Length == 0
                ? 0
                : _parameters.Relations.AuthenticityTrust * (_hour.Authenticity[author - _world.Users] - usual);
        }

        return Math.Clamp(trust, 0, 1);
    }

    private double BondLeft(Perceived seen) => seen.LabelNoticed || seen.OnlyFromLabel ? LabelLaw.Of(_parameters.Effects).Bond : 1;

    private bool NoticesSponsor(int creator, ulong post, int sharer)
    {
        SponsoredParameters p = _parameters.Economy.Market.Sponsored;
        double rate = _profile.Attention * (Bears(creator, CreatorStatus.SaysSponsored) ? p.Notice : p.FoundOut);
        bool noticed = _draws.SponsorNoticed(post, User, sharer) < rate;
        _trace.Add(Count.SponsoredImpressions);
        _trace.Add(Count.SponsorshipNoticed, noticed ? 1 : 0);
        return noticed;
    }

    private void Believe(Claim claim, ulong post, int sharer, double trust, bool labelNoticed, bool checkNoticed)
    {
        if (Believed.Contains(claim.Id))
        {
            if (checkNoticed && _draws.BeliefUndone(post, User) < PresetLaw.FactCheck(_parameters.Effects).Belief)
            {
                Believed.Remove(claim.Id);
                _trace.Add(Count.BeliefsCorrected);
            }
        }
        else if (_draws.Belief(post, User, sharer) < BeliefLaw.Of(_parameters, new Credibility
        {
            IsFalse = claim.IsFalse,
            Plausibility = claim.Plausibility,
            Susceptibility = _profile.Susceptibility,
            Trust = trust,
            EarlierImpressions = Impressions(claim.Id),
            LabelNoticed = labelNoticed,
            CheckNoticed = checkNoticed,
            LabelShare = LabelShare,
        }))
        {
            Believed.Add(claim.Id);
            _trace.Add(Count.BeliefsBegun, claim.IsFalse ? 1 : 0);
        }

        _impressions[claim.Id] = Impressions(claim.Id) + 1;
        FalseImpressions += claim.IsFalse ? 1 : 0;
    }

    private double Tie(CardInHand reading, ReaderFollow? follow)
    {
        UtilityParameters p = _parameters.Utility;
        int author = reading.Card.Author;
        return (reading.Card.Sharer != Card.Root, follow is not null, author < _world.Users) switch
        {
            (true, _, _) => p.TieFriend,
            (false, true, true) => p.TieFriend,
            (false, true, false) => _hour.Tie[author - _world.Users],
            (false, false, _) => reading.IsRecommended ? p.TieStranger : 0,
        };
    }

    /// <summary>Commenting on people uses up the day's interactions; on AI creators where time is short for both.</summary>
    private bool SpendsInteraction(int author)
    {
        bool isPerson = author < _world.Users;
        if (!isPerson && !(CreatorOf(author).IsAi && _parameters.Effects.Displacement == DisplacementPreset.TimeBound))
        {
            return true;
        }

        if (InteractionsLeft == 0)
        {
            return false;
        }

        InteractionsLeft--;
        return true;
    }

    private void Write(Card card, Claim? claim, bool liked, bool commented, bool shared, ReaderFollow? follow)
    {
        _trace.Impressions.Add((card.Tick, card.Index, liked ? 1 : 0, commented ? 1 : 0, shared ? 1 : 0));
        if (commented)
        {
            _trace.Comments.Add(new Comment(new Account(User), card.Author, card.A));
            _trace.Add(Count.CommentsToMutual, follow is { Reciprocal: true } ? 1 : 0);
        }

        if (!shared)
        {
            return;
        }

        _shared.Enqueue(card.A);
        if (_shared.Count > _parameters.Feed.SharedMemory)
        {
            _shared.Dequeue();
        }

        _trace.Reshares.Add((User, card.A, card.Sharer, _hour.Tick + 1));
        if (claim is not null)
        {
            _trace.Add(claim.IsFalse ? Count.FalseShares : Count.TrueShares);
            _trace.Add(Count.FalseSharesOfShares, claim.IsFalse && card.Sharer != Card.Root ? 1 : 0);
            FalseShares += claim.IsFalse ? 1 : 0;
        }
    }

    private bool FollowOrLeave(Card card, ulong post, double utility, Perceived seen)
    {
        int author = card.Author;
        ReactionParameters rates = _parameters.Reactions;
        if (Follows.ContainsKey(author))
        {
            bool leaves = _draws.Unfollow(post, User) < ReactionLaw.Unfollow(rates.Unfollow, utility);
            if (leaves)
            {
                End(author);
            }

            return leaves;
        }

        double rate = rates.Follow * (author < _world.Users ? rates.FollowUser : 1);
        if (author != User && _draws.Follow(post, User) < ReactionLaw.Rate(rate, utility))
        {
            Begin(author, new ReaderFollow
            {
                Knows = seen.AsAi,
                FromLabel = seen.OnlyFromLabel,
                ShockSpent = seen.AsAi || (author >= _world.Users && BearsLabel(card) && CanBeSeen(card)),
            });
        }

        return false;
    }

    private void LoseTrustInKind(bool asAi)
    {
        double kept = 1 - _parameters.Economy.Market.Sponsored.TrustLoss;
        (TrustAi, TrustHuman) = asAi ? ((float)(TrustAi * kept), TrustHuman) : (TrustAi, (float)(TrustHuman * kept));
    }

    private void Learn(int creator, Perceived seen)
    {
        ReaderFollow follow = Follows[creator];
        bool isShock = seen.JustLearned && !follow.ShockSpent && CreatorOf(creator).IsAi;
        follow.Knows = true;
        follow.FromLabel = seen.OnlyFromLabel;
        follow.ShockSpent = true;
        if (!isShock)
        {
            return;
        }

        (double loss, double spill, double leave) = PresetLaw.Shock(_parameters.Effects);
        double scale = 1 + follow.Bond;
        if (seen.OnlyFromLabel && Bears(creator, CreatorStatus.SelfDisclosed) && !Bears(creator, CreatorStatus.Detected))
        {
            scale *= _parameters.Effects.ShockIfDisclosed;
        }

        double delta = Math.Min(1, loss * scale);
        TrustAi = (float)(TrustAi * (1 - delta));
        TrustHuman = (float)(TrustHuman * (1 - (delta * spill)));
        _trace.Add(Count.Shocks);
        if (_parameters.Reactions.FollowsChange && _draws.DeceptionUnfollow(AccountKeyOf(creator), User) < leave * scale)
        {
            _trace.Add(Count.BondsBroken, (long)Math.Floor(follow.Bond * Tally.FixedPoint));
            _trace.Add(Count.ShockUnfollows);
            End(creator);
        }
    }

    private void Tire(bool labelNoticed)
    {
        PerceptionParameters p = _parameters.Perception;
        Fatigue = (float)Math.Min(1, Fatigue + (labelNoticed ? p.FatigueGain : 0));
        LabelShare = (float)(LabelShare + (p.LabelShareGain * ((labelNoticed ? 1 : 0) - LabelShare)));
    }
}
