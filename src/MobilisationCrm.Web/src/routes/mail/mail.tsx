import { useMemo } from 'react';
import { pageOf } from '@/components/lists/Pager';
import { mailPurposes, mailStates } from '@/features/mail/mail';
import { MailPage } from '@/features/mail/MailPage';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/mail?state=&purpose=&to=&meeting=&q=&page= */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(
    () => ({
      state: oneOf(mailStates, params.get('state')),
      purpose: oneOf(mailPurposes, params.get('purpose')),
      to: params.get('to'),
      meeting: params.get('meeting'),
      search: params.get('q'),
      page: pageOf(params),
    }),
    [params],
  );
  return <MailPage filters={filters} onChange={change} />;
}
