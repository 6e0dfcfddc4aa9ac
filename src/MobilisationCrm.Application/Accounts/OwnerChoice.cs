namespace MobilisationCrm.Accounts;

/// <summary>Whose engagements or follow-ups a list shows.</summary>
/// <param name="IsAnybody">No choice was made.</param>
/// <param name="Id">The owner's key; null for those that nobody owns.</param>
internal readonly record struct OwnerChoice(bool IsAnybody, Guid? Id)
{
    /// <summary>Reads an account's key, "me" or "none"; nothing for anybody.</summary>
    /// <exception cref="RuleException">unknown-owner.</exception>
    public static OwnerChoice Parse(string? text, CurrentAccount current) =>
        text switch
        {
            null or "" => new(true, null),
            "me" => new(false, current.Id),
            "none" => new(false, null),
            _ when Guid.TryParse(text, out var id) => new(false, id),
            _ => throw new RuleException(RuleCode.UnknownOwner, "The owner is an account's key, \"me\" or \"none\".", "owner"),
        };
}
