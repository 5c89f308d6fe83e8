import type { Actor } from '@sunlot/subgraph-kit';
import { organizationCheckDigit, unifiedCheckDigit } from '../src/inspection-object/credit-code.ts';
import type { Door } from './door.ts';
import { justice, market, MARKET_DIVISION, policyDivision } from './people.ts';

let counter = 0;

/** A code nobody else has, with its check digits right. */
export function aCreditCode(): string {
  counter += 1;
  const body = String(10_000_000 + counter);
  const head = `91220101${body}${organizationCheckDigit(body)}`;
  return head + unifiedCheckDigit(head);
}

/** What a lawful item says, but for its code and the day it begins. */
export const ITEM_CONTENT = {
  name: '新车销售',
  category: 'GENERAL',
  basis: '汽车销售管理办法第二十九条',
  objectKind: 'ENTERPRISE',
  methods: ['ON_SITE'],
  papers: [] as string[],
  ratioMin: 0.05,
  ratioMax: 0.2,
  level: 'CITY',
};

/** An item in force, by its code. */
export async function anItem(door: Door, code: string, more: object = {}): Promise<{ id: string; code: string }> {
  const input = {
    ...ITEM_CONTENT,
    code,
    name: `事项${code}`,
    papers: ['营业执照'],
    inForceFrom: '2026-01-01',
    ...more,
  };
  const { createItem } = await door.ask(
    market,
    'mutation ($input: CreateItemInput!) { createItem(input: $input) { id } }',
    { input },
  );
  const itemId = createItem.id as string;
  await door.ask(policyDivision, `mutation { fileItem(input: { itemId: "${itemId}" }) { id } }`);
  await door.ask(justice, `mutation { acknowledgeItem(input: { itemId: "${itemId}" }) { id } }`);
  await door.ask(policyDivision, `mutation { putItemInForce(input: { itemId: "${itemId}" }) { id } }`);
  return { id: itemId, code };
}

/** An object of the market division, in business, in Chaoyang. */
export async function anObject(
  door: Door,
  more: object = {},
  actor: Actor = market,
): Promise<{ id: string; creditCode: string; name: string }> {
  const creditCode = aCreditCode();
  const input = {
    name: `长春第${counter}汽车销售有限公司`,
    creditCode,
    kind: 'ENTERPRISE',
    districtCode: '220104',
    address: '人民大街1号',
    ...more,
  };
  const { createObject } = await door.ask(
    actor,
    'mutation ($input: CreateObjectInput!) { createObject(input: $input) { id creditCode name } }',
    { input },
  );
  return createObject;
}

/** An inspector with a certificate that lasts. */
export async function anInspector(
  door: Door,
  actor: Actor,
  more: object = {},
  certificate: object = {},
): Promise<string> {
  counter += 1;
  const input = {
    name: `检查员${counter}`,
    staffNumber: `S${counter}`,
    roster: 'QUALIFIED',
    specialities: ['auto'],
    ...more,
  };
  const { createInspector } = await door.ask(
    actor,
    'mutation ($input: CreateInspectorInput!) { createInspector(input: $input) { id } }',
    { input },
  );
  await door.ask(actor, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
    input: {
      inspectorId: createInspector.id,
      number: `2201${String(counter).padStart(6, '0')}`,
      issuer: '长春市人民政府',
      validFrom: '2025-06-01',
      validTo: '2030-12-31',
      yearlyCheckOn: '2026-03-01',
      ...certificate,
    },
  });
  return createInspector.id;
}

/** Somebody of the market division, entered by the Policy & Regulations Division. */
export const ofMarket = { organizationId: MARKET_DIVISION };
