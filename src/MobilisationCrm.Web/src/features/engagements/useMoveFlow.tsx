import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart, usePreload } from '@/lib/server/preload';
import { asProblem } from '@/lib/server/problem';
import { useStates } from '@/lib/world/states';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { useMove, type Move } from './engagements';

const loadDialog = () => import('./MoveDialog');
const MoveDialog = lazyPart(loadDialog);

/** Codes by which the API asks for words: no reason given, or evidence missing that a manager's reason may replace. */
const asksForReason = new Set(['reason-required', 'evidence-missing']);

/**
 * Moves a State; when the API wants a reason, asks for it in place and tries again. Put `dialog` into the page. `onEnd` is called when it is
 * moved, or given up.
 */
export function useMoveFlow(campaign: string, onEnd?: () => void) {
  const { t } = useTranslation(['engagements', 'common']);
  const { name } = useStates();
  const [refused, setRefused] = useState<{ move: Move; error: unknown } | null>(null);
  const mutation = useMove(campaign);
  usePreload(loadDialog);

  const move = (next: Move) =>
    mutation.mutate(next, {
      onSuccess: () => {
        setRefused(null);
        onEnd?.();
        toastDone(t('moved', { name: name(next.iso2), stage: t(`common:stage.${next.to}`) }));
      },
      onError: (error) => {
        const problem = asProblem(error);
        if (refused || (problem && asksForReason.has(problem.code))) {
          setRefused({ move: next, error });
        } else {
          toastFailed(error);
          onEnd?.();
        }
      },
    });

  const dialog = refused && (
    <Suspense>
      <MoveDialog
        campaign={campaign}
        move={refused.move}
        error={refused.error}
        isSaving={mutation.isPending}
        onMove={move}
        onClose={() => {
          setRefused(null);
          onEnd?.();
        }}
      />
    </Suspense>
  );
  return { move, dialog };
}
