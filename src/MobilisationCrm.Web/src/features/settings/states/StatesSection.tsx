import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { StateSelect } from '@/components/states/StateSelect';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';

/** The way to the facts of a State. */
export function StatesSection() {
  const { t } = useTranslation('settings');
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  return (
    <Panel title={t('section.states')} note={t('facts.note')}>
      <StateSelect
        maw={420}
        label={t('facts.choose')}
        placeholder={t('facts.chooseHint')}
        value={null}
        onChange={(iso2) => iso2 && void navigate(campaignPath(campaign, `states/${iso2.toLowerCase()}/facts`))}
      />
    </Panel>
  );
}
