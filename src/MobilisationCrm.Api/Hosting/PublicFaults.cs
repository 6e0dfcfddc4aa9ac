using System.Net;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Says on the pages that need no account what went wrong, in words: their readers know no Problem Details, which programs get there too.
/// </summary>
internal sealed class PublicFaults(IOptionsMonitor<MailOptions> mail) : IProblemDetailsWriter
{
    private static readonly string[] Pages = ["/rsvp", "/unsubscribe"];

    // What is on record is not known here.
    private static readonly (string Language, string TooMany, string Failed)[] Sentences =
    [
        (
            "en",
            "Too many pages were opened from your network within a minute. Please try again in a minute.",
            "This did not work. Please open the link in our letter again to see what is recorded, or write to the secretariat."
        ),
        (
            "fr",
            "Trop de pages ont été ouvertes depuis votre réseau en une minute. Veuillez réessayer dans une minute.",
            "Cela n’a pas fonctionné. Veuillez rouvrir le lien de notre lettre pour voir ce qui est enregistré, ou écrire au secrétariat."
        ),
        (
            "es",
            "Se han abierto demasiadas páginas desde su red en un minuto. Vuelva a intentarlo dentro de un minuto.",
            "No ha funcionado. Abra de nuevo el enlace de nuestra carta para ver qué ha quedado registrado, o escriba a la secretaría."
        ),
        (
            "ar",
            "فُتح عدد كبير جدا من الصفحات من شبكتكم خلال دقيقة واحدة. يرجى المحاولة مرة أخرى بعد دقيقة.",
            "لم تنجح العملية. يرجى فتح الرابط الوارد في رسالتنا مرة أخرى للاطلاع على ما تم تسجيله، أو مراسلة الأمانة."
        ),
        (
            "ru",
            "Из вашей сети за одну минуту было открыто слишком много страниц. Пожалуйста, повторите попытку через минуту.",
            "Действие не выполнено. Пожалуйста, снова откройте ссылку из нашего письма, чтобы увидеть, что записано, или напишите в секретариат."
        ),
        (
            "zh",
            "一分钟内从贵方网络打开的页面过多。请一分钟后再试。",
            "操作未成功。请重新打开我们信函中的链接查看已记录的内容，或致函秘书处。"
        ),
    ];

    /// <inheritdoc />
    public bool CanWrite(ProblemDetailsContext context) =>
        Pages.Any(page => context.HttpContext.Request.Path.StartsWithSegments(page)) && PublicPage.IsAskedFor(context.HttpContext);

    /// <inheritdoc />
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        // The reader's language is not known before the link is read: all.
        var said = Sentences.Select(s =>
            $"<p lang=\"{s.Language}\" dir=\"auto\">{(status == StatusCodes.Status429TooManyRequests ? s.TooMany : s.Failed)}</p>"
        );
        var from = mail.CurrentValue;
        var page = PublicPage.Of("en", WebUtility.HtmlEncode(from.FromName), string.Concat(said), from, status);
        return new ValueTask(page.ExecuteAsync(context.HttpContext));
    }
}
