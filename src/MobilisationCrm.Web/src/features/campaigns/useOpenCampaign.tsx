import { Suspense, useState } from 'react';
import { useMay } from '@/features/session/session';
import { lazyPart } from '@/lib/server/preload';

const OpenCampaignDialog = lazyPart(() => import('./OpenCampaignDialog'));

/** Opens a campaign; `open` is undefined for those who may not. */
export function useOpenCampaign() {
  const mayOpen = useMay('Manager');
  const [isOpen, setOpen] = useState(false);
  return {
    open: mayOpen ? () => setOpen(true) : undefined,
    dialog: <Suspense>{isOpen && <OpenCampaignDialog onClose={() => setOpen(false)} />}</Suspense>,
  };
}
