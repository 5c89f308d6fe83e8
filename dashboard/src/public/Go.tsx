import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';

interface GoProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A link to another page of the portal. It is an ordinary link to whoever opens it in a new tab. */
export function Go({ to, children, className, current = false }: GoProps) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} onClick={follow} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** Opens an address of the portal; the reader begins at its heading. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main')?.focus();
}

/** Puts what is being searched for into the address, so that it can be passed on. */
export function rewriteAddress(address: string): void {
  history.replaceState(null, '', address);
  window.dispatchEvent(new Event(MOVED));
}

export function useAddress(): URL {
  const href = useSyncExternalStore(listen, () => window.location.href);
  return new URL(href);
}

const MOVED = 'sunlot:moved';

function listen(changed: () => void): () => void {
  window.addEventListener(MOVED, changed);
  window.addEventListener('popstate', changed);
  return () => {
    window.removeEventListener(MOVED, changed);
    window.removeEventListener('popstate', changed);
  };
}
