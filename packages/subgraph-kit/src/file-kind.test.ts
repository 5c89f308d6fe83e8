import { expect, test } from 'vitest';
import { demandFileKind, fileKind } from './file-kind.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('R32 a photo or a paper is told by its first bytes', () => {
  expect(fileKind(bytes('\xff\xd8\xff\xe0JFIF'))).toBe('image/jpeg');
  expect(fileKind(bytes('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(fileKind(bytes('RIFF\x00\x00\x00\x00WEBPVP8 '))).toBe('image/webp');
  expect(fileKind(bytes('%PDF-1.7\n'))).toBe('application/pdf');
});

test('R32 a page, a drawing with a script, a cut-off header and nothing at all are none', () => {
  for (const other of ['<html>', '<svg onload="x">', '%PDF', ' %PDF-1.7', 'RIFF\x00\x00\x00\x00WAVE', '\xff\xd8', ''])
    expect(fileKind(bytes(other))).toBeUndefined();
});

test('R32 what is of another kind than is asked for is refused, with what is accepted', () => {
  expect(() => demandFileKind(bytes('%PDF-1.7'), ['image/jpeg', 'image/webp'])).toThrow(
    expect.objectContaining({ code: 'FILE_KIND_REFUSED', facts: { accepted: ['JPEG', 'WebP'] } }),
  );
  expect(() => demandFileKind(bytes('%PDF-1.7'), ['image/jpeg', 'application/pdf'])).not.toThrow();
});
