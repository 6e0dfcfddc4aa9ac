import { Anchor, Box, Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { Panel } from '@/components/ui/Panel';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { inLanguage, useCity, useFormat } from '@/lib/world/locale';
import { HourChip } from '@/features/meetings/calendar/HourChip';
import styles from '@/features/meetings/Meetings.module.css';
import type { MeetingDetail } from '@/features/meetings/meetings';
import { awkwardCapitals, isAwkward } from '@/features/meetings/sending/sending';

interface Props {
  detail: MeetingDetail;
  preview: Schemas['MeetingPreview'] | undefined;
  isOver: boolean;
}

const fewCapitals = 6;

/** When and where, and what hour that is in every place that matters. */
export function WhenWherePanel({ detail, preview, isOver }: Props) {
  const { t, i18n } = useTranslation('meetings');
  const format = useFormat();
  const city = useCity();
  const languageName = useLanguageName();
  const [showsAll, setShowsAll] = useState(false);
  const { meeting, languages, interpretation, agenda, translations, otherSlots } = detail;
  const campaign = useCampaignSlug();
  const capitals = awkwardCapitals(preview?.letters ?? []);
  const hours = preview?.hours ?? [];
  const warns = !isOver && meeting.status !== 'Cancelled';
  const minutes = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);

  return (
    <Panel title={t('whenWhere.title')}>
      <dl className={styles.facts}>
        <dt>{t('whenWhere.when')}</dt>
        <dd>
          <strong>
            {format.fullDay(meeting.startsLocal)}, {meeting.startsLocal.slice(11, 16)}–{meeting.endsLocal.slice(11, 16)}
          </strong>{' '}
          {city(meeting.timeZone)} · {t('whenWhere.minutes', { number: format.number(minutes) })}
        </dd>
        <dt>{t('whenWhere.where')}</dt>
        <dd>
          {meeting.place}
          {meeting.place && meeting.link && <br />}
          {meeting.link && (
            <Anchor inherit underline="always" href={meeting.link} target="_blank" rel="noreferrer">
              {meeting.link}
            </Anchor>
          )}
          {!meeting.place && !meeting.link && <span className={styles.warn}>{t('whenWhere.noPlace')}</span>}
        </dd>
        {languages.length > 0 && (
          <>
            <dt>{t('field.languages')}</dt>
            <dd>{languages.map(languageName).join(' · ')}</dd>
          </>
        )}
        {interpretation.length > 0 && (
          <>
            <dt>{t('field.interpretation')}</dt>
            <dd>{interpretation.map(languageName).join(' · ')}</dd>
          </>
        )}
        {otherSlots.length > 0 && (
          <>
            <dt>{t('slot.others')}</dt>
            <dd>
              {otherSlots.map((slot) => (
                <div key={slot.id}>
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `meetings/${slot.id}`)}>
                    {format.weekday(slot.startsLocal)}, {slot.startsLocal.slice(11, 16)} {city(slot.timeZone)}
                  </Anchor>{' '}
                  · {t('chosen', { count: slot.invited, number: format.number(slot.invited) })}
                </div>
              ))}
            </dd>
          </>
        )}
        {agenda && (
          <>
            <dt>{t('field.agenda')}</dt>
            <dd className={styles.prose}>{agenda}</dd>
          </>
        )}
        {translations.map((words) => (
          <Fragment key={words.language}>
            <dt>{languageName(words.language)}</dt>
            <dd className={styles.prose} lang={words.language} dir="auto">
              {words.title}
              {words.agenda && `\n${words.agenda}`}
            </dd>
          </Fragment>
        ))}
      </dl>
      {hours.length > 0 && (
        <Box component="ul" className={styles.chips} mt={10} aria-label={t('whenWhere.elsewhere')}>
          {hours.map((hour) => (
            <HourChip key={hour.timeZone} hour={hour} day={meeting.startsLocal} city={city(hour.timeZone)} />
          ))}
        </Box>
      )}
      {warns && (capitals.length > 0 || hours.some(isAwkward)) && (
        <>
          <Box component="p" className={styles.warn} m="10px 0 6px">
            {t(hours.some(isAwkward) ? 'whenWhere.awkwardSeat' : 'whenWhere.awkwardCapital')}
          </Box>
          <ul className={styles.chips}>
            {(showsAll ? capitals : capitals.slice(0, fewCapitals)).map((hour) => (
              <HourChip key={hour.city.en + hour.timeZone} hour={hour} day={meeting.startsLocal} city={inLanguage(hour.city, i18n.language)} />
            ))}
            {!showsAll && capitals.length > fewCapitals && (
              <li>
                <Button variant="subtle" size="compact-xs" onClick={() => setShowsAll(true)}>
                  {t('whenWhere.more', { number: format.number(capitals.length - fewCapitals) })}
                </Button>
              </li>
            )}
          </ul>
        </>
      )}
    </Panel>
  );
}
