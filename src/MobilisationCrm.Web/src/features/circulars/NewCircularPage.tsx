import { Box, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { addPapers, NewPapers } from '@/features/meetings/papers/NewPapers';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { showFieldErrors } from '@/lib/page/forms';
import { useUnsaved } from '@/lib/page/unsaved';
import { CircularFields } from './CircularFields';
import { newCircular, toText, useCircularForm } from './circularForm';
import styles from './Circulars.module.css';
import { CircularStates } from './CircularStates';
import { useAddCircularPaper, useCreateCircular } from './circulars';

/** Writes a letter outside meetings: what at the left, to whom at the right. The next page shows every letter before one goes. */
export function NewCircularPage({ states }: { states: string[] }) {
  const { t, i18n } = useTranslation(['mail', 'common', 'meetings']);
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const create = useCreateCircular(campaign);
  const addPaper = useAddCircularPaper(campaign);
  const [papers, setPapers] = useState<File[]>([]);
  const [rest, setRest] = useState<unknown>();
  const form = useCircularForm(newCircular(states, i18n.language));
  const settled = useUnsaved(() => form.isDirty() || papers.length > 0);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    let created;
    try {
      created = await create.mutateAsync(toText(values));
    } catch (error) {
      setRest(showFieldErrors(form, error));
      return;
    }
    settled();
    await addPapers(papers, [created.circular.id], addPaper);
    await navigate(campaignPath(campaign, `mail/circulars/${created.circular.id}`), { replace: true });
  });

  return (
    <>
      <PageHeader title={t('circular.write')} subtitle={t('circular.writeHint')} />
      <form onSubmit={submit} noValidate>
        <ErrorAlert error={rest} />
        <Box className={styles.columns} mt={rest ? 12 : 0}>
          <Panel title={t('circular.what')}>
            <CircularFields form={form} />
          </Panel>
          <div className={styles.column}>
            <Panel title={t('circular.toWhom')} note={t('circular.toWhomHint')}>
              <CircularStates form={form} />
            </Panel>
            <NewPapers papers={papers} onChange={setPapers} hint={t('circular.paperHint')} />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" component={Link} to={campaignPath(campaign, 'mail/circulars')}>
                {t('common:action.cancel')}
              </Button>
              <Button type="submit" loading={create.isPending || addPaper.isPending}>
                {t('circular.preview')}
              </Button>
            </Group>
          </div>
        </Box>
      </form>
    </>
  );
}
