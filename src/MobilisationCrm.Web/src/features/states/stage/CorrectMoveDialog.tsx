import { Box, Group, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { Instant } from '@/components/ui/Instant';
import { StageBadge } from '@/components/states/StageBadge';
import { movesQuery, type TimelineItem } from '@/features/engagements/engagements';
import { showFieldErrors } from '@/lib/page/forms';
import { stages, type Stage } from '@/lib/world/stages';
import { toastDone } from '@/lib/page/toast';
import { stageAfterCorrection, useCorrectMove } from './correctMove';

interface Props {
  campaign: string;
  iso2: string;
  /** The move that was written down wrongly. */
  wrong: TimelineItem;
  onClose: () => void;
}

/** Corrects a wrong move: which stage it should have been, and why. Says where the State stands afterwards. */
export function CorrectMoveDialog({ campaign, iso2, wrong, onClose }: Props) {
  const { t } = useTranslation(['interactions', 'states', 'common', 'engagements']);
  const { data: timeline } = useQuery(movesQuery(campaign, iso2));
  const correct = useCorrectMove(campaign, iso2);
  const [rest, setRest] = useState<unknown>();
  const from = wrong.detail as Stage;
  const form = useForm({
    initialValues: { to: null as Stage | null, reason: '' },
    validate: {
      to: (value) => (value ? null : t('correctMove.toMissing')),
      reason: (value) => (value.trim() ? null : t('engagements:move.reasonMissing')),
    },
  });
  const { to } = form.values;

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    correct.mutate(
      { to: values.to!, reason: values.reason.trim(), correctsId: wrong.id },
      {
        onSuccess: () => {
          toastDone(t('correctMove.done'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('correctMove.title')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <div>
            <Group gap={8}>
              <StageBadge stage={from} />
              <span aria-hidden>→</span>
              <StageBadge stage={wrong.type as Stage} />
            </Group>
            <Box className="small quiet" mt={6}>
              <Instant at={wrong.at} />
              {wrong.by && ` · ${wrong.by}`}
            </Box>
          </div>
          <p className="flush quiet">{t('correctMove.hint')}</p>
          <Select
            label={t('correctMove.to')}
            required
            data-autofocus
            data={stages
              .filter((stage) => stage !== wrong.type)
              .map((stage) => ({
                value: stage,
                label:
                  stage === from ? t('correctMove.stayed', { stage: t(`common:stage.${stage}`) }) : t(`common:stage.${stage}`),
              }))}
            {...form.getInputProps('to')}
          />
          <Textarea
            label={t('engagements:move.reason')}
            description={t('correctMove.reasonHint')}
            required
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('reason')}
          />
          {to && timeline && (
            <Group gap={8} aria-live="polite">
              <span>{t('correctMove.after')}</span>
              <StageBadge stage={stageAfterCorrection(timeline, wrong, to)} />
            </Group>
          )}
          <FormButtons onCancel={onClose} isSaving={correct.isPending} label={t('correctMove.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
