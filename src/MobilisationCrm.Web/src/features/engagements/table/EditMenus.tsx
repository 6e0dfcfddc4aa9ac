import { Menu, Popover, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { cloneElement, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { FormButtons } from '@/components/forms/FormButtons';
import { isAnythingUnsaved, useUnsaved } from '@/lib/page/unsaved';
import type { Changes } from '@/features/engagements/changes';
import { priorities, PriorityMark } from '@/features/engagements/PriorityMark';
import { useOwners } from '@/features/accounts/accounts';

interface Props {
  /** The button that opens it. */
  target: ReactElement<{ onClick?: () => void }>;
  onChange: (changes: Changes) => void;
}

const menu = { position: 'bottom-start', width: 220, transitionProps: { duration: 0 } } as const;

export function OwnerMenu({ target, onChange }: Props) {
  const { t } = useTranslation();
  const owners = useOwners();
  return (
    <Menu {...menu}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {owners.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onChange({ ownerId: id })}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange({ ownerId: null })}>{t('owner.none')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function PriorityMenu({ target, onChange }: Props) {
  return (
    <Menu {...menu} width={140}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {priorities.map((priority) => (
          <Menu.Item key={priority} onClick={() => onChange({ priority })}>
            <PriorityMark priority={priority} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function StatusMenu({ target, onChange }: Props) {
  const { t } = useTranslation('engagements');
  return (
    <Menu {...menu} width={140}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {(['Active', 'OnHold'] as const).map((status) => (
          <Menu.Item key={status} onClick={() => onChange({ status })}>
            {t(`status.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface NextStep {
  nextStep: string;
  nextStepDue: string;
}

/** What to do next and until when, typed in place. */
export function NextStepEditor({ target, onChange, now }: Props & { now: NextStep }) {
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <Popover
      opened={isOpen}
      // A stray click or Escape would lose what is typed; Cancel does so on purpose.
      onDismiss={() => isAnythingUnsaved() || close()}
      position="bottom-start"
      width={300}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{cloneElement(target, { onClick: toggle })}</Popover.Target>
      <Popover.Dropdown>
        <NextStepFields
          now={now}
          onCancel={close}
          onSave={(changes) => {
            close();
            onChange(changes);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface FieldsProps {
  now: NextStep;
  onSave: (changes: Changes) => void;
  onCancel: () => void;
}

function NextStepFields({ now, onSave, onCancel }: FieldsProps) {
  const { t } = useTranslation('engagements');
  const form = useForm({ initialValues: now });
  useUnsaved(form.isDirty);
  const submit = form.onSubmit(({ nextStep, nextStepDue }) =>
    onSave({ nextStep: nextStep.trim(), nextStepDue: nextStepDue || null }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={8}>
        <Textarea
          label={t('column.next')}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          {...form.getInputProps('nextStep')}
        />
        <DateField withChips label={t('due')} {...form.getInputProps('nextStepDue')} />
        <FormButtons size="xs" isSaving={false} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
