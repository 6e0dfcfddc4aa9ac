using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.ClosedDays;

namespace MobilisationCrm.States;

/// <summary>Loads the States, closed days and turns that ship with the product; a later release refreshes what nobody edited.</summary>
public sealed class StateReference(CrmDbContext db, CurrentAccount current)
{
    private static readonly Dictionary<string, RegionalGroup> Groups = new()
    {
        ["none"] = RegionalGroup.None,
        ["African Group"] = RegionalGroup.African,
        ["Asia-Pacific Group"] = RegionalGroup.AsiaPacific,
        ["Eastern European Group"] = RegionalGroup.EasternEuropean,
        ["GRULAC"] = RegionalGroup.Grulac,
        ["WEOG"] = RegionalGroup.Weog,
    };

    private static readonly Dictionary<string, CosponsorRight> Rights = new()
    {
        ["full"] = CosponsorRight.Full,
        ["limited"] = CosponsorRight.Limited,
        ["es-10-23"] = CosponsorRight.Es1023,
    };

    /// <summary>Adds what is missing and refreshes what was not edited; a second run changes nothing.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        current.IsLoading = true;
        var extra = Read("states_extra.csv").ToDictionary(r => r["iso2"]);
        var closed = Read("closed_days_states.csv").ToDictionary(r => r["iso2"]);
        var known = await db.States.ToDictionaryAsync(s => s.Iso2, cancellation);
        foreach (var row in Read("states.csv"))
        {
            var iso2 = row["iso2"];
            var identity = IdentityOf(row, extra[iso2]);
            var facts = FactsOf(row, extra[iso2], closed[iso2]);
            if (known.TryGetValue(iso2, out var state))
                state.Refresh(identity, facts);
            else
                db.States.Add(new State(iso2, identity, facts));
        }

        // The yearly circular decides, so days that are there already are the secretariat's own.
        if (!await db.ClosedDays.AnyAsync(cancellation))
        {
            db.ClosedDays.AddRange(
                Read("closed_days_un_headquarters.csv")
                    .Select(r => new ClosedDay
                    {
                        Date = DateOnly.Parse(r["date"], CultureInfo.InvariantCulture),
                        Name = r["name_en"],
                        Certainty = r["certainty"],
                    })
            );
        }

        if (!await db.ClusterLocks.AnyAsync(l => l.Work == LockedWork.ProveWriting, cancellation))
            db.ClusterLocks.Add(new ClusterLock { Work = LockedWork.ProveWriting });
        await db.SaveChangesAsync(cancellation);
        current.IsLoading = false;
    }

    private static StateFacts FactsOf(
        IReadOnlyDictionary<string, string> row,
        IReadOnlyDictionary<string, string> extra,
        IReadOnlyDictionary<string, string> closed
    ) =>
        new()
        {
            NameEn = row["name_en"],
            NameFr = row["name_fr"],
            NameEs = row["name_es"],
            RegionalGroup = Groups[row["un_regional_group"]],
            CorrespondenceLanguage = row["correspondence_language"],
            CorrespondenceConfidence = Enum.Parse<Confidence>(extra["correspondence_confidence"], ignoreCase: true),
            CorrespondenceFallback = extra["correspondence_fallback"],
            Capital = row["capital"],
            CapitalTimeZone = row["capital_time_zone"],
            EuropeanUnion = row["eu"] == "1",
            AfricanUnion = row["african_union"] == "1",
            Francophonie = row["oif"] == "1",
            Oecd = row["oecd"] == "1",
            NationalDay = closed["national_day"] is { Length: > 0 } day ? day : null,
            Weekend = closed["weekend"],
        };

    private static StateIdentity IdentityOf(IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<string, string> extra) =>
        new()
        {
            Iso3 = row["iso3"],
            M49 = row["m49"],
            Status = Enum.Parse<StateStatus>(extra["status"], ignoreCase: true),
            CosponsorRight = Rights[extra["cosponsor_right"]],
            FormalEn = extra["formal_en"],
            FormalFr = extra["formal_fr"],
            FormalEs = extra["formal_es"],
            FormalFrGenitive = extra["formal_fr_genitive"],
            FormalEsGenitive = extra["formal_es_genitive"],
            ArticleEn = extra["article_en"],
            ArticleFr = extra["article_fr"],
            ArticleEs = extra["article_es"],
            Region = row["m49_region"],
            Subregion = row["m49_subregion"],
            Ldc = extra["ldc"] == "1",
            Lldc = extra["lldc"] == "1",
            Sids = extra["sids"] == "1",
            Note = extra["note"],
        };

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string file) =>
        CsvRows.ReadShipped($"reference/{file}");
}
