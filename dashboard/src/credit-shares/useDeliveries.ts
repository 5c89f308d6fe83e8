import { useQuery } from '@tanstack/react-query';
import { send } from '../providers/graphql-client.ts';
import { creditImports } from './credit-shares.operations.ts';

/** A row that names nobody the register has. */
export interface UnknownRow {
  readonly row: number;
  readonly creditCode: string;
  readonly name: string | null;
}

/** One delivery of classes, pasted or as a file. */
export interface Delivery {
  readonly id: string;
  readonly source: string;
  readonly asOf: string;
  readonly count: number;
  readonly changed: number;
  readonly unknown: number;
  readonly unknownRows: readonly UnknownRow[];
  readonly undoneAt: string | null;
  readonly allowed: readonly string[];
  readonly file: { readonly id: string; readonly fileName: string } | null;
}

/** Past deliveries, newest first; an empty list until they are known. */
export function useDeliveries(): readonly Delivery[] {
  const { data } = useQuery({
    queryKey: ['credit-shares', 'deliveries'],
    queryFn: async () => (await send(creditImports)).creditImports as Delivery[],
  });
  return data ?? [];
}
