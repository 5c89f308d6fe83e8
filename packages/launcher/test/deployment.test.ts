import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '@sunlot/facts';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const clone = fileURLToPath(new URL('../../../', import.meta.url));
const k8s = join(clone, 'k8s');
const processes = [...rooms, 'gateway'];

describe('docker-compose.yml', () => {
  const compose = parse(readFileSync(join(clone, 'docker-compose.yml'), 'utf8'), { merge: true }) as Compose;

  test('runs every room, the gateway and the servers, each from the one Dockerfile', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([...processes, 'prepare', 'postgres', 'redis'].toSorted());
    for (const name of [...processes, 'prepare']) expect(compose.services[name]?.build?.args.ROOM).toBe(name);
  });

  test('waits only for services that exist, and mounts only volumes that exist', () => {
    for (const service of Object.values(compose.services)) {
      for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(other);
      for (const volume of service.volumes ?? []) {
        expect(Object.keys(compose.volumes)).toContain(
          typeof volume === 'string' ? volume.split(':')[0] : volume.source,
        );
      }
    }
  });

  test('opens no door but the gateway’s to the street, and each room its own keys only', () => {
    for (const room of rooms) {
      expect(compose.services[room]?.ports).toBeUndefined();
      expect(compose.services[room]?.networks).toEqual(['house']);
      expect(JSON.stringify(compose.services[room]?.volumes)).toContain(`"subpath":"${room}"`);
    }
    for (const { ports = [] } of Object.values(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('tells the gateway where each room is', () => {
    for (const room of rooms) {
      expect(compose.services.gateway?.environment?.[`${room.toUpperCase()}_URL`]).toBe(`http://${room}:4000`);
    }
  });

  test('starts programs that are in the repository', () => {
    const dockerfile = readFileSync(join(clone, 'Dockerfile'), 'utf8');
    const programs = [...dockerfile.matchAll(/main="?([^\s;"]+)/g)].map(([, path]) => path ?? '');
    expect(programs).toHaveLength(3);
    const sources = programs.flatMap((path) =>
      path.includes('$ROOM') ? rooms.map((room) => path.replace('$ROOM', room)) : [path],
    );
    for (const path of sources) {
      const source = join(clone, path.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
      expect(existsSync(source), source).toBe(true);
    }
  });
});

describe('k8s', () => {
  const manifests = readdirSync(k8s, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => documentsOf(join(k8s, path)).map((document) => ({ path, ...document })));

  test('every manifest parses and says what it is', () => {
    for (const { path, apiVersion, kind } of manifests) expect({ path, apiVersion, kind }).not.toContain(undefined);
  });

  test('every environment names only files that exist, and its keys stay outside the repository', () => {
    for (const { path, resources = [] } of manifests.filter(({ kind }) => kind === 'Kustomization')) {
      for (const resource of resources) expect(existsSync(join(k8s, dirname(path), resource)), resource).toBe(true);
    }
    expect(readFileSync(join(k8s, '.gitignore'), 'utf8')).toContain('keys/');
    for (const environment of ['staging', 'production']) {
      const { secretGenerator } = manifests.find(
        ({ path }) => path === `${environment}/kustomization.yaml`,
      ) as Manifest;
      expect(secretGenerator?.map(({ name }) => name)).toEqual(processes.map((name) => `${name}-keys`));
    }
  });

  test('all six rooms are alike but for their names and their memory', () => {
    const rules = new Set(
      rooms.map((room) => withoutNames(readFileSync(join(k8s, 'base', `${room}.yaml`), 'utf8'), room)),
    );
    expect(rules.size).toBe(1);
  });

  test('nobody runs as root, nobody may grow without bound, everybody says when he is ready', () => {
    const workloads = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    expect(workloads).toHaveLength(processes.length + 2);
    for (const { spec } of workloads) {
      const pod = spec?.template?.spec;
      expect(pod?.securityContext.runAsNonRoot).toBe(true);
      for (const container of pod?.containers ?? []) {
        expect(container.resources.limits).toMatchObject({ memory: expect.any(String) });
        expect(container.readinessProbe).toBeDefined();
        expect(container.securityContext.allowPrivilegeEscalation).toBe(false);
      }
    }
  });

  // Decision 14: what is asked of a process that starts, and of one that has been in service.
  test('a rollout waits for everything; a queue or a room that is away later takes nobody out of service', () => {
    const probes = (name: string) => {
      const { spec } = manifests.find(
        ({ kind, metadata }) => kind === 'Deployment' && metadata.name === name,
      ) as Manifest;
      const [{ startupProbe, readinessProbe, livenessProbe }] = spec!.template!.spec.containers as [Container];
      return [startupProbe, readinessProbe, livenessProbe].map((probe) => probe?.httpGet.path);
    };
    expect(probes('gateway')).toEqual(['/readyz', '/healthz', '/healthz']);
    for (const room of rooms) expect(probes(room)).toEqual(['/readyz', '/readyz?exclude=queue', '/healthz']);
  });

  test('rooms accept the gateway and nobody else', () => {
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
    const towardsRooms = policies.filter(
      ({ spec }) => spec?.policyTypes?.includes('Ingress') && spec.podSelector?.matchLabels?.part === 'room',
    );
    expect(towardsRooms).toHaveLength(1);
    expect(towardsRooms[0]?.spec?.ingress?.[0]?.from).toEqual([{ podSelector: { matchLabels: { part: 'gateway' } } }]);
    const byDefault = policies.find(({ metadata }) => metadata.name === 'nobody-by-default');
    expect(byDefault?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });
});

interface Compose {
  services: Record<string, Service | undefined> & Record<string, Service>;
  volumes: Record<string, unknown>;
}

interface Service {
  build?: { args: { ROOM: string } };
  depends_on?: Record<string, unknown>;
  volumes?: (string | { source: string })[];
  networks?: string[];
  ports?: string[];
  environment?: Record<string, string>;
}

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  resources?: string[];
  secretGenerator?: { name: string }[];
  spec?: {
    policyTypes?: string[];
    podSelector?: { matchLabels?: Record<string, string> };
    ingress?: { from: unknown[] }[];
    template?: { spec: { securityContext: { runAsNonRoot: boolean }; containers: Container[] } };
  };
}

interface Probe {
  httpGet: { path: string };
}

interface Container {
  resources: { limits: unknown };
  startupProbe?: Probe;
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  securityContext: { allowPrivilegeEscalation: boolean };
}

function documentsOf(file: string): Manifest[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`);
    return document.toJSON() as Manifest;
  });
}

function withoutNames(text: string, room: string): string {
  return text.replaceAll(room, 'ROOM').replaceAll(/memory: \w+/g, 'memory: SOME');
}
