import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { StageBadge } from '@/components/states/StageBadge';
import { StateName } from '@/components/states/StateName';
import { useMay } from '@/features/session/session';
import { asProblem } from '@/lib/server/problem';
import { engagementQuery, type Move } from './engagements';
import { EvidenceActs } from './evidence/EvidenceActs';
import { forget, useWantedMove } from './evidence/wantedMoves';

interface Props {
  campaign: string;
  move: Move;
  error: unknown;
  isSaving: boolean;
  onMove: (move: Move) => void;
  onClose: () => void;
}

/** What the move lacks: the evidence, item by item, or a written reason, asked for here. */
export default function MoveDialog({ campaign, move, error, isSaving, onMove, onClose }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const [reason, setReason] = useState(move.reason ?? '');
  const [isMissing, setMissing] = useState(false);
  const mayOverride = useMay('Manager');
  const { data } = useQuery(engagementQuery(campaign, move.iso2));
  const code = asProblem(error)?.code;
  const lacksEvidence = code === 'evidence-missing';
  const asksReason = !lacksEvidence || mayOverride;
  const ahead = data?.data.ahead.find(({ stage }) => stage === move.to);

  // An act that was begun here has brought what was missing.
  useWantedMove(campaign, data?.data, isSaving ? undefined : onMove);
  const close = () => {
    forget(campaign, move.iso2);
    onClose();
  };

  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (!reason.trim()) {
      setMissing(true);
      return;
    }
    onMove({ ...move, reason: reason.trim() });
  };

  return (
    <Dialog title={t('move.title')} onClose={close} isUnsaved={() => reason.trim() !== ''}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <Group gap={10}>
            <StateName iso2={move.iso2} />
            <span aria-hidden>→</span>
            <StageBadge stage={move.to} />
          </Group>
          {lacksEvidence ? (
            <>
              <p className="flush">{t(mayOverride ? 'move.evidenceOverride' : 'move.evidenceMissing')}</p>
              {ahead && <EvidenceActs campaign={campaign} move={{ iso2: move.iso2, to: move.to }} evidence={ahead.evidence} />}
              <p className="flush small quiet">{t('move.byItself')}</p>
            </>
          ) : code === 'reason-required' ? (
            <p className="flush">{t('move.reasonRequired')}</p>
          ) : (
            <ErrorAlert error={error} />
          )}
          {asksReason && (
            <Textarea
              label={t('move.reason')}
              description={t('move.reasonHint')}
              required
              autosize
              minRows={3}
              maxLength={2000}
              data-autofocus
              value={reason}
              error={isMissing && !reason.trim() ? t('move.reasonMissing') : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>
              {t(asksReason ? 'common:action.cancel' : 'common:action.close')}
            </Button>
            {asksReason && (
              <Button type="submit" loading={isSaving}>
                {t('move.submit')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
