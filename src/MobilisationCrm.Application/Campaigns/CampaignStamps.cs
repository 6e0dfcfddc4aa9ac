namespace MobilisationCrm.Campaigns;

/// <summary>
/// Columns of a campaign that name the state of what can be read: another name with each change. They are no facts of the campaign.
/// </summary>
internal static class CampaignStamps
{
    /// <summary>Of the campaign's figures, lists and desk.</summary>
    public const string Own = "Stamp";

    /// <summary>Of what is held in memory: States, memberships and accounts; the same on every campaign.</summary>
    public const string Reference = "ReferenceStamp";
}
