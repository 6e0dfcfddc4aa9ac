import { Box, Group, Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, useCity } from '@/lib/world/locale';
import { plain, useStates } from '@/lib/world/states';
import { zoneNames } from '@/lib/time/zones';

type Props = Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'>;

/** Finds a time zone by its city, by any capital in it or by a State's name; New York, Geneva and Paris stand first. */
export function ZoneSelect(props: Props) {
  const { i18n } = useTranslation();
  const city = useCity();
  const { sorted, name } = useStates();
  const capitals = useMemo(() => {
    const byZone = new Map<string, string[]>();
    for (const state of sorted) {
      byZone.set(state.capitalTimeZone, [...(byZone.get(state.capitalTimeZone) ?? []), `${inLanguage(state.capital, i18n.language)}, ${name(state.iso2)}`]);
    }
    return byZone;
  }, [sorted, name, i18n.language]);
  const options = zoneNames([...capitals.keys()], props.value, i18n.language).map((zone) => ({ value: zone, label: city(zone) }));

  return (
    <Select
      data={options}
      searchable
      allowDeselect={false}
      limit={60}
      openOnFocus={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={({ options: all, search }) => {
        const items = all as ComboboxItem[];
        const typed = plain(search.trim());
        if (!typed || items.some((item) => item.value === props.value && item.label === search)) {
          return items;
        }
        return items.filter((item) =>
          [item.label, item.value, ...(capitals.get(item.value) ?? [])].some((text) => plain(text).includes(typed)),
        );
      }}
      renderOption={({ option }) => (
        <Group gap={8} wrap="nowrap" justify="space-between" w="100%">
          <span>{option.label}</span>
          <Box component="span" c="var(--quiet)" fz="0.6875rem">
            {option.value.split('/')[0]}
          </Box>
        </Group>
      )}
      {...props}
    />
  );
}
