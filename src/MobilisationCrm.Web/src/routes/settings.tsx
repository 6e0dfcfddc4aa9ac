import { Navigate, useParams } from 'react-router';
import { sections } from '@/features/settings/sections';
import { SettingsPage } from '@/features/settings/SettingsPage';
import { oneOf } from '@/lib/page/searchParams';

/** /c/{campaign}/settings/{section}, the reader's own settings without one */
export function Component() {
  const { section } = useParams();
  if (!section) {
    return <Navigate to="me" replace />;
  }
  return <SettingsPage section={oneOf(sections, section) ?? 'me'} />;
}
