import type { Hit } from './useHits';

const MOST = 6;

/** What was opened from here, newest first, as long as the app is open. Nothing of it lies on the disk: names of persons are among it. */
let opened: { campaign: string; hit: Hit }[] = [];

export function remember(campaign: string, hit: Hit): void {
  if (hit.path) {
    opened = [{ campaign, hit }, ...opened.filter((one) => one.hit.id !== hit.id || one.campaign !== campaign)].slice(0, 30);
  }
}

export const recentOf = (campaign: string): Hit[] => opened.filter((one) => one.campaign === campaign).map(({ hit }) => hit).slice(0, MOST);
