import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DocumentNode, type FieldNode, Kind, parse, print, visit } from 'graphql';

/** The operations the dashboard was built with, by the SHA-256 of their normal form. */
export class RegisteredOperations {
  readonly #digests: ReadonlySet<string>;

  constructor(digests: Iterable<string>) {
    this.#digests = new Set(digests);
  }

  /** Reads `operations.json` of a built dashboard; none are registered when there is none. */
  static async load(file: string): Promise<RegisteredOperations> {
    const text = await readFile(file, 'utf8').catch(() => '[]');
    return new RegisteredOperations(JSON.parse(text) as string[]);
  }

  has(document: DocumentNode): boolean {
    return this.#digests.has(digestOfOperation(document));
  }
}

export function digestOfOperation(document: DocumentNode | string): string {
  const node = typeof document === 'string' ? parse(document, { noLocation: true }) : document;
  return createHash('sha256').update(print(node)).digest('hex');
}

/** How often a field stands in a document, under whatever alias and in whatever fragment. */
export function countOf(field: string, document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field: ({ name }) => {
      if (name.value === field) count += 1;
    },
  });
  return count;
}

/** Whether every door the operation knocks at is open to people without an account. */
export function isForThePublic(document: DocumentNode): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.every((operation) =>
    operation.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && isPublicField(selection)),
  );
}

function isPublicField({ name: { value } }: FieldNode): boolean {
  // The schema is published (proto-docs/supergraph.graphql), so asking for it tells nothing new.
  return value === 'signIn' || value === 'me' || value.startsWith('__') || value.startsWith('public');
}
