using System.Globalization;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;
using MobilisationCrm.Documents;

namespace MobilisationCrm.DataProtection;

/// <summary>Writes the access file of a person as a document to hand over, in one of the three languages.</summary>
public sealed class AccessFileDocument : IDisposable
{

    private static readonly LocalizedText Title = new(
        "What is on file about you",
        "Ce que le fichier contient sur vous",
        "Lo que consta sobre usted"
    );

    private static readonly LocalizedText Rights = new(
        "You may ask for correction or erasure of these data, for restriction of their use, and object to it; you may complain to a data protection authority. They are not used for automated decisions.",
        "Vous pouvez demander la rectification ou l’effacement de ces données, la limitation de leur utilisation, et vous y opposer ; vous pouvez saisir une autorité de protection des données. Elles ne servent à aucune décision automatisée.",
        "Puede pedir la rectificación o supresión de estos datos y la limitación de su uso, y oponerse a él; puede reclamar ante una autoridad de protección de datos. No se usan para decisiones automatizadas."
    );

    private readonly AccessFile _file;
    private readonly string _language;
    private readonly CultureInfo _culture;
    private readonly AuditWords _words;
    private readonly PdfPages _pages;

    private AccessFileDocument(AccessFile file, string language)
    {
        (_file, _language, _culture, _words) = (file, language, CultureInfo.GetCultureInfo(language), AuditWords.In(language));
        _pages = new PdfPages(Title.In(language), language);
    }

    /// <summary>Writes it.</summary>
    /// <param name="file">What is on file.</param>
    /// <param name="language">en, fr or es.</param>
    /// <param name="output">Where to.</param>
    public static void Write(AccessFile file, string language, Stream output)
    {
        using var document = new AccessFileDocument(file, language);
        document._pages.Paragraph(document.Moment(file.MadeAt));
        document.Controller();
        document.Person();
        document.Letters(new("Letters to you", "Lettres qui vous ont été adressées", "Cartas dirigidas a usted"), file.LettersSent);
        document.Letters(new("Letters from you", "Lettres reçues de vous", "Cartas recibidas de usted"), file.LettersReceived);
        document.Meetings();
        document.Contacts();
        document.Sharing();
        document.Changes();
        document._pages.Save(output);
    }

    /// <inheritdoc />
    public void Dispose() => _pages.Dispose();

    private string Say(string en, string fr, string es) => new LocalizedText(en, fr, es).In(_language);

    private string Moment(DateTime at) => $"{at.ToString("d MMMM yyyy, HH:mm", _culture)} UTC";

    private string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", _culture);

    private void Controller()
    {
        _pages.Heading(Say("Who keeps the data", "Qui conserve les données", "Quién conserva los datos"));
        _pages.Line(Say("Controller", "Responsable", "Responsable"), _file.Controller.Controller);
        _pages.Line(Say("Address", "Adresse", "Dirección"), _file.Controller.ControllerAddress);
        _pages.Line(Say("Questions", "Questions", "Preguntas"), _file.Controller.ContactEmail);
        _pages.Line(
            Say("Purpose", "Finalité", "Finalidad"),
            Say(
                "Correspondence on draft resolutions of the General Assembly on the social and solidarity economy",
                "Correspondance relative aux projets de résolution de l’Assemblée générale sur l’économie sociale et solidaire",
                "Correspondencia sobre proyectos de resolución de la Asamblea General relativos a la economía social y solidaria"
            )
        );
        _pages.Line(
            Say("Kept for", "Durée", "Plazo"),
            Say(
                $"{_file.Controller.RetentionMonths} months after the last word received from you",
                $"{_file.Controller.RetentionMonths} mois après le dernier message reçu de vous",
                $"{_file.Controller.RetentionMonths} meses desde el último mensaje recibido de usted"
            )
        );
        _pages.Paragraph(Rights.In(_language));
        if (_file.Withheld > 0)
            _pages.Paragraph(
                Say(
                    $"{_file.Withheld} confidential records are not in this file; ask for them at the address above.",
                    $"{_file.Withheld} pièces confidentielles ne figurent pas dans ce document ; demandez-les à l’adresse ci-dessus.",
                    $"{_file.Withheld} documentos confidenciales no figuran aquí; pídalos en la dirección indicada."
                )
            );
    }

    private void Person()
    {
        var person = _file.Person;
        _pages.Heading(Say("You", "Vous", "Usted"));
        _pages.Line(Say("Name", "Nom", "Nombre"), Contact.FullNameOf(person.CourtesyTitle, person.GivenName, person.FamilyName));
        _pages.Line(Say("E-mail", "Courriel", "Correo"), person.Email);
        _pages.Line(Say("Telephone", "Téléphone", "Teléfono"), person.Phone);
        _pages.Line(Say("Language", "Langue", "Idioma"), person.Language);
        _pages.Line(Say("Source", "Source", "Origen"), person.Source);
        _pages.Line(Say("Collected", "Recueilli le", "Recogido el"), Day(person.CollectedOn));
        _pages.Line(Say("Legal basis", "Base juridique", "Base jurídica"), LegalBasisWording.In(person.LegalBasis, _language));
        _pages.Line(Say("Told on", "Informé le", "Informado el"), Day(person.InformedOn));
        foreach (var post in person.Posts)
            _pages.Line(post.Post, $"{post.Organisation}, {Day(post.StartsOn)} – {Day(post.EndsOn)}");
    }

    private void Letters(LocalizedText heading, IReadOnlyList<AccessLetter> letters)
    {
        if (letters.Count == 0)
            return;
        _pages.Heading(heading.In(_language));
        foreach (var letter in letters)
            _pages.Line(Moment(letter.At), $"{letter.Subject}\n{letter.Text}");
    }

    private void Meetings()
    {
        if (_file.Invitations.Count == 0)
            return;
        _pages.Heading(Say("Meetings to which you were invited", "Réunions auxquelles vous étiez invité", "Reuniones a las que fue invitado"));
        foreach (var invitation in _file.Invitations)
            _pages.Line(
                Moment(invitation.StartsAt),
                string.Join(
                    '\n',
                    invitation
                        .Answers.Select(a => $"{Moment(a.GivenAt)}: {_words.Value("answer", a.Answer)} {a.Comment}")
                        .Prepend(invitation.Meeting)
                )
            );
    }

    private void Contacts()
    {
        if (_file.Contacts.Count == 0)
            return;
        _pages.Heading(Say("Contacts in which you took part", "Contacts auxquels vous avez pris part", "Contactos en los que participó"));
        foreach (var contact in _file.Contacts)
            _pages.Line(
                Moment(contact.At),
                string.Join('\n', new[] { contact.Subject, contact.Notes, contact.Outcome }.Where(t => t.Length > 0))
            );
    }

    private void Sharing()
    {
        if (_file.Shared.Count == 0)
            return;
        _pages.Heading(Say("Who was given your data", "À qui vos données ont été communiquées", "A quién se comunicaron sus datos"));
        foreach (var shared in _file.Shared)
            _pages.Line(Day(shared.SharedOn)!, $"{shared.Recipient}: {shared.What}\n{shared.Purpose}");
    }

    private void Changes()
    {
        _pages.Heading(Say("Changes of your file", "Modifications de votre fiche", "Cambios de su ficha"));
        foreach (var change in _file.Changes)
        {
            var fields = change.Fields.Select(_words.Field).OfType<string>();
            _pages.Line(Moment(change.At), $"{_words.Action(change.Action)}: {string.Join(", ", fields)}");
        }
    }
}
