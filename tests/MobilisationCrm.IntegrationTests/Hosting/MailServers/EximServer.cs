using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Exim of Debian's exim4-daemon-light with a configuration, a spool and a mailbox of its own: STARTTLS with a certificate made for the
/// test, AUTH PLAIN, delivery into a Maildir. Only root or Exim's own user may run it as a daemon; elsewhere the test is skipped, which the
/// test command counts.
/// </summary>
internal sealed class EximServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/exim4";
    private const string User = "Debian-exim";
    private const string Password = "correct horse";

    private readonly Process _process;
    private readonly string _folder;

    private EximServer(Process process, string folder, int port, int tlsPort) =>
        (_process, _folder, Port, TlsPort) = (process, folder, port, tlsPort);

    public int Port { get; }

    /// <summary>Where it speaks nothing in the clear.</summary>
    public int TlsPort { get; }

    /// <summary>What a program needs to send through this server; its certificate is trusted by OpenSSL's own variable.</summary>
    public Dictionary<string, string> Settings =>
        new()
        {
            ["SSL_CERT_FILE"] = Path.Combine(_folder, "server.pem"),
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = $"{Port}",
            ["Mail:Smtp:User"] = "secretariat",
            ["Mail:Smtp:Password"] = Password,
        };

    /// <summary>Starts a server that knows every mailbox but one, or skips the test where there is none.</summary>
    public static async Task<EximServer> StartAsync(string unknownMailbox)
    {
        if (!File.Exists(Program))
            Assert.Ignore("exim4-daemon-light is not installed.");
        if (Environment.UserName is not ("root" or User))
            Assert.Ignore($"Exim's daemon runs for root or {User} only.");
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-exim-").FullName;
        var (port, tlsPort) = (Ports.Free(), Ports.Free());
        WriteCertificate(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "exim.conf"), Configuration(folder, port, tlsPort, unknownMailbox));
        if (Environment.UserName == "root")
            await Process.Start("chown", ["-R", User, folder]).WaitForExitAsync();
        string[] daemon = [Program, "-C", Path.Combine(folder, "exim.conf"), "-bdf"];
        var start =
            Environment.UserName == "root"
                ? new ProcessStartInfo("runuser", ["-u", User, "--", .. daemon])
                : new ProcessStartInfo(daemon[0], daemon[1..]);
        start.WorkingDirectory = "/";
        var server = new EximServer(Process.Start(start)!, folder, port, tlsPort);
        using var probe = new System.Net.Sockets.TcpClient();
        for (var deadline = DateTime.UtcNow.AddSeconds(20); ; await Task.Delay(100))
        {
            try
            {
                await probe.ConnectAsync("127.0.0.1", port);
                return server;
            }
            catch (System.Net.Sockets.SocketException) when (DateTime.UtcNow < deadline)
            {
                // It is not listening yet.
            }
        }
    }

    /// <summary>Everything that was delivered, once so many messages are there or ten seconds have passed.</summary>
    public async Task<List<ReceivedMail>> DeliveredAsync(int expected)
    {
        var inbox = Path.Combine(_folder, "mail", "new");
        string[] files = [];
        for (var deadline = DateTime.UtcNow.AddSeconds(10); DateTime.UtcNow < deadline && files.Length < expected; await Task.Delay(100))
            files = Directory.Exists(inbox) ? Directory.GetFiles(inbox) : [];
        var received = new List<ReceivedMail>();
        foreach (var file in files)
            received.Add(await SmtpServer.ReadAsync(file));
        return received;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Path.Combine(folder, "server.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static string Configuration(string folder, int port, int tlsPort, string unknownMailbox) =>
        $$"""
            keep_environment =
            primary_hostname = mail.example.org
            spool_directory = {{folder}}/spool
            log_file_path = {{folder}}/%slog
            pid_file_path = {{folder}}/exim.pid
            local_interfaces = 127.0.0.1
            daemon_smtp_ports = {{port}} : {{tlsPort}}
            tls_on_connect_ports = {{tlsPort}}
            deliver_drop_privilege = true
            tls_advertise_hosts = *
            tls_certificate = {{folder}}/server.pem
            tls_privatekey = {{folder}}/server.key
            auth_advertise_hosts = ${if eq{$tls_in_cipher}{} {} {*} }
            acl_smtp_rcpt = recipient
            acl_smtp_data = content

            begin acl
            recipient:
              deny ! authenticated = *
                   message = 5.7.0 Sign in first
              deny local_parts = {{unknownMailbox}}
                   message = 5.1.1 No such mailbox here
              accept domains = example.org
              deny message = 5.7.1 Relay access denied
            content:
              accept

            begin routers
            everybody:
              driver = accept
              transport = mailbox

            begin transports
            mailbox:
              driver = appendfile
              directory = {{folder}}/mail
              maildir_format
              create_directory

            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = ${if and{ {eq{$auth2}{secretariat} } {eq{$auth3}{PASSWORD} } } }
              server_set_id = $auth2

            """.Replace("PASSWORD", Password, StringComparison.Ordinal);
}
