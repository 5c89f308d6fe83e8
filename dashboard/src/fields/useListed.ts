import { useTranslate } from 'react-admin';

/** Says several things as a list: 甲、乙、丙 or A, B, C. */
export function useListed(): (parts: readonly string[]) => string {
  const translate = useTranslate();
  return (parts) => parts.join(translate('app.comma'));
}
