using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Meetings;

/// <summary>A way in which an answer reaches staff; by the others the invitee answers itself.</summary>
public sealed class ChannelOfStaffAttribute() : DeniedValuesAttribute(AnswerChannel.Link, AnswerChannel.CalendarReply), IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.ChannelOfInvitee;

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Only the invitee answers by this channel.";
}

/// <summary>Writes down an answer that staff got.</summary>
public sealed record RecordAnswerRequest
{
    /// <summary>The answer.</summary>
    [Required]
    public Answer? Answer { get; init; }

    /// <summary>How it came: Phone, Email, InPerson, NoteVerbale, or Staff for any other way.</summary>
    [Required, ChannelOfStaff]
    public AnswerChannel? Source { get; init; }

    /// <summary>When it was given, UTC; now when not said.</summary>
    public DateTime? GivenAt { get; init; }

    /// <summary>Comment.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Comment { get; init; }

    /// <summary>Who will come instead.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? SubstituteName { get; init; }

    /// <summary>Rank of that person.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? SubstituteRank { get; init; }
}
