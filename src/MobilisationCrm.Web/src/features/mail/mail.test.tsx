import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { explainCode } from '@/lib/server/explain';
import { renderInApp } from '@/lib/test/testApp';
import { InboxNotice } from '@/features/mail/incoming/InboxNotice';
import { BulkBar } from './BulkBar';
import { statusQuery, type Mail, type MailStatus } from './mail';
import { MailRow } from './MailRow';

afterEach(cleanup);

it('many messages are offered what may be done to each', async () => {
  const chosen = [{ id: 'a', mayDo: ['Retry', 'Cancel'] }, { id: 'b', mayDo: ['Cancel'] }, { id: 'c', mayDo: [] }] as unknown as Mail[];
  await renderInApp(<BulkBar chosen={chosen} onDone={() => undefined} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Try again (1)', 'Take out of the queue (2)']);
});

describe('a message of the list', () => {
  const mail: Mail = {
    id: 'm1',
    purpose: 'Invitation',
    stateIso2: null,
    meetingId: null,
    toName: 'Permanent Mission',
    toAddress: 'mission@example.org',
    language: 'en',
    subject: 'Briefing',
    state: 'Suppressed',
    tries: 1,
    mayDo: ['Retry'],
    dueAt: '2026-11-21T14:00:00Z',
    lastError: 'domain-not-allowed',
    reason: null,
    createdAt: '2026-11-21T14:00:00Z',
    sentAt: null,
  };

  it('explains a code and quotes what a mail server said', async () => {
    const coded = await renderInApp(<MailRow campaign="sse-next" mail={mail} />);
    expect(coded.container.textContent).toContain('writes only to addresses of certain domains');
    cleanup();
    const quoted = await renderInApp(
      <MailRow campaign="sse-next" mail={{ ...mail, state: 'Failed', lastError: '550 No such user' }} />,
    );
    expect(quoted.container.textContent).toContain('550 No such user');
    cleanup();
    const late = await renderInApp(
      <MailRow campaign="sse-next" mail={{ ...mail, state: 'Superseded', lastError: 'answered', reason: 'answered' }} />,
    );
    expect(late.container.textContent).toContain('The recipient has answered.');
  });

  it('that waits says when it is due', async () => {
    const { container } = await renderInApp(
      <MailRow campaign="sse-next" mail={{ ...mail, state: 'Queued', lastError: null, tries: 0 }} />,
    );
    expect(container.textContent).toContain('due 21 Nov 2026, 15:00 Paris');
  });
});

it('the causes for which a message cannot be read here share their words', async () => {
  await renderInApp(null);
  expect(explainCode('took-too-long', ['incoming'])).toBe(explainCode('too-large', ['incoming']));
  expect(explainCode('took-too-long', ['incoming'])).toMatch(/^The message is too large/);
});

describe('the mailbox of answers', () => {
  const notice = (inbox: MailStatus['inbox'], language: string) =>
    renderInApp(<InboxNotice />, { language, prepare: (client) => client.setQueryData(statusQuery.queryKey, { inbox }) });
  const inbox = { mailbox: 'secretariat, imap.example.org', readAt: null, problem: 'SignInRefused' as const, problemDetail: 'Authentication failed.' };

  it('that cannot be read says why and what becomes of its messages', async () => {
    const { container } = await notice(inbox, 'fr');
    expect(container.textContent).toContain('secretariat, imap.example.org ne peut pas être relevée');
    expect(container.textContent).toContain('aucun n’est perdu');
    expect(container.textContent).toContain('Authentication failed.');
  });

  it('that is read needs no words', async () => {
    await notice({ ...inbox, problem: null, problemDetail: '' }, 'en');
    expect(screen.queryByRole('status')).toBeNull();
  });
});
