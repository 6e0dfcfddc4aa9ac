import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { plain } from '@/lib/world/states';
import { findable } from './findable';
import { roles } from '@/features/session/session';
import styles from './Settings.module.css';

/** Finds a setting by words of its label, its hint or its section, in the reader's language, and leads to it. */
export function SettingsSearch() {
  const { t } = useTranslation(['settings', 'common', 'campaigns', 'administration', 'incoming', 'mail']);
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const { role } = useSession();
  const [typed, setTyped] = useState('');
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const hits = findable
    .filter((setting) => roles.indexOf(role) >= roles.indexOf(setting.role))
    .map((setting) => {
      const label = t(setting.label);
      const place = t(setting.place);
      const text = plain(`${label} ${place} ${setting.hint ? t(setting.hint) : ''}`);
      const to = campaignPath(campaign, setting.page) + (setting.page.startsWith('settings/') ? `?find=${encodeURIComponent(label)}` : '');
      return { label, place, to, isHit: words.every((word) => text.includes(word)) };
    })
    .filter(({ isHit }) => isHit);

  return (
    <div role="search">
      <TextInput
        data-filter
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && words.length > 0 && hits[0]) {
            setTyped('');
            void navigate(hits[0].to);
          }
        }}
      />
      {words.length > 0 && (
        <>
          <p className={styles.quiet} role="status">
            {t('search.found', { count: hits.length, number: hits.length })}
          </p>
          <ul className={styles.rows}>
            {hits.map(({ label, place, to }) => (
              <li key={to} className={styles.hit}>
                <Link to={to} onClick={() => setTyped('')}>
                  {label}
                </Link>
                <div className={styles.quiet}>{place}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
