using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.DataProtection;

/// <summary>Changes who answers for the data of persons, and writes down to whom they were handed.</summary>
public sealed class DataProtectionCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Changes the settings.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    public async Task EditAsync(EditDataProtectionSettingsRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var settings = await db.DataProtectionSettings.SingleOrDefaultAsync(cancellation);
        if (settings is null)
            db.Add(settings = new DataProtectionSettings());
        settings.Expect(expectedVersion);
        settings.Controller = request.Controller?.Trim() ?? settings.Controller;
        settings.ControllerAddress = request.ControllerAddress?.Trim() ?? settings.ControllerAddress;
        settings.ContactEmail = request.ContactEmail?.Trim() ?? settings.ContactEmail;
        settings.RetentionMonths = request.RetentionMonths ?? settings.RetentionMonths;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Writes down that data were handed to somebody outside; returns the key.</summary>
    /// <exception cref="RuleException">unknown-contact, date-in-future.</exception>
    public async Task<Guid> RecordSharingAsync(RecordSharingRequest request, CancellationToken cancellation)
    {
        var today = clock.TodayAtUn();
        if (request.SharedOn > today)
            throw new RuleException(RuleCode.DateInFuture, "What has not happened yet is not written down.", "sharedOn");
        if (request.ContactId is { } contact && !await db.Contacts.AnyAsync(c => c.Id == contact && c.ErasedOn == null, cancellation))
            throw new RuleException(RuleCode.UnknownContact, "There is no such person.", "contactId");
        var record = new SharingRecord
        {
            SharedOn = request.SharedOn ?? today,
            Recipient = request.Recipient.Trim(),
            What = request.What.Trim(),
            Purpose = request.Purpose.Trim(),
            LegalBasis = request.LegalBasis ?? LegalBasis.LegitimateInterests,
            ContactId = request.ContactId,
            RecordedAt = clock.UtcNow(),
            RecordedById = current.Id,
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        return record.Id;
    }
}
