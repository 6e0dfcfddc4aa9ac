import { useIntersection } from '@mantine/hooks';
import { useEffect, useEffectEvent, type ReactNode } from 'react';

/** Says once that its content has come into sight, or nearly so. */
export function WhenNear({ onNear, children }: { onNear: () => void; children: ReactNode }) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '200px' });
  const isNear = entry?.isIntersecting === true;
  const tell = useEffectEvent(onNear);
  useEffect(() => {
    if (isNear) {
      tell();
    }
  }, [isNear]);
  return <div ref={ref}>{children}</div>;
}
