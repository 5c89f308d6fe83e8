import { districtName } from '@sunlot/glossary';
import { Facts } from './Facts.tsx';
import { OnePage } from './OnePage.tsx';
import { publication } from './public.operations.ts';
import { useSpeech } from './speech.tsx';

export interface PublicationRow {
  id: string;
  number: string;
  objectName: string;
  objectCode: string;
  districtCode: string;
  taskTitle: string;
  authority: string;
  completedOn: string;
  publishedAt: string;
  rows: { sequence: number; itemName: string; result: string }[];
}

interface Publication extends PublicationRow {
  taskNumber: string;
  planNumber: string;
}

/** One result as it was made public: who was inspected, by whom, for what, and what was found. */
export function PublicationPage({ id }: { id: string }) {
  const { say, name, day, moment, language } = useSpeech();
  return (
    <OnePage<Publication> operation={publication} id={id}>
      {(it) => (
        <article>
          <h1>{it.objectName}</h1>
          <p className="lead">{it.number}</p>
          <Facts
            of={[
              [say('credit_code'), it.objectCode],
              [say('district'), districtName(it.districtCode, language)],
              [say('task'), `${it.taskTitle} ${it.taskNumber}`],
              [say('plan'), it.planNumber],
              [say('authority'), it.authority],
              [say('completed_on'), day(it.completedOn)],
              [say('published_at'), moment(it.publishedAt)],
            ]}
          />
          <h2>{say('findings')}</h2>
          <div className="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('item')}</th>
                  <th scope="col">{say('finding')}</th>
                </tr>
              </thead>
              <tbody>
                {it.rows.map((row) => (
                  <tr key={row.sequence}>
                    <td>{row.itemName}</td>
                    <td>{name('ResultCode', row.result)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <PrintButton />
        </article>
      )}
    </OnePage>
  );
}

export function PrintButton() {
  const { say } = useSpeech();
  return (
    <button type="button" className="no-print" onClick={() => window.print()}>
      {say('print')}
    </button>
  );
}
