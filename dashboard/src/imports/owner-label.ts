import type { SheetRegister } from '@sunlot/glossary';

/** What the body whose entries a list brings is called: a person belongs to a unit, everything else to a division. */
export function ownerLabel(register: SheetRegister | undefined): string {
  return register === 'INSPECTORS'
    ? 'resources.inspectors.fields.organizationName'
    : 'resources.imports.fields.divisionId';
}
