using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace MobilisationCrm;

/// <summary>Why a value was refused, so that a client can say it in its reader's language.</summary>
/// <param name="Code">Stable, as <c>too-long</c>; <c>invalid-value</c> for anything without a code of its own.</param>
/// <param name="Min">The least length, number or count that is allowed.</param>
/// <param name="Max">The greatest.</param>
public sealed record ValidationReason(string Code, decimal? Min = null, decimal? Max = null);

/// <summary>
/// The reasons of plain validation. ASP.NET Core passes on the sentence of an attribute and not the attribute, so each attribute of the
/// contracts is asked beforehand what it will say.
/// </summary>
public static class ValidationReasons
{
    private static readonly Dictionary<string, ValidationReason> BySentence = Read();

    /// <summary>The reason of the attribute that says so.</summary>
    public static ValidationReason Of(string sentence) =>
        BySentence.GetValueOrDefault(sentence) ?? new ValidationReason(RuleCode.InvalidValue.Wire());

    /// <summary>The reason of an attribute; null for one that no contract has yet.</summary>
    public static ValidationReason? Of(ValidationAttribute limit) =>
        limit switch
        {
            IReasoned own => Reason(own.Reason),
            RequiredAttribute => Reason(RuleCode.Required),
            StringLengthAttribute { MinimumLength: 0 } text => Reason(RuleCode.TooLong, null, text.MaximumLength),
            StringLengthAttribute text => Reason(RuleCode.LengthOutOfRange, text.MinimumLength, text.MaximumLength),
            MinLengthAttribute list => Reason(RuleCode.TooFew, list.Length),
            MaxLengthAttribute list => Reason(RuleCode.TooMany, null, list.Length),
            LengthAttribute list => Reason(RuleCode.CountOutOfRange, list.MinimumLength, list.MaximumLength),
            RangeAttribute number => Reason(RuleCode.OutOfRange, Number(number.Minimum), Number(number.Maximum)),
            _ => null,
        };

    private static Dictionary<string, ValidationReason> Read()
    {
        var said =
            from type in typeof(ValidationReasons).Assembly.GetExportedTypes()
            from property in type.GetProperties()
            from limit in property.GetCustomAttributes<ValidationAttribute>()
            let reason = Of(limit)
            where reason is not null
            select KeyValuePair.Create(limit.FormatErrorMessage(property.Name), reason);
        return new(said.Concat(Contradiction.All.Select(c => KeyValuePair.Create(c.Sentence, Reason(c.Reason)))).DistinctBy(s => s.Key));
    }

    private static ValidationReason Reason(RuleCode code, decimal? min = null, decimal? max = null) => new(code.Wire(), min, max);

    private static decimal Number(object limit) => Convert.ToDecimal(limit, CultureInfo.InvariantCulture);
}
