using System.Text;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// A manager loads a spreadsheet: it is checked first, line by line, loaded whole or not at all, and a second time adds nothing.
/// Each test uses a State of its own.
/// </summary>
internal sealed class ImportingFiles : CrmFixture
{
    private const string Header =
        "state,kind,organisation,source,city,organisation_email,post,courtesy_title,given_name,family_name,email,language";

    [Test]
    public async Task WhenCounterpartsAreLoaded_TheyAreOnFileOnce()
    {
        // As French Excel writes it: a byte order mark, semicolons, words of the reader's language, an empty last row.
        const string File =
            "\uFEFFstate;kind;organisation;source;city;post;post_function;courtesy_title;given_name;family_name;email;phone\r\n"
            + "Côte d’Ivoire;Ministère;Ministère de l’économie sociale;Carte, juin 2026;Abidjan;"
            + "Ministre;;S.E. Mme;Aya;Kouassi;aya.kouassi@example.org;=+225 01\r\n"
            + "CIV;ministry;Ministere de l'Economie sociale;Carte, juin 2026;Abidjan;"
            + "Directeur;;Dr;Koffi;\"Yao; fils\";;\r\n"
            + "ci;Mission permanente;Mission à Genève;Livre bleu;Genève;Représentante permanente adjointe;;;;;;\r\n"
            + ";;;;;;;;;;;\r\n";
        var first = await Load("counterparts", File);
        var second = await Load("counterparts", File);
        var organisations = (await Viewer.Get<PagedList<OrganisationSummary>>("/organisations?state=CI")).Items;
        var ministry = organisations.Single(o => o.Name == "Ministère de l’économie sociale");
        var posts = (await Viewer.Get<OrganisationDetail>($"/organisations/{ministry.Id}")).Posts;
        var mission = organisations.Single(o => o.Name == "Mission à Genève");
        var missionPost = (await Viewer.Get<OrganisationDetail>($"/organisations/{mission.Id}")).Posts.Single();
        var minister = await Viewer.Get<ContactSummary>($"/contacts/{posts.Single(p => p.Title == "Ministre").Holders[0].ContactId}");
        Assert.Multiple(() =>
        {
            Assert.That((first.Added, first.Known, first.NewOrganisations, first.NewContacts), Is.EqualTo((3, 0, 2, 2)));
            Assert.That((second.Added, second.Known, second.NewContacts), Is.EqualTo((0, 3, 0)));
            Assert.That(first.Notices.Concat(second.Notices), Is.Empty);
            Assert.That((ministry.Kind, ministry.TimeZone), Is.EqualTo((OrganisationKind.Ministry, "Africa/Abidjan")));
            Assert.That((mission.Kind, mission.TimeZone), Is.EqualTo((OrganisationKind.PermanentMission, "Europe/Zurich")));
            Assert.That(missionPost.Function, Is.EqualTo(PostFunction.DeputyPermanentRepresentative));
            Assert.That(missionPost.Holders, Is.Empty, "A post without a name is vacant.");
            Assert.That(posts.Single(p => p.Title == "Directeur").Holders.Single().Name, Is.EqualTo("Dr Koffi Yao; fils"));
            Assert.That((minister.Courtesy, minister.IsAmbassador, minister.CourtesyTitle), Is.EqualTo((Courtesy.Ms, true, "")));
            Assert.That((minister.Phone, minister.Source), Is.EqualTo(("=+225 01", "Carte, juin 2026")), "A formula stays text.");
        });
    }

    [Test]
    public async Task WhenTwoManagersLoadTheSameFileAtOnce_ItIsOnFileOnce()
    {
        var file = string.Join(
            '\n',
            Enumerable.Range(1, 50).Select(n => $"Kiribati,Ministry,Ministry {n},card,,,Director,,Teburoro,Tito {n},,").Prepend(Header)
        );
        var reports = await Task.WhenAll(Load("counterparts", file), Load("counterparts", file), Load("counterparts", file));
        var organisations = await Viewer.Get<PagedList<OrganisationSummary>>("/organisations?state=KI&q=Ministry&pageSize=1");
        Assert.Multiple(() =>
        {
            Assert.That(reports.Select(r => r.NewOrganisations), Is.EquivalentTo(new[] { 50, 0, 0 }));
            Assert.That(organisations.Total, Is.EqualTo(50));
        });
    }

