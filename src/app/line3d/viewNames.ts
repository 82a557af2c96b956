/** Names of the camera's views, for those who ask for one without knowing three. */
export const VIEWS = ['iso', 'top', 'front'] as const
export type ViewName = (typeof VIEWS)[number]
