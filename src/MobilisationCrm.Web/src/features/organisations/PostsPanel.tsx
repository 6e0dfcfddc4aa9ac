import { Anchor, Button, Group } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import { Panel } from '@/components/ui/Panel';
import { useLeaveQuestion } from '@/components/forms/useLeaveQuestion';
import { ContactDialog } from '@/features/contacts/ContactDialog';
import { campaignPath } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import styles from '@/components/ui/Counterparts.module.css';
import type { OrganisationDetail } from './organisations';
import { PostForm } from './PostForm';

interface Props {
  campaign: string;
  detail: OrganisationDetail;
  mayWrite: boolean;
}

/** The posts of an organisation: who holds each, or that it is vacant. */
export function PostsPanel({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation(['organisations', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  /** The post that is edited; an empty text for a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  const { unlessUnsaved, question } = useLeaveQuestion();
  const edit = (post: string) => post !== edited && unlessUnsaved(() => setEdited(post));
  /** The post for which a person is added; an empty text for one to be named. */
  const [filling, setFilling] = useState<string | null>(null);

  return (
    <Panel
      title={t('post.title')}
      actions={
        mayWrite && (
          <Group gap={4}>
            <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => edit('')}>
              {t('post.add')}
            </Button>
            <Button variant="light" size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setFilling('')}>
              {t('post.addPerson')}
            </Button>
          </Group>
        )
      }
    >
      {edited === '' && <PostForm organisationId={detail.organisation.id} onClose={() => setEdited(null)} />}
      {detail.posts.length === 0 && <p className={styles.none}>{t('post.none')}</p>}
      <ul className={styles.rows}>
        {detail.posts.map((post) => (
          <li key={post.id} className={styles.row}>
            <div className={styles.grow}>
              <div className={styles.strong}>{post.title}</div>
              {post.function !== 'Other' && <div className={styles.quiet}>{t(`function.${post.function}`)}</div>}
              {post.holders.map((holder) => (
                <div key={holder.contactId} className={styles.small}>
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `contacts/${holder.contactId}`)}>
                    {holder.name}
                  </Anchor>{' '}
                  <span className={styles.quiet}>
                    · {t('post.since', { date: format.date(holder.startsOn) })}
                    {holder.isAdInterim && ` · ${t('post.adInterim')}`}
                    {holder.email && ` · ${holder.email}`}
                  </span>
                </div>
              ))}
            </div>
            {post.holders.length === 0 && (
              <>
                <NeedsYouBadge>{t('post.vacant')}</NeedsYouBadge>
                {mayWrite && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t('post.fill')}: ${post.title}`}
                    onClick={() => setFilling(post.title)}
                  >
                    {t('post.fill')}
                  </Button>
                )}
              </>
            )}
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t('common:action.edit')}: ${post.title}`}
                onClick={() => edit(post.id)}
              >
                {t('common:action.edit')}
              </Button>
            )}
            {edited === post.id && <PostForm organisationId={detail.organisation.id} post={post} onClose={() => setEdited(null)} />}
          </li>
        ))}
      </ul>
      {filling !== null && (
        <ContactDialog
          place={{ value: detail.organisation.id, label: detail.organisation.name }}
          post={filling}
          onDone={(id) => void navigate(campaignPath(campaign, `contacts/${id}`))}
          onClose={() => setFilling(null)}
        />
      )}
      {question}
    </Panel>
  );
}
