import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { accountsKey } from '@/features/accounts/accounts';
import type { Engagement } from '@/features/engagements/engagements';
import { SessionContext, type Session } from '@/features/session/session';
import { renderInApp } from '@/lib/test/testApp';
import { NextStepForm } from './NextStepForm';

afterEach(cleanup);

const before = { iso2: 'FR', nextStep: 'Call', nextStepDue: '2026-11-30', owner: null, status: 'Active' } as Engagement;

function File() {
  const [engagement, setEngagement] = useState(before);
  return (
    <>
      <NextStepForm campaign="sse-next" engagement={engagement} etag={`"${engagement.nextStepDue}"`} onDone={() => undefined} />
      <button onClick={() => setEngagement({ ...before, nextStepDue: null })}>Someone else empties</button>
    </>
  );
}

it('keeps a date that is typed while somebody else takes the date away', async () => {
  await renderInApp(
    <SessionContext value={{ id: '1', displayName: 'Desk officer' } as Session}>
      <File />
    </SessionContext>,
    { prepare: (client) => client.setQueryData(accountsKey, []) },
  );
  const due = screen.getByLabelText<HTMLInputElement>('Due');
  fireEvent.change(due, { target: { value: '3/4/2027' } });
  fireEvent.blur(due);
  fireEvent.click(screen.getByText('Someone else empties'));
  expect(screen.getByText('Meanwhile saved by someone else: –')).toBeDefined();
  expect(due.value).toBe('3 Apr 2027');
});
