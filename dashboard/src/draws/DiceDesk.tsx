import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Alert, Box, Button, Typography } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { useSpoken } from '../acts/useSpoken.ts';
import { type DiceBoxes, emptyBoxes, filledCount, GROUP, sidesOf, typeInto } from './dice-boxes.ts';
import type { DrawRecord } from './draw-record.ts';
import { enterDice, withdrawDice } from './draws.operations.ts';
import { useRoomAct } from './useRoomAct.ts';

/** What the other person read where the two readings differ, by place from 1. */
type Others = ReadonlyMap<number, string>;

/** The dice on the table, typed one box a die in the order they lie. Where a second reading differs, both digits stand side by side. */
export function DiceDesk({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const { busy, run } = useRoomAct();
  const needed = draw.entropy?.throws ?? 0;
  const sides = sidesOf(draw.entropy?.kind ?? '');
  const [boxes, setBoxes] = useState<DiceBoxes>(() => emptyBoxes(needed));
  const [hint, setHint] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [others, setOthers] = useState<Others>(new Map());
  const filled = filledCount(boxes);
  const [first] = draw.diceEntries;

  const send = async (): Promise<void> => {
    setOthers(new Map());
    setProblem(
      await run(enterDice, { drawId: draw.id, throws: boxes.join('') }, ({ code, facts }) => {
        if (code === 'DICE_MISMATCH') setOthers(othersIn(facts));
      }),
    );
  };
  return (
    <Box>
      <Typography sx={{ mb: 1 }}>
        {first
          ? translate('resources.draws.dice_second', { name: first.name })
          : translate('resources.draws.dice_first')}
      </Typography>
      <Boxes
        boxes={boxes}
        others={others}
        sides={sides}
        onType={(typed, wrong) => {
          setBoxes(typed);
          setHint(
            wrong === undefined ? undefined : translate(`resources.draws.dice_wrong_d${sides}`, { digit: wrong }),
          );
        }}
      />
      <Typography role="status" aria-live="polite" sx={{ my: 1, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        {translate('resources.draws.dice_count', { filled, needed })}
        {hint && (
          <Typography component="span" color="error" sx={{ ml: 2 }}>
            {hint}
          </Typography>
        )}
      </Typography>
      {problem && (
        <Alert severity={others.size > 0 ? 'warning' : 'error'} sx={{ mb: 1 }}>
          {others.size > 0
            ? translate('resources.draws.dice_differ', { name: first?.name ?? '', smart_count: others.size })
            : problem}
        </Alert>
      )}
      <Button size="large" variant="contained" disabled={busy || filled < needed} onClick={() => void send()}>
        {spoken(verbs.enterDice)}
      </Button>
    </Box>
  );
}

function othersIn({ places, others }: Record<string, unknown>): Others {
  const digits = others as string[];
  return new Map((places as number[]).map((place, i) => [place, digits[i]!]));
}

interface BoxesProps {
  readonly boxes: DiceBoxes;
  readonly others: Others;
  readonly sides: 6 | 10;
  onType(boxes: DiceBoxes, wrong: string | undefined): void;
}

/** The boxes in groups of five, each group with the number of its first throw, so that a place is found on the table and on the screen. */
function Boxes({ boxes, others, sides, onType }: BoxesProps) {
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const go = (place: number): void => {
    const input = inputs.current[place];
    input?.focus();
    input?.select();
  };
  const type = (place: number, text: string): void => {
    const typed = typeInto(boxes, place, text, sides);
    onType(typed.boxes, typed.wrong);
    go(typed.next);
  };
  const onKey = (place: number, event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(Math.min(Math.max(place + step, 0), boxes.length - 1));
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      const at = boxes[place] === '' ? Math.max(place - 1, 0) : place;
      onType(
        boxes.map((digit, i) => (i === at ? '' : digit)),
        undefined,
      );
      go(at);
    }
  };
  const groups = Array.from({ length: Math.ceil(boxes.length / GROUP) }, (_, group) => group * GROUP);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
      {groups.map((start) => (
        <Box key={start} sx={{ display: 'flex', alignItems: 'flex-start', gap: '6px' }}>
          <Typography
            aria-hidden
            color="text.secondary"
            sx={{ width: 28, pt: '12px', textAlign: 'right', mr: 0.5, fontVariantNumeric: 'tabular-nums' }}
          >
            {start + 1}
          </Typography>
          {boxes.slice(start, start + GROUP).map((digit, offset) => (
            <Die
              key={start + offset}
              place={start + offset + 1}
              digit={digit}
              other={others.get(start + offset + 1)}
              keep={(input) => {
                inputs.current[start + offset] = input;
              }}
              onType={(text) => type(start + offset, text)}
              onKey={(event) => onKey(start + offset, event)}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -GROUP, ArrowDown: GROUP };

interface DieProps {
  readonly place: number;
  readonly digit: string;
  readonly other: string | undefined;
  keep(input: HTMLInputElement | null): void;
  onType(text: string): void;
  onKey(event: KeyboardEvent): void;
}

function Die({ place, digit, other, keep, onType, onKey }: DieProps) {
  const translate = useTranslate();
  const differs = other !== undefined;
  return (
    <Box sx={{ textAlign: 'center' }}>
      <Box
        component="input"
        ref={keep}
        name={`die-${place}`}
        value={digit}
        inputMode="numeric"
        autoComplete="off"
        aria-label={translate('resources.draws.dice_place', { place })}
        aria-invalid={differs}
        onFocus={(event) => event.currentTarget.select()}
        // What follows the digit that stands there already was typed now.
        onChange={(event) =>
          onType(
            digit !== '' && event.target.value.startsWith(digit) ? event.target.value.slice(1) : event.target.value,
          )
        }
        onKeyDown={onKey}
        sx={{
          width: 44,
          height: 48,
          fontSize: 24,
          textAlign: 'center',
          fontVariantNumeric: 'tabular-nums',
          color: 'text.primary',
          bgcolor: differs ? '#fef2f2' : 'background.paper',
          border: differs ? '3px solid' : '1px solid',
          borderColor: differs ? 'error.main' : 'text.secondary',
          borderRadius: 1,
          '&:focus': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 1 },
        }}
      />
      {differs && (
        <Typography variant="body2" color="error" sx={{ fontWeight: 700 }}>
          {translate('resources.draws.dice_other', { digit: other })}
        </Typography>
      )}
    </Box>
  );
}

/** For whoever has typed: that the second reading is awaited, and the way back if it was mistyped. */
export function OwnReading({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const { busy, run } = useRoomAct();
  const [problem, setProblem] = useState<string>();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('resources.draws.dice_withdraw_hint')}
      </Typography>
      <Button
        variant="outlined"
        disabled={busy}
        onClick={() => void run(withdrawDice, { drawId: draw.id }).then(setProblem)}
      >
        {spoken(verbs.withdrawDice)}
      </Button>
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
    </Box>
  );
}
