/** A page of the portal, by its address. */
export type Place =
  | { readonly page: 'home' | 'publications' | 'plans' | 'tasks' | 'items' | 'draws' | 'verify' | 'log' | 'nowhere' }
  | { readonly page: 'publication' | 'plan' | 'draw'; readonly id: string };

/** The page an address names; `nowhere` for one that names none. */
export function placeOf(pathname: string): Place {
  const [root, section, id, more] = pathname.split('/').filter(Boolean);
  if (root !== 'public' || more !== undefined) return { page: 'nowhere' };
  if (section === undefined || section === '') return { page: 'home' };
  if (id === undefined) return isList(section) ? { page: section } : { page: 'nowhere' };
  const one = ONE_OF[section];
  return one ? { page: one, id: decodeURIComponent(id) } : { page: 'nowhere' };
}

const LISTS = ['publications', 'plans', 'tasks', 'items', 'draws', 'verify', 'log'] as const;
type List = (typeof LISTS)[number];

const ONE_OF: Readonly<Record<string, 'publication' | 'plan' | 'draw'>> = {
  publications: 'publication',
  plans: 'plan',
  draws: 'draw',
};

function isList(section: string): section is List {
  return (LISTS as readonly string[]).includes(section);
}
