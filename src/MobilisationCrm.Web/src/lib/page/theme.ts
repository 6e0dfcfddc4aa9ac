import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Colours that mean something (stages, confirmed, needs-you) are CSS variables in theme.css; Mantine only gets the accent. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  colors: {
    ocean: ['#eef5fc', '#dbe9f7', '#b4d1ee', '#8ab8e4', '#7db4ea', '#4f94d7', '#3b7fc4', '#1f5ba8', '#194b8c', '#123a6f'],
    dark: ['#e3e9f2', '#c3cedd', '#9fadc2', '#6d7c93', '#3a475c', '#243044', '#1b2536', '#151e2d', '#0f1724', '#0a101a'],
  },
  primaryColor: 'ocean',
  primaryShade: 7,
  defaultRadius: 8,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
});

const ours = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-error': 'var(--against)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
};

/** Given for both schemes: what Mantine sets for a scheme would win over what is set for all. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
