import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CircularPage } from '@/features/circulars/CircularPage';
import { CircularsPage } from '@/features/circulars/CircularsPage';
import { NewCircularPage } from '@/features/circulars/NewCircularPage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/mail/circulars, …/new?states= to whom one is to be begun, …/{id}?letter= the State whose letter is shown */
export function Component() {
  const id = useParams()['id'];
  const [params] = useUrlState();
  const states = params.get('states');
  const chosen = useMemo(() => (states ? states.toUpperCase().split(',') : []), [states]);
  return id === undefined ? <CircularsPage /> : id === 'new' ? <NewCircularPage states={chosen} /> : <CircularPage key={id} id={id} />;
}
