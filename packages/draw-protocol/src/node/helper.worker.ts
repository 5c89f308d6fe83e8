import { parentPort } from 'node:worker_threads';
import { helped, type HelperWork } from '../freeze-helper.ts';

parentPort!.on('message', (work: HelperWork) => {
  const answer = helped(work);
  parentPort!.postMessage(answer, given(answer));
});

/** What was made for the answer goes along and is not copied. */
function given(answer: ReturnType<typeof helped>): ArrayBuffer[] {
  return answer && 'slots' in answer ? [answer.slots.buffer as ArrayBuffer] : [];
}
