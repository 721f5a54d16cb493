import { openChromium } from './open-chromium.ts';

/** Drawn without a graphics card, as on the machines of the lobby. */
const SOFTWARE = ['--enable-unsafe-swiftshader'];
const PATIENCE_MS = 60_000;

/** Milliseconds from the press on « Voir sur la carte ». */
export type Drawing = {
	/** To the map drawn, with its towns and what moves it. */
	first: number;
	/** To all of it, twenty thousand places grouped. */
	whole: number;
};

/** The map drawn in a browser that has nothing of it yet, on a processor so many times slower. */
export async function drawMap(origin: string, slower: number): Promise<Drawing> {
	const browser = await openChromium(SOFTWARE);
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
		page.setDefaultTimeout(PATIENCE_MS);
		await page.goto(`${origin}/carte`);
		const opener = page.getByRole('button', { name: 'Voir sur la carte' });
		await opener.waitFor();
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const took = await opener.evaluate(pressAndWait);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		if (!(await page.evaluate(hasPlaces))) throw new Error('the map was drawn without its places');
		return took;
	} finally {
		await browser.close();
	}
}

/** In the page: the map shows its towns, then says that it is there; each time, it is painted. */
function pressAndWait(opener: Element): Promise<Drawing> {
	return new Promise((done) => {
		const view = opener.closest('[data-map]')!;
		const pressed = performance.now();
		let first = 0;
		const look = () => {
			if (!first && view.hasAttribute('data-shown')) {
				requestAnimationFrame(() => (first = performance.now() - pressed));
			}
			const said = view.querySelector('[data-map-status]')!.textContent!;
			if (!said.startsWith('La carte est là')) return;
			observer.disconnect();
			requestAnimationFrame(() => done({ first, whole: performance.now() - pressed }));
		};
		const observer = new MutationObserver(look);
		observer.observe(view, { attributes: true, childList: true, subtree: true });
		(opener as HTMLElement).click();
	});
}

type Drawn = {
	queryRenderedFeatures(): { layer: { id: string } }[];
	loaded(): boolean;
	once(what: string, then: () => void): void;
};

/** In the page, once nothing more comes: circles of places are among what is drawn. */
function hasPlaces(): Promise<boolean> {
	const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
	const look = () =>
		map.queryRenderedFeatures().some(({ layer }) => /^(?:points|clusters)/.test(layer.id));
	return new Promise((done) => {
		if (map.loaded()) done(look());
		else map.once('idle', () => done(look()));
	});
}
