import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StageIcon } from '@/components/states/StageBadge';
import { StateSelect } from '@/components/states/StateSelect';
import { engagementsQuery } from '@/features/engagements/engagements';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { isStage, stages } from '@/lib/world/stages';
import { otherPicks, statesOf, type Pick } from './picks';
import styles from './StatesPicker.module.css';

interface Props {
  value: readonly string[];
  onChange: (states: string[]) => void;
  error?: React.ReactNode;
}

/** Chooses States one by one, by name in any language, or many at once by where they stand. */
export function StatesPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { data } = useQuery(engagementsQuery(campaign));
  const [typed, setTyped] = useState('');
  const chosen = new Set(value);
  const add = (states: readonly string[]) => onChange([...new Set([...value, ...states])]);

  const item = (pick: Pick) => {
    const states = statesOf(pick, data ?? []);
    const fresh = states.filter((iso2) => !chosen.has(iso2)).length;
    return (
      <Menu.Item
        key={pick}
        disabled={fresh === 0}
        leftSection={isStage(pick) ? <StageIcon stage={pick} /> : undefined}
        rightSection={<span className={styles.number}>{format.number(states.length)}</span>}
        onClick={() => add(states)}
      >
        {isStage(pick) ? t(`common:stage.${pick}`) : t(`pick.${pick}`)}
      </Menu.Item>
    );
  };

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
            {stages.map(item)}
            <Menu.Divider />
            {otherPicks.map(item)}
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
