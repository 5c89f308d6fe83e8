import { useQuery } from '@tanstack/react-query';
import { verbs } from '@sunlot/glossary';
import { RecordContextProvider, usePermissions } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import type { Found } from '../acts/FoundInput.tsx';
import { type Answer, send } from '../providers/graphql-client.ts';
import { cameras, lendCamera, registerCamera, takeBackCamera, visitsToFilm } from './camera-loans.operations.ts';
import { cameraLoansWords } from './camera-loans.words.ts';

const { fields: words } = cameraLoansWords;

/** Lends and registers cameras: the Policy & Regulations Division keeps them (二(五)4). */
export function CameraActs() {
  const { permissions = [] } = usePermissions<string[]>();
  return permissions.includes('POLICY_DIVISION') ? <KeeperActs /> : null;
}

function KeeperActs() {
  const { data = [] } = useQuery({
    queryKey: ['camera-loans', 'cameras'],
    queryFn: async () => (await send(cameras)).cameras as Answer[],
  });
  const choices = data.map(({ id, label }) => ({ id: id as string, name: label as string }));
  return (
    <RecordContextProvider value={{ id: 'cameras', allowed: ['lend', 'register'] }}>
      <ActButton
        allowed="lend"
        label={verbs.lendCamera}
        operation={lendCamera}
        explains={cameraLoansWords.words!.rule!}
        fields={[
          { name: 'cameraId', label: words.cameraLabel!, kind: 'choice', choices, required: true },
          { name: 'inspectionId', label: words.inspectionId!, kind: 'found', find: visitsNamed, required: true },
          { name: 'borrowerName', label: words.borrowerName!, kind: 'text', required: true },
        ]}
        variant="text"
      />
      <ActButton
        allowed="register"
        label={verbs.registerCamera}
        operation={registerCamera}
        fields={[
          { name: 'label', label: words.cameraLabel!, kind: 'text', required: true },
          { name: 'serialNumber', label: words.serialNumber!, kind: 'text', required: true },
        ]}
        variant="text"
      />
    </RecordContextProvider>
  );
}

/** Takes the camera of the row back. */
export function TakeBackButton() {
  return (
    <ActButton
      allowed="takeBackCamera"
      label={verbs.takeBackCamera}
      operation={takeBackCamera}
      idAs="loanId"
      fields={[{ name: 'note', label: words.returnNote!, kind: 'multiline' }]}
      variant="text"
    />
  );
}

/** Visits that have their notice and no record yet: for the others no camera is lent. */
async function visitsNamed(search: string): Promise<Found[]> {
  const { noticed, served } = await send(visitsToFilm, {
    noticed: { search, state: 'NOTICED' },
    served: { search, state: 'SERVED' },
  });
  const edges = [...noticed.edges, ...served.edges] as { node: { id: string; number: string; objectName: string } }[];
  return edges.map(({ node }) => ({ id: node.id, name: `${node.number} ${node.objectName}` }));
}
