import type { Component } from 'svelte';
import type { AppState } from '../state/app.svelte';
import type { RouteName } from '../state/route.svelte';

/** What every screen gets. The route, with its parameters, is `app.router.current`. */
export interface ScreenProps {
  readonly app: AppState;
}
type Load = () => Promise<{ readonly default: Component<ScreenProps> }>;

/**
 * Every screen but the first page, fetched when it is first shown. A place without a screen has no entry in the
 * navigation and leads to the start page.
 */
export const screens: Readonly<Partial<Record<RouteName, Load>>> = {
  complaint: () => import('./complaint/ComplaintScreen.svelte'),
  session: () => import('./session/SessionScreen.svelte'),
  clip: () => import('./clip/ClipScreen.svelte'),
  record: () => import('./record/RecordScreen.svelte'),
  guide: () => import('./guide/GuideScreen.svelte'),
  library: () => import('./library/LibraryScreen.svelte'),
  settings: () => import('./settings/SettingsScreen.svelte'),
  compare: () => import('./compare/CompareScreen.svelte'),
};
