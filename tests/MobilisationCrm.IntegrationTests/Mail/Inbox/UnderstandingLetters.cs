using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>Letters in charsets that are wrong, in forms that wrap them up, and in other people's names.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class UnderstandingLetters : CrmFixture
{
    private const string Head = "From: mission.fra@example.org\r\nSubject: Answer\r\nMIME-Version: 1.0\r\n";
    private const string Both = "--b\r\nContent-Type: text/plain\r\n\r\nFirst half.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=x.png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b\r\nContent-Type: text/plain\r\n\r\nSecond half.\r\n--b--\r\n";
    private MailServer _server = null!;

    protected override Dictionary<string, string> Settings => new() { ["Mail:AuthenticationHost"] = "mx.example.org" };

    private static IEnumerable<TestCaseData> Letters =>
        [
            Letter("Latin 1 that calls itself UTF-8", "text/plain; charset=utf-8", Latin1("présents à la réunion")),
            Letter("UTF-8 that calls itself Latin 1", "text/plain; charset=iso-8859-1", Utf8("présents à la réunion")),
            Letter("UTF-8 that calls itself Windows-1252", "text/plain; charset=windows-1252", Utf8("présents à la réunion")),
            Letter("signs that only Windows-1252 has", "text/plain; charset=iso-8859-1", [.. Latin1("présents "), 0x96, .. Latin1(" à la réunion")], "présents – à la réunion"),
            Letter("UTF-16 with its mark", "text/plain", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("présents à la réunion")]),
            Letter("UTF-8 with its mark", "text/plain", [0xef, 0xbb, 0xbf, .. Utf8("présents à la réunion")]),
            Letter("Cyrillic in KOI8-R", "text/plain; charset=koi8-r", Page("koi8-r", "мы придём на встречу"), "мы придём на встречу"),
            Letter("Cyrillic in Windows-1251", "text/plain; charset=cp1251", Page("windows-1251", "мы придём на встречу"), "мы придём на встречу"),
            Letter("Arabic in Windows-1256", "text/plain; charset=windows-1256", Page("windows-1256", "سنحضر الاجتماع"), "سنحضر الاجتماع"),
            Letter("Chinese in GB2312", "text/plain; charset=gb2312", Page("gb2312", "我们将出席会议"), "我们将出席会议"),
            Letter("Chinese in Big5", "text/plain; charset=big5", Page("big5", "我們將出席會議"), "我們將出席會議"),
            Letter("a charset that nobody knows", "text/plain; charset=x-mac-farsi-2", Utf8("présents à la réunion")),
            Letter("a charset in quotes with a comment", "text/plain; charset=\"utf-8\" (Unicode)", Utf8("présents à la réunion")),
            Letter("a Content-Type that is none", "text", Utf8("présents à la réunion")),
            Letter("HTML with entities", "text/html", Utf8("<p>pr&eacute;sents &agrave;&nbsp;la r&#233;union</p>")),
            Letter("HTML with the style first", "text/html", Utf8("<style>p { color: red }</style><!-- note --><p>présents à la <b>réunion</b></p>")),
            Letter("halves around a picture", "multipart/mixed; boundary=b", Utf8(Both), "First half.\n\nSecond half."),
            Letter("a boundary with blanks behind it", "multipart/mixed; boundary=b", Utf8("--b  \r\n\r\nprésents à la réunion\r\n--b--  \r\n")),
            Letter("signed by S/MIME, opaque", "application/pkcs7-mime; smime-type=signed-data", Signed("Content-Type: text/plain; charset=utf-8\r\n\r\nprésents à la réunion"), encoding: "base64"),
            Letter("a better form in HTML alone", "multipart/alternative; boundary=b", Utf8("--b\r\nContent-Type: text/plain\r\n\r\n \r\n--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>présents à la réunion\r\n--c--\r\n--b--\r\n")),
        ];

    protected override async Task Prepare() => _server = await MailServer.Of(Crm, Administrator);

    [TestCaseSource(nameof(Letters))]
    public async Task WhenALetterComesSo_ItsWordsAreWhole(string type, byte[] body, string words, string encoding)
    {
        var head = $"{Head}Message-ID: <{Guid.NewGuid()}@example.org>\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n";
        var mail = await _server.Receive([.. Encoding.ASCII.GetBytes(head), .. body]);
        Assert.That((mail.Kind, mail.Status, mail.Text), Is.EqualTo((IncomingKind.Letter, IncomingStatus.Filed, words)), mail.Problem);
    }

    [TestCase("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n")]
    [TestCase("application/pkcs7-mime; smime-type=enveloped-data", "AAAA")]
    [TestCase("text/plain", "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n")]
    public async Task WhenALetterIsEncrypted_APersonIsAsked(string type, string body)
    {
        var mail = await _server.Receive($"{Head}Message-ID: <{Guid.NewGuid()}@example.org>\r\nContent-Type: {type}\r\n\r\n{body}");
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, "encrypted")));
    }

    [TestCase("mx.example.org; dmarc=fail (p=reject) header.from=example.org", "not-authentic")]
    [TestCase("mx.example.org; spf=pass smtp.mailfrom=example.org; dmarc=pass header.from=example.org", null)]
    [TestCase("elsewhere.example.net; dmarc=fail header.from=example.org", null, Description = "Anybody may write such a line.")]
    public async Task WhenOurMailServerCallsALetterForged_APersonIsAsked(string results, string? problem)
    {
        var mail = await _server.Receive(
            $"Authentication-Results: {results}\r\n{Head}Message-ID: <{Guid.NewGuid()}@example.org>\r\n\r\nWe will come.\r\n"
        );
        Assert.That(mail.Problem, Is.EqualTo(problem));
    }

    private static TestCaseData Letter(string name, string type, byte[] body, string words = "présents à la réunion", string encoding = "8bit") =>
        new TestCaseData(type, body, words, encoding).SetArgDisplayNames(name);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Page(string name, string text) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

    private static byte[] Signed(string content)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Mission", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var signed = new SignedCms(new ContentInfo(Utf8(content)));
        signed.ComputeSignature(new CmsSigner(certificate));
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(signed.Encode(), Base64FormattingOptions.InsertLineBreaks));
    }
}
