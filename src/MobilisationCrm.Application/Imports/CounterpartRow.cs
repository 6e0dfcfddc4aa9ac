using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Imports;

/// <summary>One row of a spreadsheet of counterparts: an organisation, a post in it, and the person who holds it.</summary>
internal sealed record CounterpartRow(ImportedRow Row, State? State, OrganisationKind Kind, string Organisation, string Source)
{
    /// <summary>Columns that a file must have.</summary>
    public static readonly string[] Required = ["state", "kind", "organisation", "source"];

    /// <summary>Columns that it may have.</summary>
    public static readonly string[] Optional =
    [
        "organisation_fr",
        "organisation_es",
        "city",
        "organisation_email",
        "organisation_phone",
        "organisation_language",
        "post",
        "post_function",
        "courtesy_title",
        "given_name",
        "family_name",
        "email",
        "phone",
        "language",
    ];

    // What only a person has: with one of them filled, the row needs the person's name and post.
    private static readonly string[] OfAPerson = ["courtesy_title", "given_name", "family_name", "email", "phone", "language"];

    public string? OrganisationFr { get; private init; }
    public string? OrganisationEs { get; private init; }
    public string City { get; private init; } = "";
    public string? OrganisationEmail { get; private init; }
    public string? OrganisationPhone { get; private init; }
    public string? OrganisationLanguage { get; private init; }
    public string Post { get; private init; } = "";
    public PostFunction Function { get; private init; }
    public string CourtesyTitle { get; private init; } = "";
    public string GivenName { get; private init; } = "";
    public string FamilyName { get; private init; } = "";
    public string? Email { get; private init; }
    public string? Phone { get; private init; }
    public string? Language { get; private init; }

    /// <summary>Reads a row; what is wrong with it becomes a problem of its file.</summary>
    public static CounterpartRow Read(ImportedRow row, StatesByName states)
    {
        var kind = KindOf(row);
        var isPerson = Array.Exists(OfAPerson, row.Has);
        var post = isPerson ? row.Required("post") : row.Text("post");
        return new CounterpartRow(
            row,
            StateOf(row, kind, states),
            kind ?? OrganisationKind.Other,
            row.Required("organisation"),
            row.Required("source", Lengths.Paragraph)
        )
        {
            OrganisationFr = row.Text("organisation_fr").OrNull(),
            OrganisationEs = row.Text("organisation_es").OrNull(),
            City = row.Text("city"),
            OrganisationEmail = row.Allowed("organisation_email", new MailAddressAttribute(), "not-an-address"),
            OrganisationPhone = row.Text("organisation_phone").OrNull(),
            OrganisationLanguage = row.Allowed("organisation_language", new LanguageCodeAttribute(), "unknown-language"),
            Post = post,
            Function = FunctionOf(row, post),
            CourtesyTitle = row.Text("courtesy_title", Lengths.Code),
            GivenName = row.Text("given_name"),
            FamilyName = isPerson ? row.Required("family_name") : "",
            Email = row.Allowed("email", new MailAddressAttribute(), "not-an-address"),
            Phone = row.Text("phone").OrNull(),
            Language = row.Allowed("language", new LanguageCodeAttribute(), "unknown-language"),
        };
    }

    /// <summary>The organisation, as it is put on file when it is new.</summary>
    public Organisation NewOrganisation(StatesByName states) =>
        new()
        {
            Kind = Kind,
            Name = Organisation,
            NameFr = OrganisationFr,
            NameEs = OrganisationEs,
            StateIso2 = State?.Iso2,
            City = City,
            TimeZone = ZoneOf(states),
            Email = OrganisationEmail,
            Phone = OrganisationPhone,
            Language = OrganisationLanguage,
            Source = Source,
        };

    /// <summary>The person, as put on file when new.</summary>
    public Contact NewContact()
    {
        var (courtesy, isAmbassador, title) = CounterpartWords.Address(CourtesyTitle);
        return new Contact
        {
            Courtesy = courtesy,
            IsAmbassador = isAmbassador,
            CourtesyTitle = title,
            GivenName = GivenName,
            FamilyName = FamilyName,
            Email = Email,
            Phone = Phone,
            Language = Language,
            Source = Source,
        };
    }

    // The seat's own zone where the city tells it; else the capital's, and New York's for Missions and for whom no State is named.
    private string ZoneOf(StatesByName states) =>
        City is "Geneva" or "Genève" or "Ginebra" ? "Europe/Zurich"
        : states.ByCapital(City) is { } seat ? seat.Facts.CapitalTimeZone
        : Kind == OrganisationKind.PermanentMission || State is null ? Zone.NewYork
        : State.Facts.CapitalTimeZone;

    private static OrganisationKind? KindOf(ImportedRow row)
    {
        var word = row.Required("kind");
        var kind = CounterpartWords.Kind(word);
        if (kind is null && word.Length > 0)
            row.Refuse(
                "kind",
                "unknown-kind",
                $"\"{word}\" in column {row.Heading("kind")} is none of {string.Join(", ", Enum.GetNames<OrganisationKind>())}."
            );
        return kind;
    }

    private static State? StateOf(ImportedRow row, OrganisationKind? kind, StatesByName states)
    {
        if (row.Has("state"))
            return row.State("state", states);
        if (kind is OrganisationKind.PermanentMission or OrganisationKind.Ministry or OrganisationKind.Embassy)
            row.Required("state");
        return null;
    }

    private static PostFunction FunctionOf(ImportedRow row, string post)
    {
        var word = row.Text("post_function");
        if (word.Length == 0)
            return CounterpartWords.Function(post) ?? PostFunction.Other;
        if (CounterpartWords.Function(word) is { } function)
            return function;
        row.Refuse(
            "post_function",
            "unknown-function",
            $"\"{word}\" in column {row.Heading("post_function")} is none of {string.Join(", ", Enum.GetNames<PostFunction>())}."
        );
        return PostFunction.Other;
    }
}
