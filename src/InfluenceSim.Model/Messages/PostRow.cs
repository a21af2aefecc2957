using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Messages;

/// <summary>What a reader looks up about a recent post: 16 bytes, quantised, as of the end of the tick before.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct PostRow : IEquatable<PostRow>
{
    private const double SignedStep = 31;
    private const double UnitStep = 255;
    private const byte ClassBits = 0x0F;
    private const byte RemovedBit = 0x10;
    private const byte HeldBackBit = 0x20;

    /// <summary>Likes so far.</summary>
    public uint Likes { get; internal set; }

    /// <summary>Decayed engagement, 24.8 fixed point, e-folding time 12 h.</summary>
    public uint Velocity { get; internal set; }

    /// <summary>log(1 + velocity), kept because every candidate needs it and few posts change it.</summary>
    public float LogVelocity { get; internal set; }

    private byte _quality;
    private sbyte _entertainment;
    private sbyte _usefulness;
    private byte _marks;

    /// <summary>Author's class.</summary>
    public readonly byte Class => (byte)(_marks & ClassBits);

    /// <summary>Whether the platform took it down: nobody is shown it.</summary>
    public bool IsRemoved
    {
        readonly get => (_marks & RemovedBit) != 0;
        internal set => Mark(RemovedBit, value);
    }

    /// <summary>Whether a circuit breaker holds it back: it goes to its author's followers only.</summary>
    public bool IsHeldBack
    {
        readonly get => (_marks & HeldBackBit) != 0;
        internal set => Mark(HeldBackBit, value);
    }

    /// <summary>Whether it may go further than to its author's followers.</summary>
    public readonly bool MayTravel => (_marks & (RemovedBit | HeldBackBit)) == 0;

    /// <summary>Quality in [0, 1], in steps of 1/255.</summary>
    public readonly double Quality => _quality / UnitStep;

    /// <summary>Entertainment in [-4.1, 4.1], in steps of 1/31.</summary>
    public readonly double Entertainment => _entertainment / SignedStep;

    /// <summary>Usefulness in [-4.1, 4.1], in steps of 1/31.</summary>
    public readonly double Usefulness => _usefulness / SignedStep;

    internal static PostRow Of(in Post post) => new()
    {
        _quality = (byte)(int)DetMath.Clamp((post.Quality * UnitStep) + 0.5, 0, 255),
        _entertainment = Signed(post.Entertainment),
        _usefulness = Signed(post.Usefulness),
        _marks = (byte)post.Class,
    };

    private void Mark(byte bit, bool isSet) => _marks = (byte)(isSet ? _marks | bit : _marks & ~bit);

    private static sbyte Signed(double value)
    {
        double scaled = DetMath.Clamp(value * SignedStep, -127, 127);
        return (sbyte)(int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }

    /// <inheritdoc/>
    public readonly bool Equals(PostRow other) =>
        Likes == other.Likes && Velocity == other.Velocity && LogVelocity.Equals(other.LogVelocity)
        && _quality == other._quality && _entertainment == other._entertainment && _usefulness == other._usefulness
        && _marks == other._marks;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PostRow other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => (int)(Likes ^ Velocity);

    /// <summary>Equality of all fields.</summary>
    public static bool operator ==(PostRow left, PostRow right) => left.Equals(right);

    /// <summary>Inequality of any field.</summary>
    public static bool operator !=(PostRow left, PostRow right) => !left.Equals(right);
}
