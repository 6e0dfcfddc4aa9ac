import { Combobox, Textarea, useCombobox, type TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/features/accounts/accounts';
import { mentionAt, named } from './mention';

interface Props extends Omit<TextareaProps, 'onChange' | 'value'> {
  value?: string;
  onChange?: (text: string) => void;
}

/** A note. After @ it proposes colleagues, who are then told of it. */
export function NoteArea({ value = '', onChange, ...rest }: Props) {
  const { t } = useTranslation('interactions');
  const { data: accounts } = useQuery(accountsQuery);
  const combobox = useCombobox();
  const area = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(0);
  const people = (accounts ?? []).filter(({ isDisabled }) => !isDisabled).map(({ id, displayName }) => ({ id, name: displayName }));
  const mention = mentionAt(value, cursor);
  const proposals = mention ? named(people, mention.typed) : [];

  const follow = ({ currentTarget }: React.SyntheticEvent<HTMLTextAreaElement>) => {
    setCursor(currentTarget.selectionStart);
    combobox.openDropdown();
  };
  const take = (name: string) => {
    if (mention) {
      const before = `${value.slice(0, mention.start)}@${name} `;
      onChange?.(before + value.slice(cursor).replace(/^ /, ''));
      setCursor(before.length);
      requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length));
    }
    combobox.closeDropdown();
  };
  const isOpen = combobox.dropdownOpened && proposals.length > 0;
  const { selectFirstOption } = combobox;
  const first = isOpen ? proposals[0]?.id : undefined;
  // Enter takes the first.
  useEffect(() => {
    if (first) {
      selectFirstOption();
    }
  }, [first, selectFirstOption]);

  return (
    <Combobox store={{ ...combobox, dropdownOpened: isOpen }} onOptionSubmit={take} position="bottom-start">
      <Combobox.Target withAriaAttributes={isOpen}>
        <Textarea
          ref={area}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20000}
          description={t('mention.hint')}
          value={value}
          {...rest}
          onChange={(event) => {
            onChange?.(event.currentTarget.value);
            follow(event);
          }}
          onClick={follow}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // Escape closes the proposals, not the dialog around the note.
            if (isOpen && event.key === 'Escape') {
              event.stopPropagation();
              combobox.closeDropdown();
            }
            // Tab takes the first, as Enter takes the chosen one.
            if (isOpen && event.key === 'Tab' && proposals[0]) {
              event.preventDefault();
              take(proposals[0].name);
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('mention.title')}>
          {proposals.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
