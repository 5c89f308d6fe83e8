import { verbs } from '@sunlot/glossary';
import { anAnnouncedTask } from '@sunlot/stage';
import { expect, test } from 'vitest';
import { drawsWords } from '../src/draws/draws.words.ts';
import { aDesk, type Desk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 200, itemCodes: ['SW-04'] });

const THROWS = '314159265358979323846264338327950288419';

test('R26 dice named at the freeze are typed at two desks; where the second reads otherwise it is shown, and once both agree the draw runs', async () => {
  const { house, acts } = stage.bureau;
  const task = await anAnnouncedTask(stage.bureau);
  await acts.cutPool('circulation', task.id);
  const { id } = await acts.drawOf('circulation', task.id, ['POOL_CUT']);
  const room = `/draws/${id}/show`;

  const operator = await aDesk(stage.browser, house, 'circulation');
  await operator.open(room);
  await operator.act(verbs.freezeDraw);
  const dialog = operator.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.freeze_entropy!.zh }).click();
  await operator.page.getByRole('option').nth(1).click();
  await dialog.getByRole('button', { name: words.freeze_confirm!.zh, exact: true }).click();

  const witnesses = [await aDesk(stage.browser, house, 'policy'), await aDesk(stage.browser, house, 'market')] as const;
  for (const desk of witnesses) await desk.open(room);
  for (const desk of witnesses) await desk.act(verbs.commitWitness);
  for (const desk of witnesses) await desk.act(verbs.revealWitness);

  const [policy, market] = witnesses;
  await type(policy, THROWS);
  await policy.act(verbs.enterDice);
  await policy.button(verbs.withdrawDice).waitFor();

  // The second misreads two dice, one of them in the last group.
  await type(market, THROWS.replace(/^31/, '37').replace(/9$/, '8'));
  await market.act(verbs.enterDice);
  await market.page.locator('input[aria-invalid=true]').first().waitFor();
  expect(await market.page.locator('input[aria-invalid=true]').evaluateAll(places)).toEqual(['die-2', 'die-39']);
  await type(market, '1', 2);
  await type(market, '9', 39);
  await market.act(verbs.enterDice);
  await acts.drawOf('circulation', task.id, ['DRAWN']);
  await operator.page.getByText(THROWS.replaceAll(/.{5}/g, '$& ')).waitFor();
});

const words = drawsWords.words!;

/** Types digits as a person does: into the first box, and on from there. */
async function type({ page }: Desk, digits: string, from = 1): Promise<void> {
  await page.locator(`input[name=die-${from}]`).click();
  await page.keyboard.type(digits);
}

const places = (inputs: Element[]): (string | null)[] => inputs.map((input) => input.getAttribute('name'));
