import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postFunctions } from './organisations';

/** What a post is; letters address its holder by it. */
export function FunctionSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation('organisations');
  return (
    <Select
      label={t('post.function')}
      description={t('post.functionHint')}
      allowDeselect={false}
      data={postFunctions.map((value) => ({ value, label: t(`function.${value}`) }))}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...props}
    />
  );
}
