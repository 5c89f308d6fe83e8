import { Light, TaskStage } from '@sunlot/glossary';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import {
  Card,
  CardContent,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useEnumWords } from '../fields/EnumField.tsx';
import { LightSign } from '../fields/LightField.tsx';
import { send } from '../providers/graphql-client.ts';
import { ledgerSummary } from './home.operations.ts';

interface Cell {
  stage: TaskStage;
  light: Light;
  count: number;
}

const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'NONE'];

/** How many tasks stand at which stage under which light; every figure leads to its rows. */
export function LedgerAtAGlance() {
  const translate = useTranslate();
  const stages = useEnumWords('TaskStage');
  const { data = [] } = useQuery({
    queryKey: ['ledgerSummary'],
    queryFn: async () => (await send(ledgerSummary)).ledgerSummary as Cell[],
  });
  const rows = (Object.keys(TaskStage) as TaskStage[]).filter((stage) => data.some((cell) => cell.stage === stage));
  const countOf = (stage: TaskStage, light: Light): number =>
    data.find((cell) => cell.stage === stage && cell.light === light)?.count ?? 0;
  return (
    <Card variant="outlined" component="section">
      <CardContent>
        <Typography variant="h6" component="h2">
          {translate('app.ledger_at_a_glance')}
        </Typography>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell />
              {LIGHTS.map((light) => (
                <TableCell key={light} align="right">
                  <LightSign light={light} />
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((stage) => (
              <TableRow key={stage}>
                <TableCell component="th" scope="row">
                  {stages(stage)}
                </TableCell>
                {LIGHTS.map((light) => (
                  <TableCell key={light} align="right">
                    {countOf(stage, light) > 0 && (
                      <MuiLink
                        component={Link}
                        to={`/ledger?filter=${encodeURIComponent(JSON.stringify({ stage, light }))}`}
                      >
                        {countOf(stage, light)}
                      </MuiLink>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  );
}
