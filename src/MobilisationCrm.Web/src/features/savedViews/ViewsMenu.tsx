import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/session/session';
import { lazyPart, usePreload } from '@/lib/server/preload';
import { toastFailed, toastUndoable } from '@/lib/page/toast';
import { openView, shownQuery, useCreateView, useDeleteView, useSavedViews, type SavedView } from './savedViews';

const loadDialog = () => import('./ViewDialog');
const ViewDialog = lazyPart(loadDialog);

/** One's own views and the shared ones. The button bears the name of the one that is open. `columns` are those of the table. */
export function ViewsMenu({ columns }: { columns: string | null }) {
  const [params, show] = useSearchParams();
  const query = shownQuery(params, columns);
  const { t } = useTranslation('engagements');
  const { data: views = [] } = useSavedViews();
  const remove = useDeleteView();
  const create = useCreateView();
  const isManager = useMay('Manager');
  usePreload(loadDialog);
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null);
  const open = openView(views, query);
  const mayChange = open !== undefined && (open.isMine || isManager);

  const discard = ({ id, name, query: shown, isShared }: SavedView) =>
    remove.mutate(id, {
      onSuccess: () =>
        toastUndoable(t('views.deleted', { name }), () =>
          create.mutate({ name, query: shown, isShared: isManager ? isShared : null }, { onError: toastFailed }),
        ),
      onError: toastFailed,
    });

  const list = (heading: string, some: readonly SavedView[]) =>
    some.length > 0 && (
      <>
        <Menu.Label>{heading}</Menu.Label>
        {some.map((view) => (
          <Menu.Item
            key={view.id}
            aria-current={view === open || undefined}
            rightSection={view === open ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => show(new URLSearchParams(view.query))}
          >
            {view.name}
          </Menu.Item>
        ))}
      </>
    );

  return (
    <>
      <Menu position="bottom-end" width={260} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {open?.name ?? t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {list(
            t('views.mine'),
            views.filter((view) => view.isMine),
          )}
          {list(
            t('views.shared'),
            views.filter((view) => !view.isMine),
          )}
          {views.length > 0 && <Menu.Divider />}
          {!open && (
            <Menu.Item leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={() => setDialog('new')}>
              {t('views.save')}
            </Menu.Item>
          )}
          {mayChange && (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('change')}>
                {t('views.change')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => discard(open)}>
                {t('views.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog && (
        <Suspense>
          <ViewDialog view={dialog === 'change' ? open : undefined} query={query} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  );
}
