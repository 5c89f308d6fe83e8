import { labels } from '@sunlot/glossary';
import { defineColumns, type SheetRecord } from '@sunlot/sheets';
import type { Context } from '@sunlot/subgraph-kit';
import { unlinkedLight } from '../inspection-item/item-links.ts';
import { listedItems } from '../inspection-item/listed-items.ts';

/** What a division is handed when it has items to link. */
export const unlinkedItemColumns = defineColumns([
  { key: 'divisionName', title: { zh: '责任处室', en: 'Division' }, kind: 'text' },
  { key: 'code', title: { zh: '事项编码', en: 'Item code' }, kind: 'code' },
  { key: 'name', title: { zh: '事项名称', en: 'Name' }, kind: 'text' },
  { key: 'since', title: { zh: '列入清单日期', en: 'On the list since' }, kind: 'date' },
  { key: 'light', title: { zh: '红黄绿灯', en: 'Light' }, kind: 'enum', members: labels.Light },
]);

/** The items in force without an entry of the “internet + regulation” checklist, by division. */
export async function* unlinkedItemRows(ctx: Context): AsyncGenerator<SheetRecord> {
  for (const item of await listedItems(ctx)) {
    if (item.linkCode !== null) continue;
    const { divisionName, code, name, since } = item;
    yield { divisionName, code, name, since, light: unlinkedLight(since, ctx.today) };
  }
}
