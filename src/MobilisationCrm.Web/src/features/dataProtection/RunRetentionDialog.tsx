import { Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '@/components/ui/Question';
import { useRunRetention, type RetentionItem } from '@/features/dataProtection/dataProtection';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useFormat } from '@/lib/world/locale';

interface Props {
  items: readonly RetentionItem[];
  onDone: () => void;
  onClose: () => void;
}

/** Erases persons whose time is over, once it is sure that they are meant. */
export function RunRetentionDialog({ items, onDone, onClose }: Props) {
  const { t } = useTranslation(['administration', 'common']);
  const format = useFormat();
  const run = useRunRetention();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({ initialValues: { endPosts: false } });
  // Those who are gone have left the list below.
  const [names] = useState(() => items.map(({ name }) => name));
  const [counted] = useState({ count: items.length, number: format.number(items.length) });

  const go = () => {
    setRest(undefined);
    form.clearErrors();
    run.mutate(
      { contacts: items.map(({ contactId }) => contactId), endPosts: form.values.endPosts },
      {
        onSuccess: ({ erased, lettersCancelled: letters }) => {
          const done = t('protection.retention.erased', { count: erased, number: format.number(erased) });
          toastDone(`${done}, ${t('protection.retention.cancelled', { count: letters, number: format.number(letters) })}`);
          onDone();
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  };

  return (
    <Question
      title={t('protection.retention.ask', counted)}
      stay={t('common:action.cancel')}
      go={t('protection.retention.erase', counted)}
      isPending={run.isPending}
      error={rest}
      onStay={onClose}
      onGo={go}
    >
      <p className="flush strong breaks">{names.join(' · ')}</p>
      <p className="flush">{t('protection.retention.askHint')}</p>
      <Checkbox
        label={t('protection.retention.endPosts')}
        description={t('protection.retention.endPostsHint')}
        {...form.getInputProps('endPosts', { type: 'checkbox' })}
      />
    </Question>
  );
}
