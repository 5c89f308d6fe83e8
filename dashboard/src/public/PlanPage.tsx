import { districtName } from '@sunlot/glossary';
import { Facts } from './Facts.tsx';
import { OnePage } from './OnePage.tsx';
import type { PlanRow } from './PlansPage.tsx';
import { PrintButton } from './PublicationPage.tsx';
import { plan } from './public.operations.ts';
import { useSpeech } from './speech.tsx';

interface Plan extends PlanRow {
  lines: {
    title: string;
    itemNames: string[];
    districtCodes: string[];
    ratio: number;
    poolSize: number | null;
    inspectFrom: string;
    inspectTo: string;
    departmentNames: string[];
  }[];
}

/** One approved plan with its lines. */
export function PlanPage({ id }: { id: string }) {
  const { say, name, day, moment, number, list, language } = useSpeech();
  return (
    <OnePage<Plan> operation={plan} id={id}>
      {(it) => (
        <article>
          <h1>{it.title}</h1>
          <p className="lead">{it.number}</p>
          <Facts
            of={[
              [say('year'), String(it.year)],
              [say('kind'), name('PlanKind', it.kind)],
              [say('initiator'), it.initiatorName],
              [say('approved_at'), moment(it.approvedAt)],
              [say('version'), String(it.version)],
            ]}
          />
          <h2>{say('plan_lines')}</h2>
          <ul className="cards">
            {it.lines.map((line) => (
              <li key={`${line.title}${line.inspectFrom}`}>
                <h3>{line.title}</h3>
                <Facts
                  of={[
                    [say('items'), list(line.itemNames)],
                    [
                      say('district'),
                      list(line.districtCodes.map((code) => districtName(code, language))) || say('whole_city'),
                    ],
                    [say('ratio'), percent(line.ratio)],
                    [say('pool_size'), number(line.poolSize)],
                    [say('inspect_between'), `${day(line.inspectFrom)} – ${day(line.inspectTo)}`],
                    [say('departments'), list(line.departmentNames)],
                  ]}
                />
              </li>
            ))}
          </ul>
          <PrintButton />
        </article>
      )}
    </OnePage>
  );
}

/** A share in parts of one: 0.0476 is 4.76 %. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