    [Test]
    public async Task WhenAFileIsChecked_NothingIsWritten()
    {
        var before = await Entries();
        var checkedFile = await Load("counterparts", $"{Header}\nBhutan,Ministry,Checked only,card,,,Director,,Dorji,Checked,,", check: true);
        var history = await Load("history", History("Bhután,x,A/RES/77/281,2023-04-18,co-lead,source,high"), check: true);
        Assert.Multiple(() =>
        {
            Assert.That((checkedFile.Added, checkedFile.NewOrganisations, checkedFile.NewContacts), Is.EqualTo((1, 1, 1)));
            Assert.That((history.Added, history.Known), Is.EqualTo((1, 0)));
        });
        Assert.That(
            (await Viewer.Get<PagedList<OrganisationSummary>>("/organisations?state=BT")).Items.Select(o => o.Name),
            Has.No.Member("Checked only")
        );
        var bhutan = await Viewer.Get<EngagementDetail>("/campaigns/sse-2023/engagements/BT");
        Assert.That(bhutan.Engagement.Stage, Is.EqualTo(Stage.Identified));
        Assert.That(await Entries(), Is.EqualTo(before));

        async Task<int> Entries() => (await Administrator.Get<PagedList<AuditItem>>("/audit?action=Added&pageSize=1")).Total;
    }

    [Test]
    public async Task WhenAFileIsLoaded_TheAuditLogNamesWhoAndEachRecord()
    {
        await Load("counterparts", $"{Header}\nFiji,Ministry,Audited ministry,card,,,,,,,,");
        var entries = (await Administrator.Get<PagedList<AuditItem>>("/audit?pageSize=20")).Items;
        Assert.Multiple(() =>
        {
            Assert.That(
                entries.Where(e => e is { Action: "Imported", Entity: "Counterparts", EntityKey: "1 rows" }).Select(e => e.AccountName),
                Is.EqualTo(["Campaign manager"])
            );
            Assert.That(entries.Any(e => e is { Action: "Added", Entity: "Organisation" } && e.Changes.Any(c => c.After == "Audited ministry")));
        });
    }

    [TestCase("Atlantis,Ministry,A,s,,,,,,,,", "state", "unknown-state")]
    [TestCase(",Permanent Mission,A,s,,,,,,,,", "state", "value-missing")]
    [TestCase("Ghana,Club,A,s,,,,,,,,", "kind", "unknown-kind")]
    [TestCase("Ghana,,A,s,,,,,,,,", "kind", "value-missing")]
    [TestCase("Ghana,Ministry,,s,,,,,,,,", "organisation", "value-missing")]
    [TestCase("Ghana,Ministry,A,,,,,,,,,", "source", "value-missing")]
    [TestCase("Ghana,Ministry,A,s,,not an address,,,,,,", "organisation_email", "not-an-address")]
    [TestCase("Ghana,Ministry,A,s,,,Director,,Kofi,Mensah,kofi@,", "email", "not-an-address")]
    [TestCase("Ghana,Ministry,A,s,,,Director,,Kofi,Mensah,,english", "language", "unknown-language")]
    [TestCase("Ghana,Ministry,A,s,,,Director,,Kofi,,,", "family_name", "value-missing")]
    [TestCase("Ghana,Ministry,A,s,,,,,Kofi,Mensah,,", "post", "value-missing")]
    [TestCase("Ghana,Ministry,A,s", null, "broken-row")]
    [TestCase("Ghana,Ministry,A,s,,,,,,,,,", null, "broken-row")]
    [TestCase("Ghana,Ministry,\"A\"x,s,,,,,,,,", null, "broken-row")]
    public async Task WhenARowIsBroken_ItIsNamedAndNothingIsLoaded(string row, string? column, string code)
    {
        var file = $"{Header}\nGhana,Ministry,Half-loaded,s,,,,,,,,\n{row}\n\nGhana,Ministry,After,s,,,Director,,,,,\n";
        var report = await Load("counterparts", file, check: true);
        await Manager.Refused(HttpMethod.Post, "/imports/counterparts", Csv(file), 422, "rows-refused", "file");
        var ghana = (await Viewer.Get<PagedList<OrganisationSummary>>("/organisations?state=GH")).Items;
        Assert.Multiple(() =>
        {
            Assert.That(report.Problems.Select(p => (p.Line, p.Column, p.Code)), Is.EqualTo([(3L, column, code)]));
            Assert.That((report.Added, report.Known), Is.EqualTo((0, 0)));
            Assert.That(ghana.Select(o => o.Name), Has.No.Member("Half-loaded").And.No.Member("After"));
        });
    }

    [Test]
    public async Task WhenSeveralRowsAreBroken_EachIsNamedWithTheLineOfTheFile()
    {
        var report = await Load(
            "counterparts",
            $"{Header}\nGhana,Ministry,\"A name\non two lines\",s,,,,,,,,\nNowhere,Club,A,s,,,,,,,,\nGhana,Ministry,A\n"
                + $"Ghana,Ministry,{new string('x', 301)},s,,,,,,,,",
            check: true
        );
        Assert.That(
            report.Problems.Select(p => (p.Line, p.Code)),
            Is.EqualTo([(4L, "unknown-kind"), (4L, "unknown-state"), (5L, "broken-row"), (6L, "value-too-long")])
        );
        Assert.That(report.Problems[1], Has.Property("Value").EqualTo("Nowhere").And.Property("Message").Contains("\"Nowhere\""));
    }

