import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface FocusKept {
  readonly tabIndex: -1;
  onFocus(): void;
  onBlur(event: FocusEvent): void;
}

/**
 * Keeps the focus in a place whose buttons come and go with the record: a button that is done is no longer there, and whoever
 * pressed it by keyboard would begin at the top of the page. The place itself takes it, so that a second Enter does nothing more.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): FocusKept {
  const isHere = useRef(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new MutationObserver(() => {
      if (isHere.current && document.activeElement === document.body) element.focus();
    });
    watch.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => watch.disconnect();
  }, [place]);
  return {
    tabIndex: -1,
    onFocus: () => {
      isHere.current = true;
    },
    // A button that vanishes or is disabled says nothing of where the focus went; a person who goes elsewhere does.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget) isHere.current = false;
    },
  };
}
