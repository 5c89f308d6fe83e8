import { type Theme, useMediaQuery } from '@mui/material';

/** Whether the window is as narrow as a phone: lists are read in lines there, not in columns. */
export function usePhone(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
}
