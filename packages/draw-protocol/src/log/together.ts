// What is used of the host's channels, declared here because this package is compiled without the browser's types.
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: null): void };
};

/** A piece is asked for ahead, so that a helper goes on while this thread is busy with something else. */
const AHEAD = 2;

/**
 * Shares pieces of work among this thread and others: whoever is free takes the next one, which may be made only then. The
 * answers come in the order of the pieces; a helper that fails fails the whole.
 */
export async function together<Piece, Answer>(
  pieces: Iterable<Piece>,
  helpers: readonly ((piece: Piece) => Promise<Answer>)[],
  here: (piece: Piece) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const inTurn = numbered(pieces);
  const work = async (answerOf: (piece: Piece) => Promise<Answer>): Promise<void> => {
    for (let next = inTurn.next(); !next.done; next = inTurn.next()) {
      const [number, piece] = next.value;
      answers[number] = await answerOf(piece);
    }
  };
  const asked = helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => work(helper)));
  const own = work(async (piece) => {
    await aTurn();
    return here(piece);
  });
  try {
    await Promise.all([...asked, own]);
  } finally {
    // Where one has failed, nobody takes another.
    inTurn.return(undefined);
  }
  return answers;
}

function* numbered<Piece>(pieces: Iterable<Piece>): Generator<[number: number, piece: Piece]> {
  let number = 0;
  for (const piece of pieces) yield [number++, piece];
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
