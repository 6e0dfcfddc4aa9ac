using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Imports;

/// <summary>
/// Loads dated State events of the campaign's history (iso2, event, date, role, source, confidence) into the campaigns they
/// belong to. All or nothing; a second run adds nothing.
/// </summary>
public sealed class HistoryImporter(CrmDbContext db, CampaignCommands campaigns, CurrentAccount current, TimeProvider clock)
{
    internal static readonly string[] Columns = ["iso2", "event", "date", "role", "source", "confidence"];

    /// <summary>Loads a file, or says what loading it would do.</summary>
    public async Task<ImportReport> ImportAsync(byte[] bytes, bool check, CancellationToken cancellation)
    {
        var states = await StatesByName.LoadAsync(db, cancellation);
        var file = ImportedFile.Read(bytes, Columns, ["name_en"]);
        var events = file.Rows.ConvertAll(row => (Row: row, Event: ReadRow(row, states)));
        if (file.Problems.Count > 0)
            return file.Report(0, 0);
        var known = (await db.ImportedEvents.Select(e => e.Key).ToListAsync(cancellation)).ToHashSet();
        var lines = new Dictionary<string, long>();
        foreach (var (row, read) in events)
        {
            if (!lines.TryAdd(read!.Key, row.Line))
                row.Repeats(lines[read.Key]);
        }

        var fresh = events.Select(e => e.Event!).Where(e => known.Add(e.Key)).ToList();
        var report = file.Report(fresh.Count, events.Count - fresh.Count);
        if (fresh.Count == 0)
            return report;

        // The demo loads the history together with all else that it has.
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellation)
            : null;
        current.IsLoading = true;
        await ApplyAsync(await CampaignAsync(HistoryCampaigns.Sse2023, cancellation), fresh, HistoryRules.Campaign2023, cancellation);
        await ApplyAsync(await CampaignAsync(HistoryCampaigns.Sse2024, cancellation), fresh, HistoryRules.Campaign2024, cancellation);
        db.Set<StateMembership>()
            .AddRange(
                fresh
                    .Where(e => e.Rule.Membership is not null)
                    .Select(e => new StateMembership
                    {
                        StateIso2 = e.Iso2,
                        Body = e.Rule.Membership!,
                        Role = e.Role,
                        Since = e.On,
                        Source = e.Source,
                    })
            );
        db.ImportedEvents.AddRange(fresh.Select(e => new ImportedEvent { Key = e.Key, At = clock.UtcNow() }));
        db.AuditEntries.Add(AuditEntry.OfImport("History", fresh.Count, current, clock));
        await db.SaveChangesAsync(cancellation);
        if (!check && transaction is not null)
            await transaction.CommitAsync(cancellation);
        current.IsLoading = false;
        return report;
    }

    /// <summary>
    /// Opens the campaign that follows the history, warm from it; does nothing when it is there. Its dates are a plan for managers to edit.
    /// </summary>
    public async Task OpenNextAsync(DateOnly opensOn, CancellationToken cancellation)
    {
        if (!await db.Campaigns.AnyAsync(c => c.Slug == HistoryCampaigns.NextSlug, cancellation))
            await campaigns.CreateAsync(HistoryCampaigns.Next(opensOn), cancellation);
    }

    private async Task<Campaign> CampaignAsync(HistoryCampaign history, CancellationToken cancellation)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Slug == history.Request.Slug, cancellation) is { } known)
            return known;
        var campaign = await campaigns.CreateAsync(history.Request, cancellation);
        campaign.DraftSymbol = history.DraftSymbol;
        campaign.ResolutionSymbol = history.ResolutionSymbol;
        campaign.AdoptedOn = history.AdoptedOn;
        campaign.CoLeads = [.. history.CoLeads];
        campaign.Description = history.Description;
        return campaign;
    }

    private async Task ApplyAsync(Campaign campaign, List<HistoryEvent> events, string slug, CancellationToken cancellation)
    {
        var engagements = await db
            .Engagements.IgnoreQueryFilters()
            .Include(e => e.State)
            .Include(e => e.StageChanges)
            .Include(e => e.Positions)
            .Include(e => e.Commitments)
            .Include(e => e.Votes)
            .AsSplitQuery()
            .Where(e => e.CampaignId == campaign.Id)
            .ToDictionaryAsync(e => e.StateIso2, cancellation);
        foreach (var row in events.Where(e => e.Rule.Campaign == slug).OrderBy(e => e.On).ThenBy(e => e.Rule.Stage))
            Apply(engagements[row.Iso2], row, Zone.ToUtc(row.On.ToDateTime(new TimeOnly(12, 0)), campaign.TimeZone));
    }

    private static Interaction Encounter(Engagement engagement, HistoryEvent row, string source, DateTime at, DateTime now) =>
        new()
        {
            EngagementId = engagement.Id,
            Kind = InteractionKind.Encounter,
            Direction = Direction.Inbound,
            At = at,
            Subject = row.Event,
            Notes = row.Role,
            Source = source,
            // A fact that is public.
            Confidentiality = Confidentiality.Alliance,
            RecordedAt = now,
        };

    private void Apply(Engagement engagement, HistoryEvent row, DateTime at)
    {
        var now = clock.UtcNow();
        var source = $"{row.Source} (confidence: {row.Confidence})";
        // Public sources tell where a State had arrived, not how: each move skips what they do not tell, by a written reason.
        if (row.Rule.Stage > engagement.Stage)
            engagement.Move(row.Rule.Stage.Value, new HashSet<Evidence>(), $"{row.Event}: {row.Role}", mayOverride: true, by: null, at);
        if (row.Rule.Contact)
            db.Interactions.Add(Encounter(engagement, row, source, at, now));
        if (row.Rule.Commitment is { } kind && engagement.Stands(kind) is null)
        {
            engagement.Record(
                new Commitment
                {
                    EngagementId = engagement.Id,
                    Kind = kind,
                    On = row.On,
                    Source = $"{row.Role}: {source}",
                    OnDraft = row.Rule.OnDraft,
                    RecordedAt = now,
                },
                engagement.State!.Identity.CosponsorRight
            );
        }

        if (row.Rule.Vote is { } vote)
            engagement.Record(
                new VoteRecord
                {
                    EngagementId = engagement.Id,
                    Choice = vote,
                    On = row.On,
                    Source = $"{row.Role}: {source}",
                    RecordedAt = now,
                }
            );
        if (row.Rule.Position is { } position)
        {
            engagement.Record(
                new PositionRecord
                {
                    EngagementId = engagement.Id,
                    Position = position,
                    Basis = PositionBasis.Stated,
                    On = row.On,
                    Source = $"{row.Event}, {row.Role}: {source}",
                    Confidentiality = Confidentiality.Alliance,
                    RecordedAt = now,
                }
            );
        }
    }

    private static HistoryEvent? ReadRow(ImportedRow row, StatesByName states)
    {
        var state = row.State("iso2", states);
        var (name, role, date) = (row.Text("event"), row.Text("role"), row.Text("date"));
        var rule = HistoryRules.For(name, role);
        if (rule is null)
            row.Refuse("event", "unknown-event", $"Unknown event \"{name}\" with role \"{role}\".");
        // A date known by month only counts as its first day.
        var day = date.Length == 7 ? date + "-01" : date;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            row.Refuse(
                "date",
                "not-a-date",
                $"\"{date}\" in column {row.Heading("date")} is no date; write it as 2024-11-26 or 2024-11."
            );
        return state is null || rule is null
            ? null
            : new HistoryEvent(state.Iso2, name, date, on, role, row.Text("source"), row.Text("confidence"), rule);
    }

    private sealed record HistoryEvent(
        string Iso2,
        string Event,
        string Date,
        DateOnly On,
        string Role,
        string Source,
        string Confidence,
        HistoryRule Rule
    )
    {
        public string Key => $"{Iso2}|{Event}|{Date}|{Role}";
    }
}
