using MimeKit;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Judging;

/// <summary>The other end of the line.</summary>
public static class Delivery
{
    /// <summary>A message as its recipient reads it.</summary>
    public static MimeMessage Read(MimeMessage message)
    {
        var content = new MemoryStream();
        message.WriteTo(MailComposer.Format, content);
        content.Position = 0;
        return MimeMessage.Load(content);
    }
}
