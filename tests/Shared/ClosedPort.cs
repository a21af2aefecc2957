using System.Net;
using System.Net.Sockets;

namespace InfluenceSim.Tests.Shared;

/// <summary>
/// A port of loopback that refuses every connection, and goes on to: it is taken, and nobody listens on it. One found free and
/// given back could be anybody's a moment later.
/// </summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _taken = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Number => ((IPEndPoint)_taken.LocalEndPoint!).Port;

    public void Dispose() => _taken.Dispose();
}
