import { Button, Group, NativeSelect } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useMailProblem } from '@/lib/server/mailProblem';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';
import { useSendTest, type Letter } from '@/features/meetings/meetings';

/** One of the letters to the reader's own address, before the invitees get theirs. */
export function TestLetter({ campaign, id, letters }: { campaign: string; id: string; letters: readonly Letter[] }) {
  const { t } = useTranslation('meetings');
  const languageName = useLanguageName();
  const problem = useMailProblem();
  const test = useSendTest(campaign, id);
  const languages = workingLanguages.filter((code) => letters.some(({ language }) => language === code));
  const [chosen, choose] = useState(languages[0]);
  if (!chosen) {
    return null;
  }
  return (
    <div>
      <Group gap={8}>
        {languages.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('test.language')}
            value={chosen}
            onChange={({ currentTarget }) => choose(languages.find((code) => code === currentTarget.value))}
            data={languages.map((code) => ({ value: code, label: languageName(code) }))}
          />
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMailCheck size={14} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate(chosen)}
        >
          {t('test.send')}
        </Button>
      </Group>
      <ErrorAlert error={test.error} />
      <p className="flush small quiet" role="status">
        {test.data?.problem
          ? problem(test.data.problem)
          : test.data && t('test.sent', { address: test.data.toAddress, name: test.data.invitee })}
      </p>
    </div>
  );
}
