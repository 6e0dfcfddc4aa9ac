using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Dashboard;

/// <summary>A workbook as it is saved.</summary>
/// <param name="Content">The file.</param>
/// <param name="Name">Its name: campaign, day and filter.</param>
public sealed record DashboardFile(byte[] Content, string Name);

/// <summary>The dashboard as a workbook: the same figures, a sheet for each chart, in the reader's language.</summary>
public sealed class DashboardExport(CrmDbContext db, DashboardQueries dashboards, CurrentAccount current)
{
    /// <summary>Office Open XML.</summary>
    public const string ContentType = Workbook.ContentType;

    private static readonly LocalizedText Stage = new("Stage", "Étape", "Etapa");
    private static readonly LocalizedText Group = new("Regional group", "Groupe régional", "Grupo regional");
    private static readonly LocalizedText State = new("State", "État", "Estado");
    private static readonly LocalizedText Day = new("Day", "Jour", "Día");
    private static readonly LocalizedText Figure = new("Figure", "Chiffre", "Cifra");
    private static readonly LocalizedText Value = new("Value", "Valeur", "Valor");
    private static readonly LocalizedText CoSponsors = new("Co-sponsors", "Coauteurs", "Copatrocinadores");
    private static readonly LocalizedText Confirmed = new("Co-sponsors confirmed", "Coauteurs confirmés", "Copatrocinadores confirmados");
    private static readonly LocalizedText Pledges = new("Pledges not confirmed", "Promesses non confirmées", "Promesas sin confirmar");
    private static readonly LocalizedText Reached = new("Ever reached", "Atteinte par", "La alcanzaron");
    private static readonly LocalizedText Bloc = new("Bloc", "Bloc", "Bloque");
    private static readonly LocalizedText Every = new("all", "tous", "todos");
    private static readonly LocalizedText Nobody = new("nobody yet", "personne encore", "nadie todavía");
    private static readonly LocalizedText Now = new("There now", "Actuellement", "Ahora ahí");
    private static readonly LocalizedText Median = new("Median stay, days", "Durée médiane, jours", "Estancia mediana, días");
    private static readonly LocalizedText Owner = new("Owner", "Responsable", "Responsable");

