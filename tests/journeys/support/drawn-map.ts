import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { currentApplication } from './application-of-file.ts';

/** What the page says once the map is drawn. */
export const THERE = 'La carte est là. Les boutons la font bouger.';
/** The middle of the invented quarter, from near. */
export const QUARTER = { center: [1.6038, 50.7132], zoom: 16 };

type Seen = { layer: { id: string }; properties: Record<string, string> };
export type Drawn = {
	queryRenderedFeatures(): Seen[];
	jumpTo(to: object): void;
	project(at: number[]): { x: number; y: number };
	getZoom(): number;
	getCenter(): { lng: number; lat: number };
	once(what: string, then: () => void): void;
};

/** The streets of the invented quarter, as `declic map-tiles` made them. */
export function giveStreets(): void {
	const folder = join(currentApplication().dataDir, 'map');
	mkdirSync(folder, { recursive: true });
	copyFileSync('tests/fixtures/map/rues.pmtiles', join(folder, 'rues.pmtiles'));
}

/** What is drawn once nothing more comes, by layer; what is looked at moves first. */
export const drawnIn = (page: Page, view: object) =>
	page.evaluate(
		(to) =>
			new Promise<Record<string, number>>((done) => {
				const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
				map.once('idle', () => {
					const counts: Record<string, number> = {};
					for (const { layer } of map.queryRenderedFeatures()) {
						counts[layer.id] = (counts[layer.id] ?? 0) + 1;
					}
					done(counts);
				});
				map.jumpTo(to);
			}),
		view
	);

/** Where the map looks. */
export const lookOf = (page: Page) =>
	page.evaluate(() => {
		const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
		const { lng, lat } = map.getCenter();
		return { zoom: map.getZoom(), lng, lat };
	});
