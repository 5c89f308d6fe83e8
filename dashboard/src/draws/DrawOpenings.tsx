import { useCallback, useEffect, useState } from 'react';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { ActButton } from '../acts/ActButton.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import { send } from '../providers/graphql-client.ts';
import type { DrawRecord } from './draw-record.ts';
import { issuedOpenings, issueOpening } from './draws.operations.ts';
import { drawsWords } from './draws.words.ts';
import { OpeningSlip, type Slip } from './OpeningSlip.tsx';

interface Issued {
  id: string;
  objectCode: string;
  recipient: string;
  issuedAt: string;
  issuedByName: string;
  expiresAt: string;
  collectedAt: string | null;
  replacedAt: string | null;
}

/** Slips by which enterprises check their own place: issued at the desk on request, and who asked for one is on record. */
export function DrawOpenings() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const may = draw?.allowed.includes('issueOpening') ?? false;
  const [issued, look] = useIssued(draw?.id, may);
  const [slip, setSlip] = useState<Slip>();
  if (!draw || !may) return null;
  const words = drawsWords.words!;
  return (
    <PageSection title="resources.draws.openings">
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {translate('resources.draws.openings_hint')}
      </Typography>
      <ActButton
        allowed="issueOpening"
        label={verbs.issueOpening}
        operation={issueOpening}
        idAs="drawId"
        variant="outlined"
        fields={[
          { name: 'objectCode', label: words.opening_code!, kind: 'text', required: true },
          {
            name: 'recipient',
            label: words.opening_recipient!,
            kind: 'text',
            required: true,
            hint: words.opening_recipient_hint!,
          },
          { name: 'reason', label: words.opening_reason!, kind: 'text' },
        ]}
        onDone={(answer) => {
          setSlip(answer as unknown as Slip);
          look();
        }}
      />
      {issued.length > 0 && <IssuedTable issued={issued} />}
      {slip && <OpeningSlip draw={draw} slip={slip} onClose={() => setSlip(undefined)} />}
    </PageSection>
  );
}

/** The slips issued so far, and a way to look again. */
function useIssued(drawId: string | undefined, may: boolean): [Issued[], () => void] {
  const [issued, setIssued] = useState<Issued[]>([]);
  const look = useCallback((): void => {
    if (!drawId || !may) return;
    send(issuedOpenings, { drawId }).then(
      (answer) => setIssued(answer.issuedOpenings as Issued[]),
      () => setIssued([]),
    );
  }, [drawId, may]);
  useEffect(look, [look]);
  return [issued, look];
}

function IssuedTable({ issued }: { issued: readonly Issued[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const stateOf = ({ replacedAt, collectedAt }: Issued): string => {
    if (replacedAt) return translate('resources.draws.opening_replaced');
    return collectedAt
      ? translate('resources.draws.opening_used', { at: momentInWords(collectedAt, locale) })
      : translate('resources.draws.opening_unused');
  };
  return (
    <Box sx={{ mt: 1, overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('resources.draws.opening_code')}</TableCell>
            <TableCell>{translate('resources.draws.opening_recipient')}</TableCell>
            <TableCell>{translate('resources.draws.opening_issued')}</TableCell>
            <TableCell>{translate('resources.draws.opening_state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {issued.map((one) => (
            <TableRow key={one.id}>
              <TableCell>{one.objectCode}</TableCell>
              <TableCell>{one.recipient}</TableCell>
              <TableCell>
                {momentInWords(one.issuedAt, locale)} · {one.issuedByName}
              </TableCell>
              <TableCell>{stateOf(one)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
