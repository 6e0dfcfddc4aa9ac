import { Menu } from '@mantine/core';
import { IconDotsVertical, IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StageIcon } from '@/components/states/StageBadge';
import { useOpeningMenu } from '@/components/lists/useOpeningMenu';
import { useLogContact } from '@/features/interactions/interactions';
import { stages } from '@/lib/world/stages';
import { useStates } from '@/lib/world/states';
import styles from './Board.module.css';
import type { Engagement, Move } from '@/features/engagements/engagements';

interface Props {
  engagement: Engagement;
  onMove: (move: Move) => void;
}

/** The card's menu, made only once it is asked for. */
export function CardMenu({ engagement, onMove }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const { name } = useStates();
  const openLog = useLogContact();
  const { target, menu } = useOpeningMenu();

  return (
    <Menu {...menu} position="bottom-end" width={240}>
      <Menu.Target>
        <button ref={target} type="button" className={styles.menu} aria-label={t('cardMenu', { name: name(engagement.iso2) })}>
          <IconDotsVertical size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown onMouseDown={(event) => event.stopPropagation()} onTouchStart={(event) => event.stopPropagation()}>
        <Menu.Item leftSection={<IconPencilPlus size={16} aria-hidden />} onClick={() => openLog({ iso2: engagement.iso2 })}>
          {t('common:top.logContact')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('moveTo')}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item
            key={stage}
            disabled={stage === engagement.stage || engagement.status !== 'Active'}
            leftSection={<StageIcon stage={stage} />}
            onClick={() => onMove({ iso2: engagement.iso2, to: stage })}
          >
            {t(`common:stage.${stage}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
