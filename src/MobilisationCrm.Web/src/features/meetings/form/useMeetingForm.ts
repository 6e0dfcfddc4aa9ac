import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MeetingForm, MeetingValues } from './meetingForm';

/** The form with what can be checked before the API is asked. */
export function useMeetingForm(initialValues: MeetingValues): MeetingForm {
  const { t } = useTranslation('meetings');
  return useForm({
    initialValues,
    validate: {
      title: (value) => (value.trim() ? null : t('invalid.title')),
      startsLocal: (value) => (value ? null : t('invalid.starts')),
      endsLocal: (value, { startsLocal }) => (value && value > startsLocal ? null : t('invalid.ends')),
      translations: { title: (value) => (value.trim() ? null : t('invalid.title')) },
      otherSlots: {
        startsLocal: (value) => (value ? null : t('invalid.starts')),
        endsLocal: (value, { otherSlots }, path) => {
          const slot = otherSlots[Number(path.split('.')[1])];
          return value && slot && value > slot.startsLocal ? null : t('invalid.ends');
        },
      },
      link: (value) => (!value.trim() || /^https?:\/\/\S+$/i.test(value.trim()) ? null : t('invalid.link')),
    },
  });
}
