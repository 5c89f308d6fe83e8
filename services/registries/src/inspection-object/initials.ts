import { pinyin } from 'pinyin-pro';

/** First letters of a name's pinyin in small letters, other letters and digits as they are: 长春A区 → ccaq. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
