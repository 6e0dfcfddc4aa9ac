import { useRowKeys } from '@/lib/page/shortcuts';
import { ControllerPanel } from './ControllerPanel';
import { NoticesPanel } from './NoticesPanel';
import { RecordPanel } from './RecordPanel';
import { RetentionPanel } from './RetentionPanel';
import { SharingPanel } from './SharingPanel';
import styles from './DataProtection.module.css';

/** What the alliance owes to the persons on file. Of all this paper takes the record of processing alone. For administrators. */
export function DataProtectionSection() {
  useRowKeys();
  return (
    <>
      <div className={styles.screen}>
        <ControllerPanel />
        <NoticesPanel />
        <RetentionPanel />
        <SharingPanel />
      </div>
      <RecordPanel />
    </>
  );
}
