import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { Box } from '@mui/material';

/** The title's place in the bar, by the id react-admin gives it. */
const HEADING = 'react-admin-title';

/**
 * The page that is open, called by its heading. Whoever opens another one by keyboard, or hears it read, begins there: the heading is
 * said, and the next Tab is the page's own. The heading itself stands in the bar, with search and menu between it and the page.
 */
export function OpenedPage({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    page.current?.focus();
    return sayOnceNamed(page.current);
  }, [pathname]);
  return (
    <Box
      ref={page}
      component="section"
      tabIndex={-1}
      aria-labelledby={HEADING}
      sx={{ outline: 'none', display: 'flex', flexDirection: 'column', flexGrow: 1 }}
    >
      {children}
    </Box>
  );
}

/** A record's name comes with the record: a page that was opened without is focused once more, unless the reader has gone on. */
function sayOnceNamed(page: HTMLElement | null): (() => void) | undefined {
  const heading = document.getElementById(HEADING);
  if (!page || !heading || heading.textContent) return undefined;
  const named = new MutationObserver(() => {
    named.disconnect();
    if (document.activeElement !== page) return;
    page.blur();
    page.focus();
  });
  named.observe(heading, { childList: true, characterData: true, subtree: true });
  return () => named.disconnect();
}
