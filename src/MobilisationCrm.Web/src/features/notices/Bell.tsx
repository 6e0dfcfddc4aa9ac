import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import styles from './Notices.module.css';
import { noticesQuery } from './notices';

/** How much the reader has not seen yet. It is a number and no more: no sound, no window, and gone for good once it was looked at. */
export default function Bell() {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const { data } = useQuery(noticesQuery);
  const count = data?.unseen ?? 0;
  return (
    <NavLink
      className={styles.bell}
      to={campaignPath(useCampaignSlug(), 'notices')}
      aria-label={count > 0 ? t('bell', { count, number: format.number(count) }) : t('title')}
    >
      <IconBell size={20} aria-hidden />
      {count > 0 && (
        <span className={styles.count} aria-hidden>
          {format.number(count)}
        </span>
      )}
    </NavLink>
  );
}
