import PrintIcon from '@mui/icons-material/Print';
import { Button } from 'react-admin';

/** Prints the list as it is on the screen: its columns, its filter, its page. */
export function PrintButton() {
  return (
    <Button label="app.print" onClick={() => window.print()}>
      <PrintIcon />
    </Button>
  );
}
