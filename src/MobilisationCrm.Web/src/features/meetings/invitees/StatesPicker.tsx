import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StageIcon } from '@/components/states/StageBadge';
import { StateSelect } from '@/components/states/StateSelect';
import { engagementsQuery } from '@/features/engagements/engagements';
import { applyFilters, readFilters } from '@/features/engagements/filters';
import { useSavedViews, type SavedView } from '@/features/savedViews/savedViews';
import { useSession } from '@/features/session/session';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { isStage, stages } from '@/lib/world/stages';
import { useStates } from '@/lib/world/states';
import { otherPicks, statesOf, type Pick } from './picks';
import styles from './StatesPicker.module.css';

interface Props {
  value: readonly string[];
  onChange: (states: string[]) => void;
  error?: React.ReactNode;
}

/** Chooses States one by one, by name in any language, or many at once: by where they stand, or those of a saved view. */
export function StatesPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { data } = useQuery(engagementsQuery(campaign));
  const { data: views } = useSavedViews();
  const { id: me } = useSession();
  const { byCode } = useStates();
  const [typed, setTyped] = useState('');
  const chosen = new Set(value);
  const add = (states: readonly string[]) => onChange([...new Set([...value, ...states])]);

  const item = (key: string, label: string, states: readonly string[]) => {
    const fresh = states.filter((iso2) => !chosen.has(iso2)).length;
    return (
      <Menu.Item
        key={key}
        disabled={fresh === 0}
        leftSection={isStage(key) ? <StageIcon stage={key} /> : undefined}
        rightSection={<span className={styles.number}>{format.number(states.length)}</span>}
        onClick={() => add(states)}
      >
        {label}
      </Menu.Item>
    );
  };
  const pickItem = (pick: Pick) =>
    item(pick, isStage(pick) ? t(`common:stage.${pick}`) : t(`pick.${pick}`), statesOf(pick, data ?? []));
  const viewItem = ({ id, name, query }: SavedView) =>
    item(id, name, applyFilters(data ?? [], readFilters(new URLSearchParams(query)), me, byCode).map(({ iso2 }) => iso2));

  return (
    <div className={styles.picker}>
      <div className={styles.add}>
        <StateSelect
          className={styles.search}
          label={t('pick.state')}
          placeholder={t('pick.stateHint')}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          error={error}
          onChange={(iso2) => {
            if (iso2) {
              add([iso2]);
              setTyped('');
            }
          }}
        />
        <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={290} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" className={styles.many} leftSection={<IconUsersPlus size={16} aria-hidden />}>
              {t('pick.many')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('pick.atStage')}</Menu.Label>
            {stages.map(pickItem)}
            <Menu.Divider />
            {otherPicks.map(pickItem)}
            {views && views.length > 0 && <Menu.Label>{t('pick.views')}</Menu.Label>}
            {views?.map(viewItem)}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={styles.line}>
        <span aria-live="polite">{t('pick.chosen', { count: value.length, number: format.number(value.length) })}</span>
        {value.length > 1 && (
          <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
            {t('pick.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
