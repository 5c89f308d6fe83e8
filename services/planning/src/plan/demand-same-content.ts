import { Refusal } from '@sunlot/subgraph-kit';
import { digestOf, type PlanContent } from './plan.content.ts';
import type { PlanVersion } from './plan-version.entity.ts';

/**
 * What was submitted is what is reviewed, and what was reviewed is what is approved (S13): refuses when the content at
 * hand, the kept version or what the person had on the screen differ in a single byte.
 */
export function demandSameContent(version: PlanVersion, content: PlanContent, seen: string | null | undefined): void {
  const same = digestOf(content) === version.digest && digestOf(version.content) === version.digest;
  if (!same || (seen && seen !== version.digest))
    throw new Refusal('APPROVAL_CONTENT_CHANGED', { digest: version.digest });
}
