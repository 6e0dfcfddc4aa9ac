using System.Text;
using System.Text.RegularExpressions;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Hosting;

/// <summary>An invitation that went out, and whose letter is answered.</summary>
/// <param name="Iso2">The State.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Letter">The letter.</param>
internal sealed record SentInvitation(string Iso2, MeetingDetail Meeting, MailDetail Letter)
{
    public string Address => Letter.Mail.ToAddress;
}

/// <summary>Messages as mail servers and mail programs really send them (FieldCases/), with places for what differs each time.</summary>
internal static partial class FieldCase
{
    /// <summary>The message to the last byte, its places filled, and what stands between the marks encoded.</summary>
    /// <param name="name">Its file, without ending.</param>
    /// <param name="sent">The invitation that it answers.</param>
    /// <param name="now">When it is written, UTC.</param>
    /// <param name="other">Another invitee's address.</param>
    public static byte[] Of(string name, SentInvitation sent, DateTime now, string other = "nobody@example.org")
    {
        var folder = Path.Combine(Repository.Root, "tests", "MobilisationCrm.IntegrationTests", "Mail", "Inbox", "FieldCases");
        // One character a byte, so that none is changed.
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Directory.GetFiles(folder, $"{name}.eml", SearchOption.AllDirectories).Single()));
        var uid = $"{sent.Meeting.Meeting.Id:D}@crm.example.org";
        foreach (
            var (place, value) in new Dictionary<string, string>
            {
                ["UID"] = uid,
                ["UID_CAPITALS"] = uid.ToUpperInvariant(),
                ["ATTENDEE"] = sent.Address,
                ["OTHER"] = other,
                ["MESSAGE_ID"] = sent.Letter.MessageId.Trim('<', '>'),
                ["RECIPIENT"] = sent.Address,
                ["RECIPIENT_XTEXT"] = sent.Address.Replace("+", "+2B", StringComparison.Ordinal),
                ["STAMP"] = $"{now:yyyyMMdd'T'HHmmss'Z'}",
                ["EARLIER"] = $"{FakeClock.Start.AddSeconds(1):yyyyMMdd'T'HHmmss'Z'}",
                ["DATE"] = $"{now:ddd, dd MMM yyyy HH':'mm':'ss} +0000",
            }
        )
            text = text.Replace($"{{{{{place}}}}}", value, StringComparison.Ordinal);
        // The same case comes by several ways in one run.
        text = text.Replace("@client.example.org>", $".{sent.Iso2}@client.example.org>", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(ToEncode().Replace(text, m => Encoded(m.Groups[1].Value)));
    }

    private static string Encoded(string text) =>
        string.Join(
            "\r\n",
            Convert.ToBase64String(Encoding.Latin1.GetBytes(text)).Chunk(76).Select(line => new string(line)).Append("")
        );

    [GeneratedRegex(@"\{\{BASE64\}\}(.*?)\{\{/BASE64\}\}", RegexOptions.Singleline)]
    private static partial Regex ToEncode();
}
