namespace InfluenceSim.Web.Network;

/// <summary>
/// Places for accounts, such that who is tied stands together: ties pull, and who stands near pushes (Fruchterman and Reingold 1991), in
/// so many steps and no more. It draws no lots: the same ties give the same places.
/// </summary>
/// <remarks>
/// It begins with the slowest patterns of averaging over neighbours, as spectral layouts do: from there a few steps untangle it. Only
/// accounts of neighbouring cells push each other; of far ones a few push for all.
/// </remarks>
internal sealed class ForceLayout(int count, SampledTies ties)
{
    private const int Averagings = 30;
    private const int Steps = 60;
    private const int FarOnes = 100;
    private const double PerCell = 3;
    private const double Gravity = 0.02;
    private const double FirstStride = 0.1;

    // Places are from -2 to 2.
    private const double Width = 4;

    // Who stands farther out than nearly all is drawn at the edge, so that one loose end does not make all others small.
    private const double Within = 0.995;

    private readonly double[] _x = new double[count];
    private readonly double[] _y = new double[count];
    private readonly double[] _moveX = new double[count];
    private readonly double[] _moveY = new double[count];
    private readonly int[] _followers = new int[count];

    // The distance at which all would stand evenly in a square of side 2.
    private readonly double _even = Math.Sqrt(4.0 / Math.Max(1, count));

    /// <summary>The place of each account, from 0 to 65535 from left to right and from top to bottom.</summary>
    public (ushort[] Across, ushort[] Down) Places()
    {
        foreach (int followed in ties.Other)
        {
            _followers[followed]++;
        }

        Begin();
        for (int step = 0; step < Steps; step++)
        {
            Move(step, FirstStride * (Steps - step) / Steps);
        }

        return Scaled();
    }

    private void Begin()
    {
        for (int i = 0; i < count; i++)
        {
            _x[i] = Scattered((uint)i);
            _y[i] = Scattered((uint)i + 0x9E3779B9);
        }

        for (int round = 0; round < Averagings; round++)
        {
            Average(_x, _moveX);
            Average(_y, _moveY);
            Centre(_x);
            Centre(_y);
            PartFrom(_x, _y);
            Spread(_x);
            Spread(_y);
        }

        // Equal averages stand on one point, and there nothing pushes them apart.
        for (int i = 0; i < count; i++)
        {
            _x[i] += _even * Scattered((uint)i);
            _y[i] += _even * Scattered((uint)i + 0x9E3779B9);
        }
    }

    private void Average(double[] value, double[] sum)
    {
        value.CopyTo(sum, 0);
        double[] weight = new double[count];
        Array.Fill(weight, 1);
        for (int tie = 0; tie < ties.One.Length; tie++)
        {
            (int one, int other) = (ties.One[tie], ties.Other[tie]);
            sum[one] += value[other];
            sum[other] += value[one];
            weight[one]++;
            weight[other]++;
        }

        for (int i = 0; i < count; i++)
        {
            value[i] = sum[i] / weight[i];
        }
    }

    private static void Centre(double[] value)
    {
        double mean = value.Length == 0 ? 0 : value.Average();
        for (int i = 0; i < value.Length; i++)
        {
            value[i] -= mean;
        }
    }

    private static void PartFrom(double[] first, double[] second)
    {
        double square = first.Sum(value => value * value);
        double both = first.Zip(second, (one, other) => one * other).Sum();
        for (int i = 0; i < second.Length && square > 0; i++)
        {
            second[i] -= first[i] * both / square;
        }
    }

    private static void Spread(double[] value)
    {
        double size = Math.Sqrt(value.Sum(one => one * one) / Math.Max(1, value.Length));
        for (int i = 0; i < value.Length && size > 0; i++)
        {
            value[i] /= 2 * size;
        }
    }

    private void Move(int step, double stride)
    {
        Array.Clear(_moveX);
        Array.Clear(_moveY);
        Pull();
        PushNear(step);
        PushFar(step);
        for (int i = 0; i < count; i++)
        {
            double moveX = _moveX[i] - (Gravity * _x[i]);
            double moveY = _moveY[i] - (Gravity * _y[i]);
            double length = Math.Sqrt((moveX * moveX) + (moveY * moveY));
            double kept = length > stride ? stride / length : 1;
            _x[i] = Math.Clamp(_x[i] + (moveX * kept), -2, 2);
            _y[i] = Math.Clamp(_y[i] + (moveY * kept), -2, 2);
        }
    }

