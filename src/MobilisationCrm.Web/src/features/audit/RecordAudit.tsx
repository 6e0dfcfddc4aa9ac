import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';

/** Leads from a record to its own entries in the audit log; nothing for those who may not read it. */
export function RecordAudit({ record, label }: { record: string; label: string }) {
  const campaign = useCampaignSlug();
  const may = useMay('Administrator');
  return (
    may && (
      <Button
        component={Link}
        to={campaignPath(campaign, `settings/audit?record=${encodeURIComponent(record)}`)}
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
      >
        {label}
      </Button>
    )
  );
}
