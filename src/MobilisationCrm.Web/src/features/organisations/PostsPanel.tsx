import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NeedsYouBadge } from '@/components/CommitmentBadges';
import { ErrorAlert } from '@/components/ErrorAlert';
import { Panel } from '@/components/Panel';
import { ContactDialog } from '@/features/contacts/ContactDialog';
import { campaignPath } from '@/lib/campaign';
import { useFormat } from '@/lib/locale';
import { toastDone } from '@/lib/toast';
import styles from './Counterparts.module.css';
import { useAddPost, type OrganisationDetail } from './organisations';

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
  const add = useAddPost(detail.organisation.id);
  const [title, setTitle] = useState<string | null>(null);
  /** The post for which a person is added; an empty text for one to be named. */
  const [filling, setFilling] = useState<string | null>(null);

  const save = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (title?.trim()) {
      add.mutate(title.trim(), {
        onSuccess: () => {
          toastDone(t('post.added'));
          setTitle(null);
        },
      });
    }
  };

  return (
    <Panel
      title={t('post.title')}
      actions={
        mayWrite && (
          <Group gap={4}>
            <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setTitle('')}>
              {t('post.add')}
            </Button>
            <Button variant="light" size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setFilling('')}>
              {t('post.addPerson')}
            </Button>
          </Group>
        )
      }
    >
      {title !== null && (
        <form onSubmit={save} className={styles.inline}>
          <TextInput
            className={styles.grow}
            label={t('post.name')}
            description={t('post.nameHint')}
            required
            autoFocus
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => setTitle(null)}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={!title.trim()}>
            {t('common:action.save')}
          </Button>
        </form>
      )}
      <ErrorAlert error={add.error} />
      {detail.posts.length === 0 && <p className={styles.none}>{t('post.none')}</p>}
      <ul className={styles.rows}>
        {detail.posts.map((post) => (
          <li key={post.id} className={styles.row}>
            <div className={styles.grow}>
              <div className={styles.strong}>{post.title}</div>
              {post.holders.map((holder) => (
                <div key={holder.contactId} className={styles.small}>
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `contacts/${holder.contactId}`)}>
                    {holder.name}
                  </Anchor>{' '}
                  <span className={styles.quiet}>
                    · {t('post.since', { date: format.date(holder.startsOn) })}
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
    </Panel>
  );
}
