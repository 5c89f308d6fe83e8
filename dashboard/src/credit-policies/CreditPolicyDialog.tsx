import { CreditClass, verbs } from '@sunlot/glossary';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog, type ActField, momentForInput } from '../acts/ActDialog.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { act } from '../providers/graphql-client.ts';
import { setCreditPolicy } from './credit-policies.operations.ts';
import type { CreditPolicy } from './CreditPolicyList.tsx';
import { creditPoliciesWords as words } from './credit-policies.words.ts';

/** Writes the next version; it begins as the one before. */
export function CreditPolicyDialog({ before, onClose }: { before: CreditPolicy | undefined; onClose(): void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const named = useEnumWords('CreditClass');
  const [busy, setBusy] = useState(false);
  const write = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      await act(setCreditPolicy, policyInput(values));
      notify(translate('app.done'), { type: 'success' });
      await queries.invalidateQueries({ queryKey: ['creditPolicies'] });
      onClose();
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return (
    <ActDialog
      title={verbs.setCreditPolicy}
      explains={words.words!.lead}
      fields={fieldsFor(before, named)}
      busy={busy}
      onCancel={onClose}
      onConfirm={write}
    />
  );
}

const CLASSES = Object.keys(CreditClass);

function fieldsFor(before: CreditPolicy | undefined, named: (creditClass: string) => string): ActField[] {
  const { name, source, inForceFrom } = words.fields;
  const { rate, weight } = words.words!;
  const of = (creditClass: string) => before?.rates.find((it) => it.creditClass === creditClass);
  const beside = (creditClass: string, label: { zh: string; en: string }) => ({
    zh: `${named(creditClass)} · ${label.zh}`,
    en: `${named(creditClass)} · ${label.en}`,
  });
  return [
    { name: 'name', label: name!, kind: 'text', required: true, initial: before?.name ?? '' },
    { name: 'source', label: source!, kind: 'text', required: true, initial: before?.source ?? '' },
    {
      name: 'inForceFrom',
      label: inForceFrom!,
      kind: 'day',
      required: true,
      initial: momentForInput(new Date()).slice(0, 10),
    },
    ...CLASSES.flatMap((creditClass): ActField[] => [
      {
        name: `rate.${creditClass}`,
        label: beside(creditClass, rate!),
        kind: 'number',
        required: true,
        initial: Number(((of(creditClass)?.rate ?? 0) * 100).toFixed(2)),
      },
      {
        name: `weight.${creditClass}`,
        label: beside(creditClass, weight!),
        kind: 'number',
        required: true,
        initial: of(creditClass)?.weight ?? 1,
      },
    ]),
  ];
}

/** What the dialog holds, as the act takes it: rates in parts of one. */
export function policyInput({ name, source, inForceFrom, ...values }: Record<string, unknown>) {
  return {
    name,
    source,
    inForceFrom,
    rates: CLASSES.map((creditClass) => ({
      creditClass,
      rate: Number((Number(values[`rate.${creditClass}`]) / 100).toFixed(4)),
      weight: Number(values[`weight.${creditClass}`]),
    })),
  };
}
