import { useTranslation } from 'react-i18next';

/** Why a message waits and what to do about it; a code that is new stays readable. */
export function useIncomingProblem(): (code: string) => string {
  const { t } = useTranslation('incoming');
  return (code) => {
    switch (code) {
      case 'unreadable':
        return t('problem.unreadable');
      case 'too-large':
      case 'header-too-long':
      case 'too-many-parts':
      case 'took-too-long':
        return t('problem.unruly');
      case 'encrypted':
        return t('problem.encrypted');
      case 'wrapped-up':
        return t('problem.wrappedUp');
      case 'empty':
        return t('problem.empty');
      case 'not-authentic':
        return t('problem.notAuthentic');
      case 'not-filed':
        return t('problem.notFiled');
      case 'unknown-sender':
        return t('problem.unknownSender');
      case 'failure-of-unknown-message':
        return t('problem.unknownFailure');
      case 'failure-unclear':
        return t('problem.unclearFailure');
      case 'complaint-of-unknown-message':
        return t('problem.unknownComplaint');
      case 'reply-unreadable':
        return t('problem.replyUnreadable');
      case 'reply-unknown-meeting':
        return t('problem.replyMeeting');
      case 'reply-unknown-sender':
        return t('problem.replySender');
      case 'reply-not-invited':
        return t('problem.replyNotInvited');
      case 'reply-no-answer':
        return t('problem.replyNoAnswer');
      case 'reply-counter':
        return t('problem.replyCounter');
      case 'reply-meeting-cancelled':
        return t('problem.replyCancelled');
      case 'reply-meeting-over':
        return t('problem.replyOver');
      default:
        return t('problem.other', { code });
    }
  };
}
