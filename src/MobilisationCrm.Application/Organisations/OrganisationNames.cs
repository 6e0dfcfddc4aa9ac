using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace MobilisationCrm.Organisations;

/// <summary>Which of an organisation's names is read in a language. All answers and letters take it from here.</summary>
public static class OrganisationNames
{
    /// <summary>The name in the language, else the one on file. Statements choose it in the database, and can sort by it.</summary>
    /// <param name="name">As on file; null for no organisation.</param>
    /// <param name="french">In French; null when none is known.</param>
    /// <param name="spanish">In Spanish; null when none is known.</param>
    /// <param name="language">The reader's language, ISO 639-1.</param>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? In(string? name, string? french, string? spanish, string language) =>
        language switch
        {
            "fr" => french ?? name,
            "es" => spanish ?? name,
            _ => name,
        };

    /// <summary>The name in the language, else the one on file.</summary>
    public static string NameIn(this Organisation organisation, string language) =>
        In(organisation.Name, organisation.NameFr, organisation.NameEs, language);

    /// <summary>Teaches the databases to choose.</summary>
    internal static void Map(ModelBuilder builder) =>
        builder
            .HasDbFunction(typeof(OrganisationNames).GetMethod(nameof(In))!)
            .HasTranslation(arguments =>
            {
                var (name, language) = (arguments[0], arguments[3]);
                return new CaseExpression(language, [When("fr", arguments[1]), When("es", arguments[2])], name);

                CaseWhenClause When(string one, SqlExpression own) =>
                    new(
                        new SqlConstantExpression(one, language.TypeMapping),
                        new SqlFunctionExpression("COALESCE", [own, name], true, [false, false], typeof(string), name.TypeMapping)
                    );
            });
}
