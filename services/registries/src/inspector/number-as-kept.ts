/** The one spelling of a number that is letters and digits, as whoever types it may not have it: half width, upper case, no blanks. Any other stays. */
export function numberAsKept(written: string): string {
  const code = written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-Z][0-9A-Z._/-]*$/.test(code) ? code : written;
}
