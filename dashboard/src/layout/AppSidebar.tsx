import { useDeferredValue, useEffect } from 'react';
import { Sidebar, type SidebarProps, useRemoveFromStore, useSidebarState } from 'react-admin';
import { usePhone } from './usePhone.ts';

/**
 * The menu beside the page, or over it on a phone. A window that is made narrow begins with the menu away: one that opens and is closed in
 * the same moment never says that it closed, and the page would stay hidden from whoever hears it read.
 */
export function AppSidebar(props: SidebarProps) {
  const phone = usePhone();
  const wasPhone = useDeferredValue(phone);
  const [open] = useSidebarState();
  const forgetThatItIsOpen = useRemoveFromStore('sidebar.open');
  useEffect(() => {
    if (phone && !wasPhone) forgetThatItIsOpen();
  }, [phone, wasPhone, forgetThatItIsOpen]);
  return <Sidebar {...props} open={open && (wasPhone || !phone)} />;
}
