import { operation } from '../providers/operation.ts';

export const searchEverything = operation(
  'query Search($text: String!) { search(text: $text) { type id title subtitle } }',
);
