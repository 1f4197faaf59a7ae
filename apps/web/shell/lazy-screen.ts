import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A screen whose code comes when it is first opened: `lazyScreen(async () => (await import('./home.js')).Home)`. */
export function lazyScreen(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await load() }));
}
