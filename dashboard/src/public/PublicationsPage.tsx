import { districtName, districts } from '@sunlot/glossary';
import { Go, rewriteAddress, useAddress } from './Go.tsx';
import { publications } from './public.operations.ts';
import type { PublicationRow } from './PublicationPage.tsx';
import { SearchList } from './SearchList.tsx';
import { useSpeech } from './speech.tsx';

/** The results of inspections, searched by enterprise, code or task, and by district (R34). */
export function PublicationsPage() {
  const { language, moment, name } = useSpeech();
  const address = useAddress();
  const district = address.searchParams.get('district') ?? '';
  return (
    <SearchList<PublicationRow>
      title="publications"
      lead="publications_lead"
      hint="publications_hint"
      operation={publications}
      filter={district ? { districtCode: district } : {}}
      filters={<DistrictChoice chosen={district} />}
      keyOf={({ id }) => id}
    >
      {(row) => (
        <>
          <h2>
            <Go to={`/public/publications/${row.id}`}>{row.objectName}</Go>
          </h2>
          <p>
            {[...new Set(row.rows.map(({ result }) => name('ResultCode', result)))].join(
              language === 'zh' ? '、' : ', ',
            )}
          </p>
          <p className="quiet">
            {[row.taskTitle, districtName(row.districtCode, language), row.number, moment(row.publishedAt)].join(' · ')}
          </p>
        </>
      )}
    </SearchList>
  );
}

function DistrictChoice({ chosen }: { chosen: string }) {
  const { say, tell } = useSpeech();
  const address = useAddress();
  const choose = (code: string): void => {
    const next = new URL(address);
    if (code) next.searchParams.set('district', code);
    else next.searchParams.delete('district');
    rewriteAddress(next.href);
  };
  return (
    <label className="choice">
      <span>{say('district')}</span>
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{say('whole_city')}</option>
        {Object.entries(districts).map(([code, words]) => (
          <option key={code} value={code}>
            {tell(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
