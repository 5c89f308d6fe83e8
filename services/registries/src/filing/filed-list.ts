import type { FilingKind } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

/** Writes the list as it stands into the vault, one entry a line; what the Justice Bureau acknowledges is that file. */
export async function filedList(ctx: Context, kind: FilingKind): Promise<{ digest: string; count: number }> {
  const entries = await listToday(ctx, kind);
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const { digest } = await ctx.vault.put(Buffer.from(lines));
  return { digest, count: entries.length };
}

/** The list as it would be filed now: drafts of items go with it. */
export async function listToday(ctx: Context, kind: FilingKind): Promise<unknown[]> {
  return (await ctx.sql(LIST[kind])).map((row) => row.entry);
}

const LIST: Readonly<Record<FilingKind, string>> = {
  ITEM_LIST: `
    select json_build_object('code', code, 'version', version, 'name', name, 'category', category, 'basis', basis,
      'basisLapsedOn', basis_lapsed_on, 'ratioMin', ratio_min, 'ratioMax', ratio_max, 'division', division_name, 'level', level,
      'linkCode', link_code, 'inForceFrom', in_force_from) as entry
    from inspection_item where state in ('DRAFT', 'FILED', 'ACKNOWLEDGED', 'IN_FORCE') order by code, version`,
  INSPECTORS: `
    select json_build_object('name', name, 'organization', organization_name, 'roster', roster, 'certificateNumber', certificate_number,
      'certificateIssuer', certificate_issuer, 'validTo', certificate_valid_to) as entry
    from inspector where status <> 'LEFT' order by organization_name, name, id`,
};
