import type { Page } from '@playwright/test';
import { expect } from './enter.ts';
import { openGroupThatMet, openSheet } from './workshops.ts';

/** Opens a sheet of the room, prepared for the network to go; gives the address of the ordinary sheet. */
export async function preparePocket(page: Page, which: 'first' | 'last'): Promise<string> {
	await openGroupThatMet(page);
	await openSheet(page, which);
	const sheet = page.url();
	await openPocket(page);
	return sheet;
}

/** From the ordinary sheet to that of the room. */
export async function openPocket(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Noter en salle, même sans réseau' }).click();
	await expect(page.getByText('Cette page s’ouvre aussi sans réseau.')).toBeVisible();
}

/** The lines of a sheet, each the group of one person. */
export const people = (page: Page) =>
	page.getByRole('group').filter({ has: page.getByRole('radio') });

/** One tap on a line. */
export const tap = (page: Page, nth: number, mark: string) =>
	people(page).nth(nth).getByText(mark, { exact: true }).click();

/** Until every tap is on the phone's disk: a finger is slower than that, and a journey is not. */
export const kept = (page: Page) =>
	expect(page.locator('[data-writings]')).toHaveAttribute('data-writings', '0');

/** « Enregistrer la feuille ». */
export const finish = (page: Page) =>
	page.getByRole('button', { name: 'Enregistrer la feuille' }).click();

/** What this phone keeps of the room: sealed sheets, keys, files of the page. */
export function keptOn(
	page: Page
): Promise<{ sheets: number; keys: number; pages: number; text: string }> {
	return page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name);
		const pages = (await caches.keys()).length;
		if (!names.includes('declic-salle')) return { sheets: 0, keys: 0, pages, text: '' };
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((done, fail) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error);
			});
		const base = await asked(indexedDB.open('declic-salle'));
		const all = (store: string) => asked(base.transaction(store).objectStore(store).getAll());
		const [sheets, keys] = [await all('feuilles'), await all('cles')];
		base.close();
		const text = sheets
			.map((one: { seanceId: string; sealed: ArrayBuffer }) =>
				[...Object.keys(one), new TextDecoder('latin1').decode(one.sealed)].join(' ')
			)
			.join(' ');
		const canBeRead = keys.some((key: CryptoKey) => key.extractable);
		return { sheets: sheets.length, keys: keys.length, pages, text: canBeRead ? 'a key' : text };
	});
}
