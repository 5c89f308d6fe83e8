import type { ReactNode } from 'react';

/** Names and what they stand for, side by side; those without a value are left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A digest in groups of eight, for comparing by eye. */
export function Hex({ of }: { of: string }) {
  return (
    <code className="hex">
      {(of.match(/.{1,8}/g) ?? []).map((group, index) => (
        <span key={`${index}${group}`}>{group}</span>
      ))}
    </code>
  );
}
