import type { SheetRegister } from '@sunlot/glossary';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from 'react-admin';
import { Link } from 'react-router-dom';

/** The way from a register to filling it from a file. */
export function ImportButton({ register }: { register: SheetRegister }) {
  return (
    <Button component={Link} to={`/imports/create?register=${register}`} label="resources.imports.import">
      <UploadIcon />
    </Button>
  );
}
