import { useTranslation } from 'react-i18next';
import { sensitiveIn } from './sensitiveWords';

/** Says gently what a note looks like; it stays the writer's choice. The place is always there, so that it is read out when it speaks. */
export function SensitiveHint({ text }: { text: string }) {
  const { t } = useTranslation('interactions');
  const kinds = sensitiveIn(text).map((kind) => t(`sensitive.${kind}`));
  return (
    <p className="flush small needs-you" role="status">
      {kinds.length > 0 && t('sensitive.hint', { what: kinds.join(', ') })}
    </p>
  );
}
