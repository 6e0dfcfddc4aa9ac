import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  /** What stands on the button that leaves everything as it is; it has the focus. */
  stay: string;
  /** What stands on the button that does what cannot be undone. */
  go: string;
  isPending: boolean;
  error?: unknown;
  onStay: () => void;
  onGo: () => void;
  children: ReactNode;
}

/** Asked before something is gone for good. */
export function Question({ title, stay, go, isPending, error, onStay, onGo, children }: Props) {
  return (
    <Dialog title={title} onClose={onStay}>
      <Stack gap={12}>
        <ErrorAlert error={error} />
        {children}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onStay}>
            {stay}
          </Button>
          <Button color="red.9" loading={isPending} onClick={onGo}>
            {go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
