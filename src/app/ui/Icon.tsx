/** Line icons of 20 by 20, drawn for this page. They decorate: what they mean is said in words. */
const PATHS = {
  start: 'M3 9l7-6 7 6v8h-5v-5H8v5H3z',
  line: 'M2 14h16M4 14V8h4v6M12 14V5h4v9M8 11h4M4.5 17.5h.01M10 17.5h.01M15.5 17.5h.01',
  roi: 'M3 3v14h14M6 12l3-3 3 2 5-6',
  inputs: 'M3 6h8M15 6h2M3 14h2M9 14h8M11 4v4M5 12v4M13 4v4h-2M7 12v4H5',
  file: 'M5 2h7l4 4v12H5zM12 2v4h4M10 9v6M7.5 12.5L10 15l2.5-2.5',
  undo: 'M7 5L3 9l4 4M3 9h9a5 5 0 0 1 0 10h-2',
  redo: 'M13 5l4 4-4 4M17 9H8a5 5 0 0 0 0 10h2',
  light:
    'M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2' +
    'M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4',
  dark: 'M16.5 12A7 7 0 0 1 8 3.5A7 7 0 1 0 16.5 12z',
  help:
    'M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 2' +
    'M10 15h.01M10 1.8a8.2 8.2 0 1 1 0 16.4a8.2 8.2 0 1 1 0-16.4z',
  close: 'M5 5l10 10M15 5L5 15',
  run: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  check: 'M4 10.5l4 4 8-9',
  warning: 'M10 2.5L18.5 17.5h-17zM10 8v4.5M10 15h.01',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  download: 'M10 3v9M6 9l4 4 4-4M3 17h14',
  chevron: 'M5 8l5 5 5-5',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