    private void Pull()
    {
        for (int tie = 0; tie < ties.One.Length; tie++)
        {
            (int one, int other) = (ties.One[tie], ties.Other[tie]);
            double x = _x[other] - _x[one];
            double y = _y[other] - _y[one];
            double pull = 0.1 * Math.Min(1, Math.Sqrt((x * x) + (y * y)) / _even / 10);
            _moveX[one] += x * pull;
            _moveY[one] += y * pull;

            // A star does not run after each of its followers.
            double share = 1 / Math.Sqrt(_followers[other]);
            _moveX[other] -= x * pull * share;
            _moveY[other] -= y * pull * share;
        }
    }

    private void PushNear(int step)
    {
        int side = Math.Max(1, (int)Math.Sqrt(count / PerCell));

        // Borders of cells that stood still would be seen in the picture: they lie elsewhere in each step.
        double shiftX = Shift(step, side);
        double shiftY = Shift(Steps + step, side);
        int[] first = new int[(side * side) + 1];
        int[] cell = new int[count];
        int[] members = new int[count];
        for (int i = 0; i < count; i++)
        {
            cell[i] = (CellAt(_y[i] + shiftY, side) * side) + CellAt(_x[i] + shiftX, side);
            first[cell[i] + 1]++;
        }

        for (int c = 0; c < side * side; c++)
        {
            first[c + 1] += first[c];
        }

        int[] next = [.. first];
        for (int i = 0; i < count; i++)
        {
            members[next[cell[i]]++] = i;
        }

        // A crowded cell pushes with a few members only, others in each step: time is bounded, and the crowd parts all the same.
        const int Most = 12;
        for (int i = 0; i < count; i++)
        {
            (int row, int column) = (cell[i] / side, cell[i] % side);
            for (int r = Math.Max(0, row - 1); r <= Math.Min(side - 1, row + 1); r++)
            {
                for (int c = Math.Max(0, column - 1); c <= Math.Min(side - 1, column + 1); c++)
                {
                    int at = (r * side) + c;
                    int size = first[at + 1] - first[at];
                    int taken = Math.Min(Most, size);
                    for (int m = 0; m < taken; m++)
                    {
                        PushFrom(i, members[first[at] + (((step * Most) + m) % size)], (double)size / taken, Width / side);
                    }
                }
            }
        }
    }

    private void PushFrom(int i, int other, double weight, double reach)
    {
        double x = _x[i] - _x[other];
        double y = _y[i] - _y[other];
        double square = (x * x) + (y * y);

        // It ends smoothly within the next cell: what depended on cells would draw their borders.
        double left = 1 - (square / (reach * reach));
        if (i != other && square > 0 && left > 0)
        {
            double push = 0.1 * weight * left * _even * _even / Math.Max(square, _even * _even * 0.01);
            _moveX[i] += x * push;
            _moveY[i] += y * push;
        }
    }

    /// <summary>A few, others in each step, push for all.</summary>
    private void PushFar(int step)
    {
        int every = Math.Max(1, count / FarOnes);
        for (int other = step % every; other < count; other += every)
        {
            for (int i = 0; i < count; i++)
            {
                double x = _x[i] - _x[other];
                double y = _y[i] - _y[other];
                double push = 0.02 * every / count / ((x * x) + (y * y) + 0.01);
                _moveX[i] += x * push;
                _moveY[i] += y * push;
            }
        }
    }

    private (ushort[] Across, ushort[] Down) Scaled()
    {
        double far = Math.Max(Reach(_x), Reach(_y));
        ushort Place(double value) => (ushort)Math.Clamp((1 + (value / far)) / 2 * ushort.MaxValue, 0, ushort.MaxValue);
        return ([.. _x.Select(Place)], [.. _y.Select(Place)]);
    }

    private static double Reach(double[] value)
    {
        double[] far = [.. value.Select(Math.Abs).Order()];
        return far.Length == 0 || far[(int)(Within * (far.Length - 1))] is 0 ? 1 : far[(int)(Within * (far.Length - 1))];
    }

    // Up to half a cell to either side.
    private static double Shift(int step, int side) => Scattered((uint)step) * Width / side / 2;

    private static int CellAt(double value, int side) => Math.Clamp((int)((value + 2) / 4 * side), 0, side - 1);

    // In [-1, 1): the number's bits, mixed (Wellons 2018).
    private static double Scattered(uint number)
    {
        number = (number ^ (number >> 16)) * 0x7FEB352D;
        number = (number ^ (number >> 15)) * 0x846CA68B;
        return ((number ^ (number >> 16)) / 2147483648.0) - 1;
    }
}
