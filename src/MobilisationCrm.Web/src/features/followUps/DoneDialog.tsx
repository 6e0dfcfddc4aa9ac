import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';

interface Props {
  count: number;
  isSaving: boolean;
  onDone: (reason: string) => void;
  onClose: () => void;
}

const reasons = ['capital', 'elsewhere', 'notNow'] as const;

/** Why nobody is to get in touch after all: one press on what is usual, or a line of one's own. */
export default function DoneDialog({ count, isSaving, onDone, onClose }: Props) {
  const { t } = useTranslation(['interactions', 'common', 'desk']);
  const [own, setOwn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (own.trim()) {
      onDone(own.trim());
    } else {
      setMissing(true);
    }
  };
  return (
    <Dialog title={t('why.title', { count })} onClose={onClose} isUnsaved={() => own.trim() !== ''}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <p className="flush">{t('why.hint')}</p>
          <Stack gap={6}>
            {reasons.map((reason) => (
              <Button key={reason} variant="default" justify="start" disabled={isSaving} onClick={() => onDone(t(`why.${reason}`))}>
                {t(`why.${reason}`)}
              </Button>
            ))}
          </Stack>
          <TextInput
            label={t('why.own')}
            maxLength={300}
            autoComplete="off"
            data-autofocus
            value={own}
            error={isMissing && !own.trim() ? t('why.missing') : undefined}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t('desk:done')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
