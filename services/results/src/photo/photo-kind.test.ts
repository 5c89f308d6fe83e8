import { expect, test } from 'vitest';
import { photoKind } from './photo-kind.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('R32 a photo is told by its first bytes', () => {
  expect(photoKind(bytes('\xff\xd8\xff\xe0JFIF'))).toBe('image/jpeg');
  expect(photoKind(bytes('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(photoKind(bytes('RIFF\x00\x00\x00\x00WEBPVP8 '))).toBe('image/webp');
});

test('R32 a page, a drawing with a script, a cut-off header and nothing at all are no photos', () => {
  for (const other of ['<html>', '<svg onload="x">', '%PDF-1.7', 'RIFF\x00\x00\x00\x00WAVE', '\xff\xd8', ''])
    expect(photoKind(bytes(other))).toBeUndefined();
});