    [Test]
    public async Task WhenTheFileAsAWholeIsWrong_ItSaysSo()
    {
        var header = await Load("counterparts", "State,Kind,Name,Fax\nGhana,Ministry,A,1", check: true);
        var latin = await Load("counterparts", Encoding.Latin1.GetBytes($"{Header}\nGhana,Ministry,A,s,,,,,,,,\nGhana,Ministère,"));
        var binary = await Load("history", "PK\u0003\u0004\0\0");
        var wide = await Load("counterparts", $"{Header}\nGhana,Ministry,\"A,{new string(',', 300)}\",s\n{new string(',', 200_000)}");
        var tall = await Load("history", $"iso2,event,date,role,source,confidence\n{string.Concat(Enumerable.Repeat(",\n", 900_000))}");
        Assert.That(tall.Problems.Select(p => (p.Line, p.Code)), Is.EqualTo([(20_001L, "too-many-rows")]));
        await Manager.Refused(HttpMethod.Post, "/imports/counterparts", Csv(""), 422, "file-empty", "file");
        await Manager.Refused(HttpMethod.Post, "/imports/history", Csv(new string('x', 2_100_000)), 422, "file-too-large", "file");
        await Manager.Refused(HttpMethod.Post, "/imports/history", Csv(new string('x', 6_300_000)), 413, "request-too-large");
        await Manager.Refused(HttpMethod.Post, "/imports/history", new { rows = 1 }, 415, "media-type-not-supported");
        Assert.Multiple(() =>
        {
            Assert.That(
                header.Problems.Select(p => (p.Line, p.Column, p.Code)),
                Is.EqualTo([(1L, "organisation", "column-missing"), (1L, "source", "column-missing")])
            );
            Assert.That(
                header.Notices.Select(n => (n.Column, n.Code)),
                Is.EqualTo([("Name", "column-ignored"), ("Fax", "column-ignored")])
            );
            Assert.That(latin.Problems.Select(p => (p.Line, p.Code)), Is.EqualTo([(3L, "not-utf8")]));
            Assert.That(binary.Problems.Select(p => (p.Line, p.Code)), Is.EqualTo([(1L, "not-utf8")]));
            Assert.That(wide.Problems.Select(p => (p.Line, p.Code)), Is.EqualTo([(3L, "too-many-columns")]));
        });

        Task<ImportReport> Load(string kind, object file, bool check = true) =>
            Manager.Post<ImportReport>($"/imports/{kind}?check={check}", file is byte[] bytes ? Csv(bytes) : Csv((string)file));
    }

