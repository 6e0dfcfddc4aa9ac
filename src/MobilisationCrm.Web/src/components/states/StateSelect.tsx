import { Box, Group, MultiSelect, Select, type ComboboxItem, type ComboboxParsedItem, type MultiSelectProps, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { statesNamed, useStates } from '@/lib/world/states';
import { Flag } from './StateName';

type Props = Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'>;

/** Finds a State by its name in any of the three languages, an everyday name ("UK") or its two- or three-letter code. */
export function StateSelect(props: Props) {
  const { options, matching, renderOption } = useStateOptions();
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
      filter={({ options: all, search }) =>
        (all as ComboboxItem[]).some((item) => item.value === props.value && item.label === search) ? all : matching(all, search)
      }
      renderOption={renderOption}
      {...props}
    />
  );
}

/** Finds several States in the same way. */
export function StatesSelect(props: Omit<MultiSelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'>) {
  const { options, matching, renderOption } = useStateOptions();
  return (
    <MultiSelect
      data={options}
      searchable
      selectFirstOptionOnChange
      limit={40}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={({ options: all, search }) => matching(all, search)}
      renderOption={renderOption}
      {...props}
    />
  );
}

function useStateOptions() {
  const { byCode, sorted, name } = useStates();
  const options = useMemo(() => sorted.map((state) => ({ value: state.iso2, label: name(state.iso2) })), [sorted, name]);

  const matching = (all: ComboboxParsedItem[], search: string): ComboboxParsedItem[] => {
    if (!search.trim()) {
      return all;
    }
    const items = new Map((all as ComboboxItem[]).map((item) => [item.value, item]));
    return statesNamed(
      sorted.filter((state) => items.has(state.iso2)),
      search,
    ).map((state) => items.get(state.iso2)!);
  };

  const renderOption = ({ option }: { option: ComboboxItem }) => (
    <Group gap={8} wrap="nowrap">
      <Flag iso2={option.value} />
      <span>{option.label}</span>
      <Box component="span" opacity={0.8} fz="0.6875rem">
        {byCode.get(option.value)?.iso3}
      </Box>
    </Group>
  );
  return { options, matching, renderOption };
}
