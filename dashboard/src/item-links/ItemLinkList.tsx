import type { Light } from '@sunlot/glossary';
import {
  DatagridConfigurable,
  type FieldProps,
  List,
  NumberField,
  SimpleList,
  TextField,
  TopToolbar,
  useListContext,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Box, LinearProgress, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { LightField, LightSign } from '../fields/LightField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { FileFormatsButton } from '../imports/FileFormatsButton.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { PrintButton } from '../lists/PrintButton.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

interface DivisionLinks {
  readonly id: string;
  readonly divisionName: string;
  readonly listed: number;
  readonly unlinked: number;
  readonly light: Light;
  readonly items: readonly { id: string; code: string; name: string; since: string; light: Light }[];
}

/** R01: which items of the list have no entry of the “internet + regulation” checklist yet, by division. */
export function ItemLinkList() {
  const phone = usePhone();
  return (
    <>
      <RegisterTabs of="items" />
      <List actions={<Actions />} pagination={false} exporter={false} empty={false}>
        <LinkSum />
        {phone ? (
          <SimpleList<DivisionLinks>
            rowClick={false}
            primaryText={<DivisionLine />}
            secondaryText={<LinksOfDivision />}
          />
        ) : (
          <DatagridConfigurable rowClick={false} bulkActionButtons={false}>
            <LightField source="light" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <NumberField source="listed" sortable={false} />
            <NumberField source="unlinked" sortable={false} />
            <ItemsToLink source="items" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

const REPORT = [{ addressOf: (ending: string) => `/files/registries/reports/unlinked-items.${ending}` }];

function Actions() {
  const phone = usePhone();
  return (
    <TopToolbar>
      <ListColumns />
      {!phone && <PrintButton />}
      <FileFormatsButton offers={REPORT} />
    </TopToolbar>
  );
}

/** How far the whole list is. */
function LinkSum() {
  const { data = [] } = useListContext<DivisionLinks>();
  const translate = useTranslate();
  const listed = data.reduce((sum, division) => sum + division.listed, 0);
  const linked = listed - data.reduce((sum, division) => sum + division.unlinked, 0);
  const words = translate('resources.item-links.sum', { linked, listed });
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="body2" color="text.secondary">
        {translate('resources.item-links.rule')}
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {words}
      </Typography>
      <LinearProgress variant="determinate" value={listed > 0 ? (100 * linked) / listed : 0} aria-label={words} />
    </Box>
  );
}

function DivisionLine() {
  const division = useRecordContext<DivisionLinks>();
  if (!division) return null;
  return (
    <>
      <LightSign light={division.light} /> {division.divisionName}
    </>
  );
}

/** How far a division is, and below it what is left; side by side they do not fit a phone. */
function LinksOfDivision() {
  const translate = useTranslate();
  const division = useRecordContext<DivisionLinks>();
  if (!division) return null;
  const { listed, unlinked } = division;
  return (
    <>
      {translate('resources.item-links.sum', { linked: listed - unlinked, listed })}
      {unlinked > 0 && <ItemsToLink source="items" />}
    </>
  );
}

/** The items themselves, each a step away from the page where its code is entered. */
function ItemsToLink(_props: FieldProps) {
  const { items = [] } = useRecordContext<DivisionLinks>() ?? {};
  const days = useDayWords();
  const translate = useTranslate();
  if (items.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary" component="span">
        {translate('resources.item-links.all_linked')}
      </Typography>
    );
  }
  return items.map(({ id, code, name, since, light }) => (
    <Typography key={id} variant="body2" component="span" sx={{ display: 'block' }}>
      <LightSign light={light} />{' '}
      <MuiLink component={Link} to={`/items/${id}/show`}>
        {`${code} ${name}`}
      </MuiLink>
      <Box component="span" sx={{ ml: 1, whiteSpace: 'nowrap', color: 'text.secondary' }}>
        {translate('resources.item-links.since', { day: days(since) })}
      </Box>
    </Typography>
  ));
}
