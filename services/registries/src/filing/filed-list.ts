import type { FilingKind } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

/** Writes the list as it stands into the vault, one entry a line; what the Justice Bureau acknowledges is that file. */
export async function filedList(ctx: Context, kind: FilingKind): Promise<{ digest: string; count: number }> {
  const rows = await ctx.sql(LIST[kind]);
  const lines = rows.map((row) => `${JSON.stringify(row.entry)}\n`).join('');
  const { digest } = await ctx.vault.put(Buffer.from(lines));
  return { digest, count: rows.length };
}

const LIST: Readonly<Record<FilingKind, string>> = {
  ITEM_LIST: `
    select json_build_object('code', code, 'version', version, 'name', name, 'category', category, 'basis', basis, 'ratioMin', ratio_min,
      'ratioMax', ratio_max, 'division', division_name, 'level', level, 'linkCode', link_code, 'inForceFrom', in_force_from) as entry
    from inspection_item where state in ('IN_FORCE', 'FILED', 'ACKNOWLEDGED') order by code, version`,
  INSPECTORS: `
    select json_build_object('name', name, 'organization', organization_name, 'roster', roster, 'certificateNumber', certificate_number,
      'certificateIssuer', certificate_issuer, 'validTo', certificate_valid_to) as entry
    from inspector where status <> 'LEFT' order by organization_name, name, id`,
};
