import { Group, Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { matchesState, useStates } from '@/lib/states';
import { Flag } from './StateName';

type Props = Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'>;

/** Finds a State by its name in any of the three languages or by its two- or three-letter code. */
export function StateSelect(props: Props) {
  const { byCode, sorted, name } = useStates();
  const options = useMemo(() => sorted.map((state) => ({ value: state.iso2, label: name(state.iso2) })), [sorted, name]);

  return (
    <Select
      data={options}
      searchable
      // Turning it on selects once more: what was typed before the list had come finds its State all the same.
      selectFirstOptionOnChange={options.length > 0}
      selectFirstOptionOnDropdownOpen
      openOnFocus={false}
      limit={40}
      leftSection={props.value ? <Flag iso2={props.value} width={18} /> : undefined}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={({ options: all, search }) => {
        const items = all as ComboboxItem[];
        if (!search.trim() || items.some((item) => item.value === props.value && item.label === search)) {
          return items;
        }
        const matching = items.filter((item) => {
          const state = byCode.get(item.value);
          return state !== undefined && matchesState(state, search);
        });
        const typed = search.trim().toUpperCase();
        const isCode = (item: ComboboxItem) => item.value === typed || byCode.get(item.value)?.iso3 === typed;
        return matching.sort((a, b) => Number(isCode(b)) - Number(isCode(a)));
      }}
      renderOption={({ option }) => (
        <Group gap={8} wrap="nowrap">
          <Flag iso2={option.value} />
          <span>{option.label}</span>
          <span style={{ opacity: 0.8, fontSize: '0.6875rem' }}>{byCode.get(option.value)?.iso3}</span>
        </Group>
      )}
      {...props}
    />
  );
}
