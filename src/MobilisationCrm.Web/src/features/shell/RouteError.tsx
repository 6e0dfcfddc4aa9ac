import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PageHeader } from '@/components/ui/PageHeader';

/** A page that broke, or whose code could not be fetched after a new version was installed: loading it again mends the latter. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Box maw={560} m="10vh auto" p={16}>
      <PageHeader title={t('page.broken')} />
      <ErrorAlert error={error} />
      <Button mt={16} onClick={() => location.reload()}>
        {t('page.reload')}
      </Button>
    </Box>
  );
}
