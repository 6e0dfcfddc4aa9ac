using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.States;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Imports;

/// <summary>What an import did.</summary>
/// <param name="Added">Rows loaded now.</param>
/// <param name="Known">Rows that were loaded before.</param>
/// <param name="Problems">Rows that could not be read, each with its line; where there is one, nothing was loaded.</param>
public sealed record ImportResult(int Added, int Known, IReadOnlyList<string> Problems);

/// <summary>
/// Loads dated State events of the campaign's history (iso2, event, date, role, source, confidence) into the campaigns they
/// belong to. All or nothing; a second run adds nothing.
/// </summary>
public sealed class HistoryImporter(CrmDbContext db, CampaignCommands campaigns, CurrentAccount current, TimeProvider clock)
{
    private static readonly string[] Columns = ["iso2", "event", "date", "role", "source", "confidence"];

    /// <summary>Loads a file.</summary>
    public async Task<ImportResult> ImportAsync(Stream file, CancellationToken cancellation)
    {
        var (events, problems) = await ReadAsync(file, cancellation);
        if (problems.Count > 0)
            return new ImportResult(0, 0, problems);
        var known = (await db.ImportedEvents.Select(e => e.Key).ToListAsync(cancellation)).ToHashSet();
        var fresh = events.Where(e => known.Add(e.Key)).ToList();
        if (fresh.Count == 0)
            return new ImportResult(0, events.Count, []);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
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
        db.AuditEntries.Add(
            new AuditEntry
            {
                At = clock.UtcNow(),
                AccountId = current.Id,
                AccountName = current.Name,
                Action = "Imported",
                Entity = "History",
                EntityKey = $"{fresh.Count} rows",
            }
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        current.IsLoading = false;
        return new ImportResult(fresh.Count, events.Count - fresh.Count, []);
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
            .Engagements.Include(e => e.State)
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

    private void Apply(Engagement engagement, HistoryEvent row, DateTime at)
    {
        var now = clock.UtcNow();
        var source = $"{row.Source} (confidence: {row.Confidence})";
        if (row.Rule.Contact)
        {
            db.Interactions.Add(
                new Interaction
                {
                    EngagementId = engagement.Id,
                    Kind = InteractionKind.Encounter,
                    Direction = Direction.Inbound,
                    At = at,
                    Subject = row.Event,
                    Notes = row.Role,
                    Source = source,
                    RecordedAt = now,
                }
            );
        }

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
                    RecordedAt = now,
                }
            );
        }

        // Public sources tell where a State had arrived, not how: each move skips what they do not tell, by a written reason.
        if (row.Rule.Stage > engagement.Stage)
            engagement.Move(row.Rule.Stage.Value, new HashSet<Evidence>(), $"{row.Event}: {row.Role}", mayOverride: true, by: null, at);
    }

    private async Task<(List<HistoryEvent> Events, List<string> Problems)> ReadAsync(Stream file, CancellationToken cancellation)
    {
        var states = (await db.States.Select(s => s.Iso2).ToListAsync(cancellation)).ToHashSet();
        var events = new List<HistoryEvent>();
        var problems = new List<string>();
        try
        {
            foreach (var line in CsvRows.Read(file))
            {
                if (Columns.FirstOrDefault(c => !line.Fields.ContainsKey(c)) is { } missing)
                    return ([], [$"The header has no column {missing}."]);
                var (row, problem) = ReadRow(line.Fields, states);
                if (problem is null)
                    events.Add(row!);
                else
                    problems.Add($"Line {line.Line}: {problem}");
            }
        }
        catch (CsvFormatException broken)
        {
            problems.Add($"Line {broken.LineNumber}: {broken.Message}");
        }

        return (events, problems);
    }

    private static (HistoryEvent? Row, string? Problem) ReadRow(IReadOnlyDictionary<string, string> fields, HashSet<string> states)
    {
        if (!states.Contains(fields["iso2"]))
            return (null, $"unknown State \"{fields["iso2"]}\" in column iso2.");
        if (HistoryRules.For(fields["event"], fields["role"]) is not { } rule)
            return (null, $"unknown event \"{fields["event"]}\" with role \"{fields["role"]}\".");
        // A date known by month only counts as its first day.
        var date = fields["date"].Length == 7 ? fields["date"] + "-01" : fields["date"];
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? (
                new HistoryEvent(
                    fields["iso2"],
                    fields["event"],
                    fields["date"],
                    on,
                    fields["role"],
                    fields["source"],
                    fields["confidence"],
                    rule
                ),
                null
            )
            : (null, $"\"{fields["date"]}\" in column date is no date.");
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
