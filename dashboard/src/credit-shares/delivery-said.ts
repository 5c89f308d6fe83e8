/** What is said of a list as a whole before it is sent. */
export interface DeliverySaid {
  readonly source: string;
  readonly asOf: string;
  readonly scaleId: string;
}

export const NOTHING_SAID: DeliverySaid = { source: '', asOf: '', scaleId: '' };

/** The days a list can be of: none older than what is known, none still to come. */
export interface DaysOpen {
  readonly latest: string | undefined;
  readonly today: string;
}

/** What is wrong with a day before anything is sent; nothing while none is entered, and for one that will do. */
export function dayRefused(asOf: string, { latest, today }: DaysOpen): 'day_older' | 'day_ahead' | undefined {
  if (asOf === '') return undefined;
  if (asOf > today) return 'day_ahead';
  return latest !== undefined && asOf < latest ? 'day_older' : undefined;
}

/** What is still to be said, or said otherwise, before the list can be sent, by the name of its word; the room has the last word. */
export function leftToSay({ source, asOf }: DeliverySaid, days: DaysOpen): ('source' | 'as_of')[] {
  const isDayOpen = asOf !== '' && dayRefused(asOf, days) === undefined;
  return [...(source.trim().length > 1 ? [] : ['source' as const]), ...(isDayOpen ? [] : ['as_of' as const])];
}

/** As the room takes it. */
export function asInput({ source, asOf, scaleId }: DeliverySaid): Record<string, unknown> {
  return { source: source.trim(), asOf, ...(scaleId ? { scaleId } : {}) };
}
