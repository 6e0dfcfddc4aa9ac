using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// Tells persons whose data came from elsewhere that they are kept, from where, why and for how long (Regulation (EU) 2016/679, article
/// 14); the letters stand beside it in Letters/.
/// </summary>
public sealed class DataNotices(
    CrmDbContext db,
    DataProtectionQueries settings,
    LettersInForce letters,
    MailPolicy policy,
    TimeProvider clock
)
{
    /// <summary>Who has not been told yet, the most urgent first; last those to whom no letter may go.</summary>
    public async Task<IReadOnlyList<DueNotice>> DueAsync(CancellationToken cancellation)
    {
        var today = clock.TodayAtUn();
        var persons = await NotInformed().Where(c => !c.ObjectsToMail).ToListAsync(cancellation);
        var reasons = await policy.WhyNotAsync(persons.ConvertAll(c => new MailRecipient(c.Email ?? "", null)), cancellation);
        return
        [
            .. persons
                .Zip(
                    reasons,
                    (c, reason) =>
                        new DueNotice(
                            c.Id,
                            c.FullName,
                            c.Email,
                            c.Source,
                            c.CollectedOn,
                            c.CollectedOn?.AddMonths(1) ?? today,
                            c.Email is null ? RuleCode.NoChannel.Wire() : reason?.Wire()
                        )
                )
                .OrderBy(n => n.MayNotBeWrittenTo is not null)
                .ThenBy(n => n.DueOn)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .ThenBy(n => n.ContactId),
        ];
    }

    /// <summary>Queues the notices, each in the person's language; who was told before, or may not be written to, is left out.</summary>
    /// <exception cref="RuleException">controller-missing, unknown-contact.</exception>
    public async Task<DataNoticesOutcome> SendAsync(SendDataNoticesRequest request, CancellationToken cancellation)
    {
        var controller = await settings.SettingsAsync(cancellation);
        if (controller.Controller.Length == 0 || controller.ContactEmail.Length == 0)
            throw new RuleException(
                RuleCode.ControllerMissing,
                "The notice names who answers for the data: give the controller and an address for questions first.",
                controller.Controller.Length == 0 ? "controller" : "contactEmail"
            );
        var wished = request.Contacts!.Distinct().ToList();
        if (await db.Contacts.CountAsync(c => wished.Contains(c.Id) && c.ErasedOn == null, cancellation) < wished.Count)
            throw new RuleException(RuleCode.UnknownContact, "One of these persons is not on file.", "contacts");
        var persons = await NotInformed()
            .AsTracking()
            .Include(c => c.Tenures)
                .ThenInclude(t => t.Post!.Organisation!.State)
            .AsSplitQuery()
            .Where(c => wished.Contains(c.Id) && c.Email != null)
            .ToListAsync(cancellation);
        var reasons = await policy.WhyNotAsync(persons.ConvertAll(c => new MailRecipient(c.Email!, null)), cancellation);
        var queued = 0;
        foreach (var (person, reason) in persons.Zip(reasons))
        {
            if (reason is not null)
                continue;
            db.OutboundMails.Add(await WriteAsync(person, controller, cancellation));
            person.InformedOn = clock.TodayAtUn();
            queued++;
        }

        await db.SaveChangesAsync(cancellation);
        return new DataNoticesOutcome(queued, wished.Count - queued);
    }

    private IQueryable<Contact> NotInformed() => db.Contacts.AsNoTracking().Where(c => c.ErasedOn == null && c.InformedOn == null);

    private async Task<OutboundMail> WriteAsync(Contact person, DataProtectionSettingsDetail controller, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var organisation = person.OrganisationOn(clock.TodayAtUn());
        var letter = await letters.WriteAsync(
            MailPurpose.DataNotice,
            [person.Language, .. Invitees.LanguagesOf(organisation, organisation?.State)],
            language => Fields(person, organisation, controller, language),
            cancellation
        );
        return new OutboundMail
        {
            Purpose = MailPurpose.DataNotice,
            UniqueKey = OutboundMail.KeyOf(MailPurpose.DataNotice, person.Id, "1"),
            StateIso2 = organisation?.StateIso2,
            ToName = person.FullName,
            ToAddress = person.Email!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            CreatedAt = now,
            DueAt = now,
        };
    }

    private object Fields(Contact person, Organisation? organisation, DataProtectionSettingsDetail controller, string language) =>
        new
        {
            salutation = FormsOfAddress.Salutation(Addressee.Of(person, organisation, clock.TodayAtUn()), language),
            controller = controller.Controller,
            address = controller.ControllerAddress,
            questions = controller.ContactEmail,
            source = person.Source,
            collected = person.CollectedOn is { } day ? MeetingWording.Day(day.ToDateTime(TimeOnly.MinValue), language) : "",
            basis = LegalBasisWording.In(person.LegalBasis, language),
            months = $"{controller.RetentionMonths}",
        };
}

/// <summary>In which organisation a person is met.</summary>
internal static class Posting
{
    /// <summary>The organisation of the post that the person holds on that day; null for none.</summary>
    public static Organisation? OrganisationOn(this Contact contact, DateOnly day) =>
        contact.Tenures.Where(t => t.IsHeldOn(day)).OrderByDescending(t => t.StartsOn).FirstOrDefault()?.Post?.Organisation;
}
