// What is used of the host's channels, declared here because this package is compiled without the browser's types.
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: null): void };
};

/** A piece is asked for ahead, so that a helper goes on while this thread is busy with something else. */
const AHEAD = 2;

/**
 * Shares pieces of work among this thread and others: whoever is free takes the next one. The answers come in the order of the
 * pieces; a helper that fails fails the whole.
 */
export async function together<Piece, Answer>(
  pieces: readonly Piece[],
  helpers: readonly ((piece: Piece) => Promise<Answer>)[],
  here: (piece: Piece) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async (answerOf: (piece: Piece) => Promise<Answer>): Promise<void> => {
    for (let piece = next++; piece < pieces.length; piece = next++) answers[piece] = await answerOf(pieces[piece]!);
  };
  const asked = helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => work(helper)));
  const own = work(async (piece) => {
    await aTurn();
    return here(piece);
  });
  await Promise.all([...asked, own]);
  return answers;
}

/** Lets what came in meanwhile be heard. A message comes at once; a timer of a browser would take milliseconds. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
