using System.Security.Cryptography.X509Certificates;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Makes a connection that is not yet open.</summary>
public delegate ISmtpConnection SmtpConnector();

/// <summary>
/// One connection to a mail server: our own, or a library's in the full-stack build. What follows from its refusals the transport decides
/// alike.
/// </summary>
public interface ISmtpConnection : IAsyncDisposable
{
    /// <summary>The step that was begun last.</summary>
    SmtpStep Step { get; }

    /// <summary>How the server greeted; empty before.</summary>
    string Greeting { get; }

    /// <summary>The server's certificate; null before the line is encrypted.</summary>
    X509Certificate2? Certificate { get; }

    /// <summary>Connects, encrypts and signs in as configured.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">Access token to sign in with instead of the password; null for none.</param>
    /// <param name="ourName">Our own host's name.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <exception cref="SmtpRefusalException">A step failed.</exception>
    Task OpenAsync(SmtpOptions server, string? token, string ourName, CancellationToken cancellation);

    /// <summary>Asks whether the server takes mail from this sender, and takes the question back; returns what it said.</summary>
    /// <exception cref="SmtpRefusalException">It does not.</exception>
    Task<string> AskForSenderAsync(string from, CancellationToken cancellation);

    /// <summary>Hands one message over; returns what the server said when it took it.</summary>
    /// <exception cref="SmtpRefusalException">A step failed.</exception>
    Task<string> SendAsync(string from, string to, ReadOnlyMemory<byte> message, CancellationToken cancellation);
}
