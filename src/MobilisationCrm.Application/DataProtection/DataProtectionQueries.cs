using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.DataProtection;

/// <summary>Reads who answers for the data of persons, to whom they were handed, and the record of processing.</summary>
public sealed class DataProtectionQueries(CrmDbContext db)
{
    private const int MostRecipients = 500;

    /// <summary>The settings; those that ship where nobody changed them.</summary>
    public async Task<DataProtectionSettingsDetail> SettingsAsync(CancellationToken cancellation)
    {
        var settings =
            await db.DataProtectionSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new DataProtectionSettings();
        return new DataProtectionSettingsDetail
        {
            Controller = settings.Controller,
            ControllerAddress = settings.ControllerAddress,
            ContactEmail = settings.ContactEmail,
            RetentionMonths = settings.RetentionMonths,
            Version = settings.Version,
        };
    }

    /// <summary>The sharing log, newest first.</summary>
    public Task<PagedList<SharingItem>> SharedAsync(PageRequest page, CancellationToken cancellation) =>
        Newest(db.SharingRecords).PageAsync(page, Items, cancellation);

    /// <summary>What was handed over of one person's data alone, newest first.</summary>
    internal Task<List<SharingItem>> SharedOfAsync(Guid contactId, CancellationToken cancellation) =>
        Items(Newest(db.SharingRecords.Where(s => s.ContactId == contactId))).ToListAsync(cancellation);

    /// <summary>The record of processing, with today's counts.</summary>
    public async Task<ProcessingRecord> RecordAsync(CancellationToken cancellation)
    {
        var persons = db.Contacts.AsNoTracking().Where(c => c.ErasedOn == null);
        var byBasis = await persons
            .GroupBy(c => c.LegalBasis)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return new ProcessingRecord(
            await SettingsAsync(cancellation),
            byBasis.Sum(b => b.Count),
            await persons.CountAsync(c => c.InformedOn == null, cancellation),
            await db.Contacts.CountAsync(c => c.ErasedOn != null, cancellation),
            await db.Users.CountAsync(a => !a.IsDisabled, cancellation),
            [.. byBasis.OrderBy(b => b.Key).Select(b => new LegalBasisCount(b.Key, b.Count))],
            await Items(Newest(db.SharingRecords).Take(MostRecipients)).ToListAsync(cancellation)
        );
    }

    private static IOrderedQueryable<SharingRecord> Newest(IQueryable<SharingRecord> records) =>
        records.AsNoTracking().OrderByDescending(s => s.SharedOn).ThenByDescending(s => s.Id);

    private IQueryable<SharingItem> Items(IQueryable<SharingRecord> records) =>
        records.Select(s => new SharingItem(
            s.Id,
            s.SharedOn,
            s.Recipient,
            s.What,
            s.Purpose,
            s.LegalBasis,
            s.ContactId,
            db.Contacts.Where(c => c.Id == s.ContactId)
                .Select(c => Contact.FullNameOf(c.CourtesyTitle, c.GivenName, c.FamilyName))
                .FirstOrDefault(),
            s.RecordedAt,
            db.Users.Where(a => a.Id == s.RecordedById).Select(a => a.DisplayName).FirstOrDefault()
        ));
}
