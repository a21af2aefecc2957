using System.Net;
using Microsoft.AspNetCore.Connections;

namespace InfluenceSim.Web.Http;

/// <summary>Closes connections of an address that has as many as it may.</summary>
internal sealed class Connections(int perAddress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _open = [];

    /// <summary>Lets a connection be served, or closes it.</summary>
    public ConnectionDelegate Bound(ConnectionDelegate next) => async connection =>
    {
        IPAddress address = Rates.AddressOf((connection.RemoteEndPoint as IPEndPoint)?.Address);
        if (!TryOpen(address))
        {
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Close(address);
        }
    };

    private bool TryOpen(IPAddress address)
    {
        lock (_lock)
        {
            int open = _open.GetValueOrDefault(address);
            if (open >= perAddress)
            {
                return false;
            }

            _open[address] = open + 1;
            return true;
        }
    }

    private void Close(IPAddress address)
    {
        lock (_lock)
        {
            if (--_open[address] == 0)
            {
                _open.Remove(address);
            }
        }
    }
}