    /// <summary>The workbook; null when there is no such campaign.</summary>
    /// <exception cref="RuleException">unknown-owner.</exception>
    public async Task<DashboardFile?> FindAsync(string slug, DashboardFilter filter, CancellationToken cancellation)
    {
        if (await dashboards.FindAsync(slug, filter, cancellation) is not { } dashboard)
            return null;
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Slug == slug, cancellation);
        var language = current.Language;
        var (group, bloc, owner) = (
            filter.Group is { } g ? FigureNames.Groups[g].In(language) : null,
            filter.Bloc is { } b ? FigureNames.Blocs[b].In(language) : null,
            await OwnerAsync(filter, language, cancellation)
        );
        var names = await db
            .States.AsNoTracking()
            .ToDictionaryAsync(s => s.Iso2, s => new LocalizedText(s.Facts.NameEn, s.Facts.NameFr, s.Facts.NameEs), cancellation);
        object?[][] of =
        [
            Row(new LocalizedText("Campaign", "Campagne", "Campaña"), campaign.TitleIn(language)),
            Row(Group, group ?? Every.In(language)),
            Row(Bloc, bloc ?? Every.In(language)),
            Row(Owner, owner ?? Every.In(language)),
            Row(new LocalizedText("Period from", "Période du", "Período del"), dashboard.From ?? campaign.OpensOn),
            Row(new LocalizedText("Period until", "Période au", "Período al"), dashboard.Until ?? dashboard.Today),
        ];
        string?[] name = [slug, $"{dashboard.Today:O}", group, bloc, owner, $"{dashboard.From:O}", $"{dashboard.Until:O}"];
        return new DashboardFile(
            Workbook.Write(Sheets(dashboard, of, names, language)),
            $"{string.Join('-', name.Where(n => !string.IsNullOrEmpty(n)).Select(Plain))}.xlsx"
        );
    }

    // Letters, digits and hyphens: what every disk takes.
    private static string Plain(string? text) =>
        string.Join('-', $"{text}".Split([.. $"{text}".Where(c => !char.IsLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries));

    private async Task<string?> OwnerAsync(DashboardFilter filter, string language, CancellationToken cancellation) =>
        OwnerChoice.Parse(filter.Owner, current) switch
        {
            { IsAnybody: true } => null,
            { Id: { } id } => await db.Users.Where(a => a.Id == id).Select(a => a.DisplayName).SingleOrDefaultAsync(cancellation)
                ?? filter.Owner,
            _ => Nobody.In(language),
        };

    private static IEnumerable<WorkbookSheet> Sheets(
        CampaignDashboard d,
        IEnumerable<object?[]> of,
        Dictionary<string, LocalizedText> names,
        string language
    )
    {
        yield return Sheet(new("Key figures", "Chiffres clés", "Cifras clave"), [Figure, Value], of.Concat(KeyFigures(d)));
        if (d.Forecast is { } forecast)
        {
            yield return Sheet(
                new("Forecast", "Prévision", "Previsión"),
                [
                    Stage,
                    Now,
                    Reached,
                    new("States that went on", "États qui ont continué", "Estados que siguieron"),
                    new("Conversion used", "Taux retenu", "Tasa empleada"),
                    new("Days", "Jours", "Días"),
                    new("Chance in time", "Probabilité à temps", "Probabilidad a tiempo"),
                ],
                forecast.Steps.Select(s =>
                    Row(FigureNames.Stages[s.Stage], s.Standing, s.Reached, s.WentOn, new Share(s.Conversion), s.Days, new Share(s.Chance))
                )
            );
        }

        yield return Sheet(
            new("Funnel", "Entonnoir", "Embudo"),
            [Stage, Now, Reached, new("Share that went on", "Part qui a continué", "Parte que siguió"), Median],
            d.Funnel.Select(s =>
                Row(FigureNames.Stages[s.Stage], s.Current, s.Reached, s.Conversion is { } share ? new Share(share) : null, s.MedianDays)
            )
        );
        yield return Sheet(
            new("Balance", "Équilibre", "Equilibrio"),
            [Group, CoSponsors, Pledges, new("Members", "Membres", "Miembros"), new("Share", "Part", "Parte")],
            d.Balance.Select(g => Row(FigureNames.Groups[g.Group], g.CoSponsors, g.Pledges, g.Members, new Share(g.Share)))
        );
        yield return Sheet(
            new("Co-sponsors over time", "Évolution", "Evolución"),
            [Day, CoSponsors],
            d.Trend.Select(p => Row(p.On, p.CoSponsors))
        );
        yield return Sheet(
            new("Time in stage", "Temps par étape", "Tiempo por etapa"),
            [
                Stage,
                new("Stays ended", "Passages achevés", "Estancias terminadas"),
                Median,
                Now,
                new("Median so far, days", "Médiane à ce jour, jours", "Mediana hasta hoy, días"),
            ],
            d.TimeInStage.Select(s => Row(FigureNames.Stages[s.Stage], s.Completed, s.MedianDays, s.Standing, s.MedianStanding))
        );
        yield return Sheet(
            new("Activity", "Activité", "Actividad"),
            [
                new("Who", "Qui", "Quién"),
                new("Contacts logged", "Contacts consignés", "Contactos anotados"),
                new("Meetings run", "Réunions tenues", "Reuniones celebradas"),
                new("Follow-ups done", "Relances faites", "Tareas hechas"),
            ],
            d.Activity.Select(a => Row(a.Who.Name, a.Interactions, a.Meetings, a.FollowUps))
        );
        yield return Sheet(
            new("Next best States", "Prochains États", "Próximos Estados"),
            [State, Stage, new("Points", "Points", "Puntos"), Owner],
            d.NextBest.Select(n => Row(n.Engagement.Name, FigureNames.Stages[n.Engagement.Stage], n.Score, n.Engagement.Owner?.Name))
        );
        yield return Sheet(
            new("Gone quiet", "En sommeil", "Sin contacto"),
            [State, Stage, new("Days without contact", "Jours sans contact", "Días sin contacto"), Owner],
            d.Stale.Select(e => Row(e.Name, FigureNames.Stages[e.Stage], e.QuietDays, e.Owner?.Name))
        );
        yield return Sheet(
            new("States", "États", "Estados"),
            [
                State,
                new("ISO code", "Code ISO", "Código ISO"),
                Stage,
                new("Co-sponsor (1 = yes)", "Coauteur (1 = oui)", "Copatrocinador (1 = sí)"),
                new("Only pledged (1 = yes)", "Promesse seule (1 = oui)", "Solo promesa (1 = sí)"),
            ],
            d.States.Select(s => Row(names[s.Iso2], s.Iso2, FigureNames.Stages[s.Stage], s.IsSponsor ? 1 : 0, s.HasPledged ? 1 : 0))
        );

        WorkbookSheet Sheet(LocalizedText name, LocalizedText[] columns, IEnumerable<object?[]> rows) =>
            new(
                name.In(language),
                [.. columns.Select(c => c.In(language))],
                rows.Select(r => r.Select(cell => cell is LocalizedText text ? text.In(language) : cell).ToList())
            );
    }

    private static IEnumerable<object?[]> KeyFigures(CampaignDashboard d)
    {
        yield return Row(new LocalizedText("Day of the figures", "Jour des chiffres", "Día de las cifras"), d.Today);
        yield return Row(new LocalizedText("Days counted in", "Jours comptés à", "Días contados en"), d.TimeZone);
        yield return Row(new LocalizedText("States", "États", "Estados"), d.States.Count);
        yield return Row(Confirmed, d.CoSponsors);
        yield return Row(new LocalizedText("Observers beside them", "Observateurs en plus", "Observadores aparte"), d.ObserverCoSponsors);
        yield return Row(new LocalizedText("Printed on the draft", "Imprimés sur le projet", "Impresos en el proyecto"), d.OnDraft);
        yield return Row(Pledges, d.Pledges);
        yield return Row(new LocalizedText("Target", "Objectif", "Objetivo"), d.Target);
        yield return Row(new LocalizedText("Co-sponsorship closes", "Clôture du coparrainage", "Cierre del copatrocinio"), d.ClosesOn);
        yield return Row(new LocalizedText("Expected by then", "Attendus d’ici là", "Esperados para entonces"), d.Forecast?.Expected);
        yield return Row(
            new LocalizedText("At least (nine of ten cases)", "Au moins (neuf cas sur dix)", "Al menos (nueve de diez casos)"),
            d.Forecast?.Low
        );
        yield return Row(
            new LocalizedText("At most (nine of ten cases)", "Au plus (neuf cas sur dix)", "A lo sumo (nueve de diez casos)"),
            d.Forecast?.High
        );
        yield return Row(new LocalizedText("Adopted", "Adoption", "Aprobación"), d.AdoptedOn);
        yield return Row(new LocalizedText("Abstentions", "Abstentions", "Abstenciones"), d.Abstentions);
    }

    private static object?[] Row(params object?[] cells) => cells;
}
