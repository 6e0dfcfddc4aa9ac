import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { fullName, useCounterparts } from '@/features/contacts/contacts';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import styles from '@/components/states/StateFile.module.css';

/** The State's bodies with the people who hold a post there now, the lead channel first. */
export function CounterpartsPanel({ iso2 }: { iso2: string }) {
  const { t } = useTranslation('states');
  const campaign = useCampaignSlug();
  const mayWrite = useMay('Staff');
  const { organisations, contacts, isLoaded, error } = useCounterparts(iso2);
  const bodies = [...organisations].sort((a, b) => Number(b.isLeadChannel) - Number(a.isLeadChannel));

  return (
    <Panel title={t('counterparts.title')} note={bodies.length > 1 ? t('counterparts.note') : undefined}>
      <ErrorAlert error={error} />
      {!isLoaded && !error && <Loading rows={2} height={40} />}
      {isLoaded && bodies.length === 0 && (
        <>
          <p className={styles.warn}>{t('counterparts.none')}</p>
          {mayWrite && (
            <Button component={Link} variant="light" size="compact-sm" to={campaignPath(campaign, `organisations?state=${iso2}`)}>
              {t('counterparts.add')}
            </Button>
          )}
        </>
      )}
      <ul className={styles.rows}>
        {bodies.map((body) => {
          const people = contacts.flatMap((contact) =>
            contact.posts
              .filter((post) => post.organisationId === body.id && post.endsOn === null)
              .map((post) => ({ contact, post })),
          );
          return (
            <li key={body.id}>
              <div className={styles.between}>
                <Link className={styles.strong} to={campaignPath(campaign, `organisations/${body.id}`)}>
                  {body.name}
                </Link>
                {body.isLeadChannel && <PlainBadge>{t('counterparts.lead')}</PlainBadge>}
              </div>
              <div className={styles.quiet}>{[t(`organisation.${body.kind}`), body.city].filter(Boolean).join(' · ')}</div>
              {body.email ? (
                <div className={`${styles.quiet} breaks`}>
                  {body.email}
                </div>
              ) : (
                <div className={styles.warn}>{t('counterparts.noAddress')}</div>
              )}
              {people.map(({ contact, post }) => (
                <Box key={post.id} className="small" mt={4}>
                  <Link className={styles.strong} to={campaignPath(campaign, `contacts/${contact.id}`)}>
                    {fullName(contact)}
                  </Link>{' '}
                  <span className={styles.quiet}>· {post.post}</span>
                </Box>
              ))}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
