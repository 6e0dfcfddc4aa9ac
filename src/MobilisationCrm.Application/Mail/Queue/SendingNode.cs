namespace MobilisationCrm.Mail;

/// <summary>
/// Who holds claims: the same after a restart, and another than that of any process that runs. What it held when it was killed is known to
/// be free as soon as it runs again.
/// </summary>
/// <param name="Id">Identity of the node.</param>
public sealed record SendingNode(Guid Id);
