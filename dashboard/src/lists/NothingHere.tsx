import {
  CreateButton,
  ListNoResults,
  useListContext,
  useGetResourceLabel,
  usePermissions,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { Box, Card, CardContent, Typography } from '@mui/material';
import { useResourceDefinition } from 'ra-core';
import { mayOpen } from '../layout/page-rights.ts';

/** In place of a list nothing has come into yet: what will stand here, and the way to the first of them. */
export function EmptyList() {
  const { permissions = [] } = usePermissions<string[]>();
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  return (
    <Card variant="outlined" sx={{ mt: 2 }}>
      <NothingHere />
      {hasCreate && mayOpen(`/${resource}/create`, permissions) && (
        <Box sx={{ px: 2, pb: 2 }}>
          <CreateButton variant="outlined" />
        </Box>
      )}
    </Card>
  );
}

/** In place of rows: what comes here where nobody filtered, and the way out of the filter where somebody did. */
export function NothingHere() {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { filterValues = {} } = useListContext();
  const labelOf = useGetResourceLabel();
  if (Object.keys(filterValues).length > 0) return <ListNoResults />;
  const hint = translate(`resources.${resource}.empty`, { _: '' });
  return (
    <CardContent>
      <Typography>{translate('ra.page.empty', { name: labelOf(resource).toLowerCase() })}</Typography>
      {hint && (
        <Typography variant="body2" color="text.secondary">
          {hint}
        </Typography>
      )}
    </CardContent>
  );
}
