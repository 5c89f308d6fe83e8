/** An operation the pages send. All of them live in `*.operations.ts`, where the build finds and registers them. */
export interface Operation {
  readonly text: string;
}

export function operation(text: string): Operation {
  return { text };
}
