using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm;

/// <summary>Fields of a request that contradict each other.</summary>
/// <param name="Reason">Why the request is refused.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record Contradiction(RuleCode Reason, string Sentence)
{
    internal static readonly Contradiction EndBeforeStart = new(RuleCode.EndBeforeStart, "The end must lie after the start.");
    internal static readonly Contradiction LastDayBeforeFirst = new(RuleCode.LastDayBeforeFirst, "The last day lies before the first.");
    internal static readonly Contradiction LastHourBeforeFirst = new(
        RuleCode.LastHourBeforeFirst,
        "The last hour must lie after the first."
    );
    internal static readonly Contradiction StateMissing = new(RuleCode.StateMissing, "Name the State.");

    internal static readonly Contradiction[] All = [EndBeforeStart, LastDayBeforeFirst, LastHourBeforeFirst, StateMissing];

    /// <summary>The refusal, at the field that is to be changed.</summary>
    internal ValidationResult At(string field) => new(Sentence, [field]);
}
