namespace MobilisationCrm;

/// <summary>A rule of the field does not allow what was asked. The API answers 422 with the code and, where known, the field.</summary>
public class RuleException(RuleCode code, string message, string? field = null, string? name = null) : Exception(message)
{
    /// <summary>The rule.</summary>
    public RuleCode Code { get; } = code;

    /// <summary>The request's field that is at fault, camelCase; null when no single field is.</summary>
    public string? Field { get; } = field;

    /// <summary>What in that field is at fault, as it was written; null when the field as a whole is.</summary>
    public string? Name { get; } = name;
}

/// <summary>What was asked collides with what somebody else did meanwhile. The API answers 409 with the code.</summary>
public sealed class ConflictException(RuleCode code, string message, string? field = null) : RuleException(code, message, field);