    [Test]
    public async Task WhenTheFileDiffersFromWhatIsOnFile_ItIsNamedAndStays()
    {
        await Load(
            "counterparts",
            $"{Header}\nNepal,Ministry,Ministry of Labour,card,Kathmandu,old@example.org,Director,Mr,Hari,Thapa,hari@example.org,"
        );
        var report = await Load(
            "counterparts",
            $"{Header}\nNepal,Ministry,MINISTRY OF LABOUR,card,,new@example.org,Secretary,,Hari,THAPA,Hari@example.org,en\n"
                + "Nepal,Ministry,Ministry of Labour,card,,new@example.org,Director,,Sita,Rai,sita@example.org,\n"
                + "Nepal,Ministry,Ministry of Labour,card,,,Director,,Sita,Rai,sita@example.org,\n"
                + "Nepal,SSE network,Cooperatives,card,,,Chair,,Sita,Rai,sita@example.org,"
        );
        var organisation = (await Viewer.Get<PagedList<OrganisationSummary>>("/organisations?state=NP&q=Labour")).Items.Single();
        var posts = (await Viewer.Get<OrganisationDetail>($"/organisations/{organisation.Id}")).Posts;
        var sita = (await Viewer.Get<PagedList<ContactSummary>>("/contacts?q=Rai")).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((report.Added, report.Known, report.NewOrganisations, report.NewContacts), Is.EqualTo((2, 2, 1, 1)));
            Assert.That(
                report.Notices.Select(n => (n.Line, n.Column, n.Code, n.OnFile)),
                Is.EqualTo([
                    (2L, "organisation_email", "differs", "old@example.org"),
                    (2L, "language", "differs", ""),
                    (2L, "post", "differs", "Director"),
                    (3L, "post", "post-held", "Hari Thapa"),
                    (4L, null, "repeated-row", "3"),
                ])
            );
            Assert.That(organisation.Email, Is.EqualTo("old@example.org"));
            Assert.That(posts.Select(p => p.Title), Is.EqualTo(["Director"]));
            Assert.That(posts[0].Holders.Select(h => h.Name), Is.EquivalentTo(["Hari Thapa", "Sita Rai"]));
            Assert.That(sita.Posts, Has.Count.EqualTo(2), "One person, known by name and address, in two organisations.");
        });
    }

    [Test]
    public async Task WhenHistoryIsLoaded_ItIsRecordedOnce()
    {
        const string Row = "Tonga,Tonga,Side event 22 July 2022 New York,2022-07-22,spoke in support,Minutes,high";
        var first = await Load("history", History(Row, Row));
        var second = await Load("history", History(Row.Replace("Tonga,Tonga", "ton,")).Replace(',', ';'));
        var tonga = await Viewer.Get<EngagementDetail>("/campaigns/sse-2023/engagements/TO");
        Assert.Multiple(() =>
        {
            Assert.That((first.Added, first.Known), Is.EqualTo((1, 1)));
            Assert.That(first.Notices.Select(n => (n.Line, n.Code, n.OnFile)), Is.EqualTo([(3L, "repeated-row", "2")]));
            Assert.That((second.Added, second.Known), Is.EqualTo((0, 1)));
            Assert.That((tonga.Engagement.Stage, tonga.Engagement.Position), Is.EqualTo((Stage.InformationMeeting, Position.Supportive)));
        });
        var broken = await Load("history", History("Tonga,,A/RES/77/281,18 April 2023,bystander,source,high"), check: true);
        Assert.That(broken.Problems.Select(p => (p.Column, p.Code)), Is.EqualTo([("event", "unknown-event"), ("date", "not-a-date")]));
    }

    [TestCase("counterparts", "", ',', "state")]
    [TestCase("counterparts", "?language=fr", ';', "État")]
    [TestCase("counterparts", "?language=es&separator=,", ',', "Estado")]
    [TestCase("history", "?separator=%3B", ';', "iso2")]
    [TestCase("history", "?language=fr", ';', "État")]
    [TestCase("history", "?language=es", ';', "Estado")]
    public async Task WhenTheExampleIsHandedIn_ItIsUnderstood(string kind, string query, char separator, string heading)
    {
        using var example = await Manager.Send(HttpMethod.Get, $"/imports/{kind}/example{query}");
        var bytes = await example.Content.ReadAsByteArrayAsync();
        var report = await Manager.Post<ImportReport>($"/imports/{kind}?check=true", Csv(bytes));
        Assert.Multiple(() =>
        {
            Assert.That(example.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo($"{kind}.csv"));
            Assert.That(Encoding.UTF8.GetString(bytes).Split(separator)[0].Trim('\uFEFF'), Is.EqualTo(heading));
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Notices.Select(n => n.Code), Has.No.Member("column-ignored"));
            Assert.That(report.Added + report.Known, Is.Positive);
        });
    }

    [Test]
    public async Task WhenTheHeadingsAreFrench_WhatIsWrongNamesThemAsTheFileDoes()
    {
        var report = await Load("counterparts", "ETAT;type;Organisation;Source;Prénoms\nGhana;Club;A;s;Kofi", check: true);
        var incomplete = await Load("counterparts", "Estado;Tipo;Organización\nGhana;Ministerio;A", check: true);
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Problems.Select(p => (p.Column, p.Code)),
                Is.EqualTo([("type", "unknown-kind"), ("Poste", "value-missing"), ("Nom", "value-missing")])
            );
            Assert.That(report.Problems[0].Message, Does.Contain("column type"));
            Assert.That(incomplete.Problems.Select(p => (p.Column, p.Code)), Is.EqualTo([("Fuente", "column-missing")]));
        });
    }

    [Test]
    public async Task WhenStaffHandInAFile_ItIsRefused()
    {
        await Staff.Refused(HttpMethod.Post, "/imports/counterparts?check=true", Csv(Header), 403, "not-allowed");
        await Viewer.Refused(HttpMethod.Post, "/imports/history", Csv(Header), 403, "not-allowed");
    }

    private Task<ImportReport> Load(string kind, string file, bool check = false) =>
        Manager.Post<ImportReport>($"/imports/{kind}?check={check}", Csv(file));

    private static string History(params string[] rows) =>
        string.Join("\r\n", rows.Prepend("iso2,name_en,event,date,role,source,confidence"));

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private static ByteArrayContent Csv(byte[] bytes) => new(bytes) { Headers = { ContentType = new("text/csv") } };
}
