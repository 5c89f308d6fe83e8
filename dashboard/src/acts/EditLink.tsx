import EditIcon from '@mui/icons-material/Edit';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

/** The way to the form of the record, among its acts. It says its act on a phone, too, where a pencil alone would stand. */
export function EditLink({ label }: { label: string }) {
  const createPath = useCreatePath();
  const resource = useResourceContext()!;
  const { id } = useRecordContext()!;
  return (
    <Button component={Link} to={createPath({ resource, id, type: 'edit' })} startIcon={<EditIcon />}>
      {label}
    </Button>
  );
}
