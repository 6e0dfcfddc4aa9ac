import { Anchor, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { useEditEngagement, type Engagement } from '@/features/engagements/engagements';
import { campaignPath } from '@/lib/world/campaign';
import { toastDone } from '@/lib/page/toast';
import styles from './Reminders.module.css';

interface Props {
  campaign: string;
  engagement: Engagement;
  etag: string;
  mayWrite: boolean;
}

/** The switch by which one State is sent no reminders in this campaign. */
export function RemindersPanel({ campaign, engagement, etag, mayWrite }: Props) {
  const { t } = useTranslation(['reminders', 'common']);
  const edit = useEditEngagement(campaign, engagement.iso2);
  const isOn = edit.isPending ? !edit.variables.body.remindersOff : !engagement.remindersOff;

  const turn = (on: boolean) =>
    edit.mutate(
      { etag, body: { remindersOff: !on } },
      { onSuccess: () => toastDone(t(on ? 'state.switchedOn' : 'state.switchedOff')) },
    );

  return (
    <Panel
      title={t('common:nav.reminders')}
      actions={
        mayWrite ? (
          <span className={styles.actions}>
            <span className={styles.state} aria-hidden>
              {t(isOn ? 'state.isOn' : 'state.isOff')}
            </span>
            <Switch
              withThumbIndicator={false}
              aria-label={t('common:nav.reminders')}
              checked={isOn}
              // Not disabled meanwhile: that would take the focus from whoever uses the keyboard.
              onChange={({ currentTarget }) => !edit.isPending && turn(currentTarget.checked)}
            />
          </span>
        ) : (
          <PlainBadge>{t(isOn ? 'state.isOn' : 'state.isOff')}</PlainBadge>
        )
      }
    >
      <ErrorAlert error={edit.error} />
      <div className={styles.quiet}>
        {t(isOn ? 'state.on' : 'state.off')}{' '}
        <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'mail/reminders')}>
          {t('state.toPlan')}
        </Anchor>
      </div>
    </Panel>
  );
}
