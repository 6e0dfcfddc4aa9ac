import { CommitmentDialog } from '@/features/commitments/CommitmentDialog';

interface Props {
  campaign: string;
  iso2: string;
  onClose: () => void;
}

/** The pledge that takes a State to co-sponsorship, written down where it is missed. */
export default function RecordPledge(props: Props) {
  return <CommitmentDialog {...props} task={{ task: 'record', kind: 'Pledge' }} />;
}
