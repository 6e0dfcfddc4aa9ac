import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';

interface Option {
  value: string;
  label: string;
}

interface Props extends Omit<
  SelectProps,
  'data' | 'filter' | 'searchable' | 'searchValue' | 'onSearchChange' | 'value' | 'onChange'
> {
  /** What the API finds for the text typed. */
  query: (q: string) => { queryKey: QueryKey; queryFn: () => Promise<Option[]> };
  value: Option | null;
  onChange: (option: Option | null) => void;
}

/** Chooses one of many records by asking the API for what is typed. */
export function RemoteSelect({ query, value, onChange, ...props }: Props) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const wanted = q === value?.label ? '' : q;
  const { data } = useQuery(query(wanted));
  const found = data ?? [];
  const options = value && !found.some((option) => option.value === value.value) ? [value, ...found] : found;

  return (
    <Select
      searchable
      openOnFocus={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={({ options: all }) => all}
      data={options}
      value={value?.value ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen) ?? null)}
      {...props}
    />
  );
}
