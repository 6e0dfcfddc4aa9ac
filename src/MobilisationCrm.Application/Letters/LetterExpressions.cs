using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>What a letter may say with its fields besides showing them.</summary>
internal static class LetterExpressions
{
    /// <summary>What else may stand between double braces, written with fields of the purpose.</summary>
    public static IReadOnlyList<LetterExpression> Of(MailPurpose purpose)
    {
        string? Last(LetterFieldKind kind) => LetterFields.Of(purpose).LastOrDefault(f => f.Kind == kind)?.Name;
        var (text, link, list, bars) = (
            Last(LetterFieldKind.Text),
            Last(LetterFieldKind.Link),
            Last(LetterFieldKind.List),
            Last(LetterFieldKind.Bars)
        );
        var expressions = new List<LetterExpression>
        {
            new(
                $"{{{{#if {text}}}}} … {{{{/if}}}}",
                new(
                    "Shown only when the field is not empty; {{else}} begins what is shown instead",
                    "Affiché seulement si le champ n’est pas vide ; {{else}} introduit ce qui s’affiche sinon",
                    "Se muestra solo si el campo no está vacío; {{else}} inicia lo que se muestra en caso contrario"
                )
            ),
            new(
                $"{{{{#unless {text}}}}} … {{{{/unless}}}}",
                new(
                    "Shown only when the field is empty",
                    "Affiché seulement si le champ est vide",
                    "Se muestra solo si el campo está vacío"
                )
            ),
            new($"{{{{strong {text}}}}}", new("In bold", "En gras", "En negrita")),
        };
        if (link is not null)
        {
            expressions.Add(
                new(
                    $"{{{{link \"…\" {link}}}}}",
                    new(
                        "A link with its text; the plain letter shows the address",
                        "Un lien et son texte ; la lettre en texte brut montre l’adresse",
                        "Un enlace con su texto; la carta en texto sin formato muestra la dirección"
                    )
                )
            );
        }

        if (list is not null)
            expressions.Add(
                new(
                    $"{{{{#each {list}}}}}\n- {{{{this}}}}\n{{{{/each}}}}",
                    new("Once for each line of a list", "Une fois pour chaque ligne d’une liste", "Una vez por cada línea de una lista")
                )
            );
        if (bars is not null)
            expressions.Add(
                new(
                    $"{{{{bars {bars}}}}}",
                    new(
                        "A bar for each figure; the plain letter lists them",
                        "Une barre par chiffre ; la lettre en texte brut les énumère",
                        "Una barra por cifra; la carta en texto sin formato las enumera"
                    )
                )
            );
        return expressions;
    }
}
