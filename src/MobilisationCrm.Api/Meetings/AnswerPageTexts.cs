namespace MobilisationCrm.Meetings;

/// <summary>What the answer page says in one language. {0} stands for a day and hour, or the meeting's title.</summary>
internal sealed record AnswerPageTexts
{
    public required string Heading { get; init; }
    public required string Accepted { get; init; }
    public required string Tentative { get; init; }
    public required string Delegated { get; init; }
    public required string Declined { get; init; }
    public required string Name { get; init; }
    public required string Rank { get; init; }
    public required string Comment { get; init; }
    public required string Send { get; init; }
    public required string Thanks { get; init; }
    public required string Recorded { get; init; }
    public required string Change { get; init; }
    public required string Given { get; init; }
    public required string Moved { get; init; }
    public required string PlaceChanged { get; init; }
    public required string AddToCalendar { get; init; }
    public required string Invalid { get; init; }
    public required string Withdrawn { get; init; }
    public required string Cancelled { get; init; }
    public required string Over { get; init; }
    public required string NameMissing { get; init; }
    public required string AnswerMissing { get; init; }
    public required string TooLong { get; init; }
    public required string Place { get; init; }
    public required string Online { get; init; }

    /// <summary>One entry a language in which letters are written.</summary>
    public static readonly Dictionary<string, AnswerPageTexts> All = new()
    {
        ["en"] = new()
        {
            Heading = "Your answer to the invitation",
            Accepted = "We will attend",
            Tentative = "We may attend",
            Delegated = "Someone else will come",
            Declined = "We regret we cannot attend",
            Name = "Name of that person",
            Rank = "Rank or post",
            Comment = "Comment (optional)",
            Send = "Confirm the answer",
            Thanks = "Thank you",
            Recorded = "Your answer is recorded:",
            Change = "Change the answer",
            Given = "Your answer so far:",
            Moved = "Please note: our letter was for {0}. The meeting has moved since; the time below holds.",
            PlaceChanged = "Please note: the place, the link or the end changed after our letter. What stands below holds.",
            AddToCalendar = "Add to your calendar",
            Invalid = "This link is not valid. It may have been cut when it was copied: please open it from our letter, or write to the secretariat.",
            Withdrawn = "The invitation to “{0}” was withdrawn; no answer is needed any more.",
            Cancelled = "The meeting “{0}” was cancelled; no answer is needed any more.",
            Over = "The meeting “{0}” is over; answers are no longer taken. Please write to the secretariat.",
            NameMissing = "Please give the name of the person who will come.",
            AnswerMissing = "Please choose an answer.",
            TooLong = "The text is too long.",
            Place = "Place:",
            Online = "To take part online:",
        },
        ["fr"] = new()
        {
            Heading = "Votre réponse à l’invitation",
            Accepted = "Nous participerons",
            Tentative = "Nous participerons peut-être",
            Delegated = "Une autre personne viendra",
            Declined = "Nous regrettons de ne pouvoir participer",
            Name = "Nom de cette personne",
            Rank = "Rang ou fonction",
            Comment = "Commentaire (facultatif)",
            Send = "Confirmer la réponse",
            Thanks = "Merci",
            Recorded = "Votre réponse est enregistrée :",
            Change = "Modifier la réponse",
            Given = "Votre réponse actuelle :",
            Moved = "Attention : notre lettre annonçait le {0}. La réunion a été déplacée depuis ; l’horaire ci-dessous fait foi.",
            PlaceChanged = "Attention : le lieu, le lien ou l’heure de fin a changé depuis notre lettre. Les indications ci-dessous font foi.",
            AddToCalendar = "Ajouter à votre agenda",
            Invalid = "Ce lien n’est pas valable. Il a peut-être été tronqué lors de la copie : veuillez l’ouvrir depuis notre lettre ou écrire au secrétariat.",
            Withdrawn = "L’invitation à « {0} » a été retirée ; aucune réponse n’est plus nécessaire.",
            Cancelled = "La réunion « {0} » a été annulée ; aucune réponse n’est plus nécessaire.",
            Over = "La réunion « {0} » est terminée ; les réponses ne sont plus prises en compte. Veuillez écrire au secrétariat.",
            NameMissing = "Veuillez indiquer le nom de la personne qui viendra.",
            AnswerMissing = "Veuillez choisir une réponse.",
            TooLong = "Le texte est trop long.",
            Place = "Lieu :",
            Online = "Pour participer en ligne :",
        },
        ["es"] = new()
        {
            Heading = "Su respuesta a la invitación",
            Accepted = "Asistiremos",
            Tentative = "Quizás asistamos",
            Delegated = "Asistirá otra persona",
            Declined = "Lamentamos no poder asistir",
            Name = "Nombre de esa persona",
            Rank = "Rango o cargo",
            Comment = "Comentario (opcional)",
            Send = "Confirmar la respuesta",
            Thanks = "Gracias",
            Recorded = "Su respuesta ha quedado registrada:",
            Change = "Cambiar la respuesta",
            Given = "Su respuesta hasta ahora:",
            Moved = "Atención: nuestra carta indicaba el {0}. La reunión se ha cambiado desde entonces; es válido el horario que figura abajo.",
            PlaceChanged = "Atención: el lugar, el enlace o la hora de cierre han cambiado desde nuestra carta. Es válido lo que figura abajo.",
            AddToCalendar = "Añadir a su calendario",
            Invalid = "Este enlace no es válido. Quizás se cortó al copiarlo: ábralo desde nuestra carta o escriba a la secretaría.",
            Withdrawn = "La invitación a «{0}» ha sido retirada; ya no es necesario responder.",
            Cancelled = "La reunión «{0}» ha sido cancelada; ya no es necesario responder.",
            Over = "La reunión «{0}» ha terminado; ya no se admiten respuestas. Le rogamos escriba a la secretaría.",
            NameMissing = "Indique el nombre de la persona que asistirá.",
            AnswerMissing = "Elija una respuesta.",
            TooLong = "El texto es demasiado largo.",
            Place = "Lugar:",
            Online = "Para participar en línea:",
        },
    };
}
