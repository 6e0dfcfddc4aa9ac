namespace MobilisationCrm.Meetings;

/// <summary>What the answer page says in one language. {0} stands for a day and hour, or the meeting's title.</summary>
internal sealed record AnswerPageTexts
{
    public required string Heading { get; init; }
    public required string About { get; init; }
    public required string Question { get; init; }
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
            About = "It is about the draft resolution of the United Nations General Assembly:",
            Question = "Will you attend?",
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
            Invalid =
                "This link is not valid. It may have been cut when it was copied: please open it from our letter, or write to the secretariat.",
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
            About = "Il s’agit du projet de résolution de l’Assemblée générale des Nations Unies :",
            Question = "Participerez-vous ?",
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
            PlaceChanged =
                "Attention : le lieu, le lien ou l’heure de fin a changé depuis notre lettre. Les indications ci-dessous font foi.",
            AddToCalendar = "Ajouter à votre agenda",
            Invalid =
                "Ce lien n’est pas valable. Il a peut-être été tronqué lors de la copie : veuillez l’ouvrir depuis notre lettre ou écrire au secrétariat.",
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
            About = "Se trata del proyecto de resolución de la Asamblea General de las Naciones Unidas:",
            Question = "¿Asistirán?",
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
            Moved =
                "Atención: nuestra carta indicaba el {0}. La reunión se ha cambiado desde entonces; es válido el horario que figura abajo.",
            PlaceChanged =
                "Atención: el lugar, el enlace o la hora de cierre han cambiado desde nuestra carta. Es válido lo que figura abajo.",
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
        ["ar"] = new()
        {
            Heading = "ردكم على الدعوة",
            About = "الموضوع هو مشروع قرار الجمعية العامة للأمم المتحدة:",
            Question = "هل ستحضرون؟",
            Accepted = "سنحضر",
            Tentative = "قد نحضر",
            Delegated = "سيحضر شخص آخر",
            Declined = "نأسف لعدم تمكننا من الحضور",
            Name = "اسم ذلك الشخص",
            Rank = "الرتبة أو المنصب",
            Comment = "تعليق (اختياري)",
            Send = "تأكيد الرد",
            Thanks = "شكرا",
            Recorded = "سُجل ردكم:",
            Change = "تغيير الرد",
            Given = "ردكم حتى الآن:",
            Moved = "تنبيه: كانت رسالتنا تشير إلى {0}. وقد تغير موعد الاجتماع منذ ذلك الحين؛ والموعد الوارد أدناه هو المعتمد.",
            PlaceChanged = "تنبيه: تغير المكان أو الرابط أو وقت الانتهاء بعد رسالتنا. والمعلومات الواردة أدناه هي المعتمدة.",
            AddToCalendar = "إضافة إلى التقويم",
            Invalid = "هذا الرابط غير صالح. ربما اقتُطع جزء منه عند نسخه: يرجى فتحه من رسالتنا أو الكتابة إلى الأمانة.",
            Withdrawn = "سُحبت الدعوة إلى «{0}»؛ ولم تعد هناك حاجة إلى الرد.",
            Cancelled = "أُلغي الاجتماع «{0}»؛ ولم تعد هناك حاجة إلى الرد.",
            Over = "انتهى الاجتماع «{0}»؛ ولم تعد الردود تُقبل. يرجى الكتابة إلى الأمانة.",
            NameMissing = "يرجى ذكر اسم الشخص الذي سيحضر.",
            AnswerMissing = "يرجى اختيار رد.",
            TooLong = "النص طويل جدا.",
            Place = "المكان:",
            Online = "للمشاركة عبر الإنترنت:",
        },
        ["ru"] = new()
        {
            Heading = "Ваш ответ на приглашение",
            About = "Речь идет о проекте резолюции Генеральной Ассамблеи Организации Объединенных Наций:",
            Question = "Примете ли вы участие?",
            Accepted = "Мы примем участие",
            Tentative = "Возможно, мы примем участие",
            Delegated = "Будет участвовать другое лицо",
            Declined = "К сожалению, мы не сможем участвовать",
            Name = "Имя этого лица",
            Rank = "Ранг или должность",
            Comment = "Комментарий (необязательно)",
            Send = "Подтвердить ответ",
            Thanks = "Спасибо",
            Recorded = "Ваш ответ записан:",
            Change = "Изменить ответ",
            Given = "Ваш нынешний ответ:",
            Moved =
                "Обратите внимание: в нашем письме было указано {0}. С тех пор встреча перенесена; действительно время, указанное ниже.",
            PlaceChanged =
                "Обратите внимание: после нашего письма изменилось место, ссылка или время окончания. Действительно то, что указано ниже.",
            AddToCalendar = "Добавить в календарь",
            Invalid =
                "Эта ссылка недействительна. Возможно, она была обрезана при копировании: откройте ее из нашего письма или напишите в секретариат.",
            Withdrawn = "Приглашение на «{0}» отозвано; отвечать больше не нужно.",
            Cancelled = "Встреча «{0}» отменена; отвечать больше не нужно.",
            Over = "Встреча «{0}» завершена; ответы больше не принимаются. Просим написать в секретариат.",
            NameMissing = "Просим указать имя лица, которое будет участвовать.",
            AnswerMissing = "Просим выбрать ответ.",
            TooLong = "Текст слишком длинный.",
            Place = "Место:",
            Online = "Участие онлайн:",
        },
        ["zh"] = new()
        {
            Heading = "对邀请的答复",
            About = "事关联合国大会决议草案：",
            Question = "是否出席？",
            Accepted = "我们将出席",
            Tentative = "我们可能出席",
            Delegated = "将由他人出席",
            Declined = "很遗憾，我们无法出席",
            Name = "该人姓名",
            Rank = "级别或职务",
            Comment = "备注（选填）",
            Send = "确认答复",
            Thanks = "谢谢",
            Recorded = "已记录您的答复：",
            Change = "更改答复",
            Given = "您目前的答复：",
            Moved = "请注意：我们信中所写的时间是{0}。会议时间此后已变更，以下列时间为准。",
            PlaceChanged = "请注意：在我们发信之后，地点、链接或结束时间已变更，以下列内容为准。",
            AddToCalendar = "添加到日历",
            Invalid = "此链接无效，可能在复制时被截断：请从我们的信中打开，或致函秘书处。",
            Withdrawn = "对“{0}”的邀请已撤回，无需再答复。",
            Cancelled = "会议“{0}”已取消，无需再答复。",
            Over = "会议“{0}”已结束，不再接受答复。请致函秘书处。",
            NameMissing = "请填写将出席者的姓名。",
            AnswerMissing = "请选择答复。",
            TooLong = "文字过长。",
            Place = "地点：",
            Online = "在线参加：",
        },
    };
}
