import { createElement } from 'react';
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { ListPages } from '../lists/ListPages.tsx';
import { EmptyList, NothingHere } from '../lists/NothingHere.tsx';
import { OpenableRows } from '../lists/OpenableRows.tsx';

const chineseTypeface = [
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans SC Variable"',
  'system-ui',
  'sans-serif',
].join(',');

/** English comes from a Latin typeface first: a Chinese one draws its quotation marks and apostrophes as wide as a character. */
const englishTypeface = `"Segoe UI","Helvetica Neue",Arial,"Open Sans",${chineseTypeface}`;

/** Quiet, legible, one green. Contrast of every text at least 4.5 : 1. */
export const theme: RaThemeOptions = {
  ...defaultTheme,
  palette: {
    mode: 'light',
    primary: { main: '#166534', contrastText: '#ffffff' },
    secondary: { main: '#14532d', contrastText: '#ffffff' },
    error: { main: '#b91c1c' },
    warning: { main: '#b45309' },
    success: { main: '#15803d' },
    background: { default: '#f6f7f5', paper: '#ffffff' },
    text: { primary: '#1c1f1d', secondary: '#4b534e' },
  },
  typography: { fontFamily: 'var(--typeface)', fontSize: 14, h5: { fontWeight: 600 }, h6: { fontWeight: 600 } },
  shape: { borderRadius: 6 },
  components: {
    ...defaultTheme.components,
    // On paper there is what is read, not what is pressed; a table is as wide as the sheet.
    MuiCssBaseline: {
      styleOverrides: {
        ':root': { '--typeface': chineseTypeface },
        ':root:lang(en)': { '--typeface': englishTypeface },
        // Whoever goes by keyboard sees where they are, on white, on the green of the bar and on the entry that is lit.
        '.MuiButtonBase-root.Mui-focusVisible, a:focus-visible': {
          outline: '2px solid currentColor',
          outlineOffset: '-3px',
        },
        '@media print': {
          '@page': { size: 'A4', margin: '14mm' },
          // A list has more columns than an upright sheet has room for.
          '@page list': { size: 'A4 landscape', margin: '12mm' },
          'body:has(.RaList-main)': { page: 'list' },
          'html, body, .RaLayout-root, .RaLayout-appFrame, .RaLayout-contentWithSidebar, .RaLayout-content': {
            background: '#fff !important',
          },
          '.RaLayout-appFrame': { marginTop: '0 !important' },
          // Of the bar the title stays: a sheet says what it is.
          '.MuiAppBar-root': { position: 'static !important', background: 'none !important', color: '#000 !important' },
          '.MuiAppBar-root .MuiToolbar-root > :not(#react-admin-title), .RaLayout-contentWithSidebar > .MuiDrawer-root, nav, main .MuiToolbar-root:not(.MuiTablePagination-toolbar), .MuiTablePagination-selectLabel, .MuiTablePagination-input, .RaDatagrid-expandHeader, .RaBulkActionsToolbar-toolbar, .MuiButton-root, .MuiIconButton-root, .MuiSnackbar-root, .paddingCheckbox, .MuiTableCell-paddingCheckbox':
            { display: 'none !important' },
          // A sheet says which part of the list it is: what was filtered by stays, a field nobody filled does not.
          '.filter-field:has(input[value=""])': { display: 'none !important' },
          '.RaLayout-content, .RaList-content, .MuiTableContainer-root': {
            overflow: 'visible !important',
            padding: '0 !important',
          },
          '.MuiPaper-root': { boxShadow: 'none !important' },
          // What must stay whole would start a new sheet, and leave the one before it blank: only lines do, and a heading with its text.
          'tr, li, .MuiStep-root': { breakInside: 'avoid' },
          'h1, h2, h3, legend': { breakAfter: 'avoid' },
          thead: { display: 'table-header-group' },
          '.MuiTableCell-root': {
            padding: '3px 6px !important',
            fontSize: '9pt !important',
            whiteSpace: 'normal !important',
          },
        },
      },
    },
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { textTransform: 'none' } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none' } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    // A name somebody gave is read to its end on a phone, too.
    MuiMenu: { styleOverrides: { list: { '& .MuiMenuItem-root': { whiteSpace: 'normal' } } } },
    MuiPaper: { styleOverrides: { rounded: { borderRadius: 8 } } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 600, wordBreak: 'keep-all' } } },
    // A row of fields breaks into lines where it is too wide for the page, on a phone above all.
    RaSimpleShowLayout: {
      styleOverrides: {
        root: {
          '& .RaSimpleShowLayout-stack': { flexWrap: 'wrap', columnGap: 24, rowGap: 12 },
          '& .RaSimpleShowLayout-stack > :not(style) ~ :not(style)': { marginLeft: 0 },
        },
      },
    },
    // A name with nothing under it looks like a page that did not load.
    RaLabeled: {
      styleOverrides: {
        root: {
          '&:has(> .RaLabeled-label:last-child)::after, & > .RaLabeled-label + span:empty::after': { content: '"—"' },
        },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          '&.RaMenuItemLink-active': {
            backgroundColor: '#dfe9e1',
            boxShadow: 'inset 4px 0 #166534',
            color: '#14532d',
          },
        },
      },
    },
    // What is wide, tabs above all, gives way to the page and not the page to it.
    RaLayout: { styleOverrides: { root: { minWidth: 0, '& .RaLayout-content': { minWidth: 0 } } } },
    RaSkipNavigationButton: {
      styleOverrides: { root: { '&.MuiButton-root': { color: '#14532d', backgroundColor: '#fff', opacity: 1 } } },
    },
    RaShow: { styleOverrides: { root: { '& .RaShow-main, & .RaShow-card': { minWidth: 0 } } } },
    // A table wider than the page scrolls by itself; numbers and names keep a line or two.
    RaList: {
      defaultProps: { pagination: createElement(ListPages), empty: createElement(EmptyList) },
      styleOverrides: {
        root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { minWidth: 0, overflowX: 'auto' } },
      },
    },
    // A switch among the filters stands level with the button that takes it away, and begins where the fields do.
    RaFilterFormInput: {
      styleOverrides: {
        root: {
          '& > .MuiFormGroup-root': { marginBottom: 13 },
          '& > .MuiFormGroup-root > .MuiFormControlLabel-root': { marginLeft: -7 },
        },
      },
    },
    // Lies in the page, not over what scrolls: there it would be cut off.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          '& .RaBulkActionsToolbar-toolbar': { position: 'relative', transform: 'none' },
          '& .RaBulkActionsToolbar-topToolbar': { flexWrap: 'wrap' },
          // While nothing is chosen its buttons are as good as not there: otherwise Tab reaches them, and they lie over the headings of the table.
          '& .RaBulkActionsToolbar-collapsed': { visibility: 'hidden' },
        },
      },
    },
    // Said while a page's code comes; to be read like everything else.
    RaLoading: { styleOverrides: { root: { opacity: 1, '& .RaLoading-message': { opacity: 1, color: '#4b534e' } } } },
    RaSimpleList: {
      defaultProps: { empty: createElement(NothingHere) },
      // What stands at the end of a line goes below it before it touches the name. It is quieter, and never pale: a pale button looks as if it were not
      // to be pressed.
      styleOverrides: { root: { '& .RaSimpleList-tertiary': { marginLeft: 8, opacity: 1, color: '#4b534e' } } },
    },
    // On a phone the language is two signs, so that the page's name has room.
    RaLocalesMenuButton: {
      styleOverrides: {
        root: {
          '@media (max-width:599.95px)': {
            '& .MuiButton-root': { minWidth: 0 },
            '& .MuiButton-icon': { display: 'none' },
          },
        },
      },
    },
    // A table's box to pick a row is named on the span around it, where nobody listens: the name belongs to the box.
    MuiCheckbox: {
      defaultProps: {
        slotProps: {
          root: (owner: object) => ('aria-label' in owner ? { 'aria-label': undefined } : {}),
          input: (owner: object) => ('aria-label' in owner ? { 'aria-label': String(owner['aria-label']) } : {}),
        },
      },
    },
    // Of nothing done nothing is green.
    MuiLinearProgress: { styleOverrides: { determinate: { backgroundColor: '#dde2de' } } },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
    RaDatagrid: {
      defaultProps: { body: OpenableRows, empty: createElement(NothingHere) },
      styleOverrides: {
        root: {
          '& .RaDatagrid-headerCell': { backgroundColor: '#eef2ee' },
          // Nine columns fit a window of 1280; what is shown in a cell still keeps its distance.
          '& .RaDatagrid-headerCell, & .RaDatagrid-rowCell': { paddingLeft: 8, paddingRight: 8 },
          '& .RaDatagrid-row:focus-visible': { outline: '2px solid #166534', outlineOffset: -2 },
          '& .column-number, & .column-taskNumber, & .column-code, & .column-itemCode': { whiteSpace: 'nowrap' },
          '& .column-title, & .column-name, & .column-objectName': { minWidth: 150 },
        },
      },
    },
  },
};
