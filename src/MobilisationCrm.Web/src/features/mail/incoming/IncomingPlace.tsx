import { Box, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { StateSelect } from '@/components/states/StateSelect';
import { useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { showFieldErrors } from '@/lib/page/forms';
import { inLanguage } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { stateOfAddress, useFileIncoming, type IncomingMail } from './incoming';
import styles from './Incoming.module.css';

interface Props {
  mail: IncomingMail;
  onSettled: () => void;
}

/** Puts a message on a State's timeline. */
export function IncomingPlace({ mail, onSettled }: Props) {
  const { t, i18n } = useTranslation(['incoming', 'common']);
  const slug = useCampaignSlug();
  const campaign = useCampaign();
  const { byCode, name } = useStates();
  const file = useFileIncoming(slug);
  const [rest, setRest] = useState<unknown>();
  const suggested = stateOfAddress(mail.fromAddress, byCode);
  const form = useForm({
    initialValues: { iso2: suggested },
    validate: { iso2: (value) => (value ? null : t('stateMissing')) },
  });
  useUnsaved(form.isDirty);

  // Not by the callbacks of mutate: they are not called once the message has left the list.
  const submit = form.onSubmit(async ({ iso2 }) => {
    setRest(undefined);
    try {
      await file.mutateAsync({ id: mail.id, iso2: iso2! });
      toastDone(t('filed', { name: name(iso2!) }));
      onSettled();
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  return (
    <Box component="form" mt={12} onSubmit={submit} noValidate>
      <Stack gap={8}>
        <ErrorAlert error={rest} />
        <div className={styles.place}>
          <StateSelect
            className={styles.state}
            label={t('state')}
            placeholder={t('stateHint')}
            description={
              suggested && form.values.iso2 === suggested
                ? t('suggested', { ending: mail.fromAddress.split('.').at(-1) ?? '' })
                : t('inCampaign', { title: campaign ? inLanguage(campaign.title, i18n.language) : slug })
            }
            required
            {...form.getInputProps('iso2')}
          />
        </div>
        <Group gap={8}>
          <Button type="submit" loading={file.isPending}>
            {t('file')}
          </Button>
        </Group>
      </Stack>
    </Box>
  );
}
