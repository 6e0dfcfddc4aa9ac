import { Select, type SelectProps } from '@mantine/core';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';

/** A language to write in. One that is in use and not among the usual ones stays to choose. */
export function LanguageSelect(props: Omit<SelectProps, 'data'>) {
  const languageName = useLanguageName();
  const codes = new Set<string>([...workingLanguages, ...(props.value ? [props.value] : [])]);
  return (
    <Select
      data={[...codes].map((code) => ({ value: code, label: languageName(code) }))}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...props}
    />
  );
}
