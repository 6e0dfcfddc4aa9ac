import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { LetterFrame } from '@/components/ui/LetterFrame';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { StateSelect } from '@/components/states/StateSelect';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useUrlState } from '@/lib/page/searchParams';
import { directionOf, exampleState, isForStates, previewQuery, type LetterKey, type LetterText } from './letters';
import styles from './Letters.module.css';

/** The unsaved letter as a State reads it, a moment after each change. */
export function LetterPreview({ letter, text }: { letter: LetterKey; text: LetterText }) {
  const { t } = useTranslation(['letters', 'mail']);
  const campaign = useCampaignSlug();
  const [params, change] = useUrlState();
  const state = params.get('state') ?? exampleState(letter.language);
  const isPlain = params.get('as') === 'text';
  const [settled] = useDebouncedValue(text, 400);
  const { data, error } = useQuery(previewQuery(letter, campaign, state, settled));

  return (
    <div className={styles.preview}>
      <Panel
        title={t('preview.title')}
        note={isForStates(letter.purpose) ? t('preview.note') : t('preview.samples')}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('mail:view.label')}
            value={isPlain ? 'text' : 'html'}
            onChange={(as) => change({ as: as === 'text' ? as : null })}
            data={[
              { value: 'html', label: t('mail:view.html') },
              { value: 'text', label: t('mail:view.text') },
            ]}
          />
        }
      >
        <div className={styles.stack}>
          {isForStates(letter.purpose) && (
            <StateSelect
              aria-label={t('preview.state')}
              allowDeselect={false}
              value={state}
              onChange={(iso2) => change({ state: iso2 })}
            />
          )}
          <ErrorAlert error={error} />
          {!data && !error && <Loading rows={4} height={72} />}
          {data && !error && (
            <div lang={data.language} dir={directionOf(data.language)}>
              <p className={styles.subject}>{data.subject}</p>
              {isPlain ? (
                <pre className={styles.plain} tabIndex={0}>
                  {data.text}
                </pre>
              ) : (
                <LetterFrame title={data.subject} html={data.html} />
              )}
            </div>
          )}
        </div>
      </Panel>
    </div>
  );
}
