import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  GlobalStyles,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useEnumWords } from '../fields/EnumField.tsx';
import { momentInWords, useDayWords } from '../fields/MomentField.tsx';
import { PrintedBy } from '../layout/PrintedBy.tsx';
import type { CreditPeriod } from '../objects/ObjectCreditHistory.tsx';
import { type Answer, send } from '../providers/graphql-client.ts';
import { dossier } from './inspections.operations.ts';

/** 一户一档: everything on file about one enterprise, printable (R35). */
export function DossierButton({ objectId }: { objectId: string }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate('resources.inspections.open_dossier')}</Button>
      {open && <DossierDialog objectId={objectId} onClose={() => setOpen(false)} />}
    </>
  );
}

function DossierDialog({ objectId, onClose }: { objectId: string; onClose(): void }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const results = useEnumWords('ResultCode');
  const { data: answer, error } = useQuery({
    queryKey: ['dossier', objectId],
    queryFn: () => send(dossier, { objectId }),
  });
  const data = answer?.dossier as Answer | null | undefined;
  const at = (instant: string | null): string => (instant ? momentInWords(instant, locale) : '');
  const days = useDayWords();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>{`${translate('resources.inspections.dossier_title')} ${data?.objectName ?? ''} ${data?.objectCode ?? ''}`}</DialogTitle>
      <DialogContent>
        <GlobalStyles styles={ONLY_THE_DOSSIER} />
        {error && <Alert severity="error">{error.message}</Alert>}
        {data === null && (
          <Typography color="text.secondary">{translate('resources.inspections.dossier_empty')}</Typography>
        )}
        {data && (
          <>
            <Part
              title="resources.inspections.dossier_visits"
              rows={data.inspections.map((it: Answer) => [it.number, it.taskNumber, at(it.plannedStart)])}
            />
            <Part
              title="resources.inspections.notice"
              rows={data.notices.map((it: Answer) => [it.number, at(it.issuedAt), at(it.plannedStart)])}
            />
            <Part
              title="resources.inspections.service"
              rows={data.services.map((it: Answer) => [it.noticeNumber, at(it.servedAt), it.receiverName])}
            />
            <Part
              title="resources.inspections.records"
              rows={data.records.map((it: Answer) => [it.number, it.itemName, results(it.result), it.finding])}
            />
            <Part
              title="resources.inspections.publication"
              rows={data.publications.map((it: Answer) => [it.number, days(it.completedOn), at(it.publishedAt)])}
            />
            <Part
              title="resources.inspections.dossier_referrals"
              rows={data.referrals.map((it: Answer) => [it.number, it.receiver, at(it.sentAt)])}
            />
          </>
        )}
        <CreditHistory periods={answer?.inspectionObject?.creditHistory} />
        <PrintedBy />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => window.print()}>{translate('app.print')}</Button>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/**
 * The classes the enterprise was in, for those who may know them. They are the house's own and stay off the paper, which goes to others.
 */
function CreditHistory({ periods }: { periods: readonly CreditPeriod[] | null | undefined }) {
  const translate = useTranslate();
  const classes = useEnumWords('CreditClass');
  const days = useDayWords();
  if (!periods) return null;
  const rows = periods.map(({ creditClass, source, asOf }) => [classes(creditClass), source, days(asOf)]);
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Part title="resources.objects.credit_history" rows={rows.length > 0 ? rows : [[classes('UNRATED')]]} />
      <Typography variant="caption" color="text.secondary">
        {translate('resources.objects.internal')}
      </Typography>
    </Box>
  );
}

/** On paper stands the dossier alone, over as many sheets as it takes, and not the page behind it. */
const ONLY_THE_DOSSIER = {
  '@media print': {
    '#root, .MuiBackdrop-root': { display: 'none !important' },
    '.MuiDialog-root': { position: 'static !important' },
    '.MuiDialog-container': { display: 'block !important', height: 'auto !important' },
    '.MuiDialog-paper': { margin: '0 !important', maxWidth: 'none !important', maxHeight: 'none !important' },
    '.MuiDialog-paper, .MuiDialogContent-root': { overflow: 'visible !important' },
  },
};

function Part({ title, rows }: { title: string; rows: (string | null)[][] }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="subtitle1" sx={{ mt: 2 }}>
        {translate(title)}
      </Typography>
      {rows.length === 0 && <Typography color="text.secondary">{translate('app.none')}</Typography>}
      <Table size="small">
        <TableBody>
          {rows.map((cells) => (
            <TableRow key={cells.join()}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row never move
                <TableCell key={column}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
