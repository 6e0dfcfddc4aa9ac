import { Button, Group } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';

interface Props {
  icon: Icon;
  title: string;
  hint: string;
  /** How to add the first by hand. */
  add: ReactNode;
}

/** A list of counterparts on a new installation: the first is added by hand, or all come from a spreadsheet. */
export function NothingOnFile({ icon, title, hint, add }: Props) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const mayImport = useMay('Manager');
  return (
    <EmptyState
      icon={icon}
      title={title}
      hint={hint}
      action={
        <Group justify="center" gap={8}>
          {add}
          {mayImport && (
            <Button variant="default" component={Link} to={campaignPath(campaign, 'import')}>
              {t('nav.import')}
            </Button>
          )}
        </Group>
      }
    />
  );
}
