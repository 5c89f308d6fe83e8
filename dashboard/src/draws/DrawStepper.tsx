import { useRecordContext, useTranslate } from 'react-admin';
import { Step, StepLabel, Stepper } from '@mui/material';
import type { DrawRecord } from './draw-record.ts';
import { hasEnded, STATIONS, stationsPassed } from './next-step.ts';
import { useNow } from './useNow.ts';

/** Where the draw stands: six stations from the queue to the open record. */
export function DrawStepper() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const now = useNow(10_000);
  if (!draw) return null;
  const passed = stationsPassed(draw, now);
  const broken = draw.state === 'STALLED' || hasEnded(draw.state);
  return (
    <Stepper
      activeStep={passed}
      alternativeLabel
      sx={{ my: 2, '& .MuiStep-root': { px: { xs: 0.25, sm: 1 } }, '& .MuiStepIcon-root': { fontSize: 30 } }}
    >
      {STATIONS.map((station, index) => (
        <Step key={station} completed={index < passed} aria-current={index === passed ? 'step' : undefined}>
          <StepLabel error={broken && index === Math.min(passed, STATIONS.length - 1)}>
            {translate(`resources.draws.station_${station}`)}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
