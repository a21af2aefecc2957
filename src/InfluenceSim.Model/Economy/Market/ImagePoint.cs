namespace InfluenceSim.Model.Economy.Market;

/// <summary>What a brand or a creator stands for: a point in the unit square.</summary>
internal readonly record struct ImagePoint(double X, double Y)
{
    public double DistanceTo(ImagePoint other)
    {
        double x = X - other.X;
        double y = Y - other.Y;
        return Math.Sqrt((x * x) + (y * y));
    }
}
