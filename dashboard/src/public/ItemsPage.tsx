import { Facts } from './Facts.tsx';
import { percent } from './PlanPage.tsx';
import { items } from './public.operations.ts';
import { SearchList } from './SearchList.tsx';
import { useSpeech } from './speech.tsx';

interface Item {
  id: string;
  code: string;
  name: string;
  category: string;
  basis: string;
  objectKind: string;
  methods: string[];
  content: string | null;
  ratioMin: number;
  ratioMax: number;
  frequencyOperator: string | null;
  frequencyCount: number | null;
  papers: string[];
  divisionName: string;
  level: string;
  inForceFrom: string;
}

/** The list in force: outside it nothing is inspected (R02, R04). */
export function ItemsPage() {
  const { say, name, list, day } = useSpeech();
  return (
    <SearchList<Item> title="items" lead="items_lead" hint="items_hint" operation={items} keyOf={({ id }) => id}>
      {(item) => (
        <>
          <h2>{`${item.code} ${item.name}`}</h2>
          <p>{item.content}</p>
          <Facts
            of={[
              [say('category'), name('ItemCategory', item.category)],
              [say('basis'), item.basis],
              [say('object_kind'), name('ObjectKind', item.objectKind)],
              [say('methods'), list(item.methods.map((method) => name('InspectionMethod', method)))],
              [say('ratio'), `${percent(item.ratioMin)} – ${percent(item.ratioMax)}`],
              [
                say('frequency'),
                item.frequencyOperator && `${name('FrequencyOperator', item.frequencyOperator)} ${item.frequencyCount}`,
              ],
              [say('papers'), list(item.papers)],
              [say('authority'), item.divisionName],
              [say('level'), name('Level', item.level)],
              [say('in_force_from'), day(item.inForceFrom)],
            ]}
          />
        </>
      )}
    </SearchList>
  );
}
