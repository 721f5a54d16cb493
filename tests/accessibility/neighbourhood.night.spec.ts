import type { Page } from '@playwright/test';
import { askDatabase } from '../journeys/support/database.ts';
import { SQL_NOW } from '../journeys/support/day.ts';
import { giveStreets, THERE } from '../journeys/support/drawn-map.ts';
import { type Entry, enterAs, expect, test } from '../journeys/support/enter.ts';
import { becomeKiosk } from '../journeys/support/kiosk.ts';
import { addPlaces, GROCERY, REFUGE } from '../journeys/support/neighbourhood.ts';
import { publishVoices } from '../journeys/support/published-voices.ts';
import { refusalsOf } from '../journeys/support/refusals.ts';
import { isClean, isSound } from '../journeys/support/sound.ts';
import { NEIGHBOURHOOD_PAGES } from './neighbourhood-pages.ts';

/** What the addresses of the list name. */
type Named = Record<'PLACE' | 'REFUGE' | 'TWIN' | 'OTHER', string>;
let named: Named | null = null;

/** A place, a refuge, the same place twice; what nobody found; photographs and proposals are the demonstration's. */
async function give(): Promise<Named> {
	if (named) return named;
	giveStreets();
	const twin = { ...GROCERY, hours: 'Mo-Fr 09:00-12:00', mails: ['accueil@fanal.example'] };
	const [place, refuge, one, other] = await addPlaces([
		...[{ ...twin, name: 'Épicerie du Fanal', street: '12 rue du Fanal' }, REFUGE],
		...[
			{ ...twin, name: 'Foyer des Dunes' },
			{ ...twin, name: 'Foyer Dunes', phone: '01 99 00 12 39', hours: 'Tu 09:00-12:00' }
		]
	]);
	// What residents say, in two languages, on the screens of a lobby.
	await publishVoices([
		{ door: 'problem', subject: 'lighting', words: 'La lampe du quai est cassée.' },
		{ door: 'tip', words: 'السوق يوم الخميس رخيص.', language: 'ar' }
	]);
	await askDatabase(
		`insert into place_misses (key, month, times, words)
		values (decode(repeat('ab', 32), 'hex'), date_trunc('month', ${SQL_NOW})::date, 21, 'cordonnerie')`
	);
	named = { PLACE: place!, REFUGE: refuge!, TWIN: one!, OTHER: other! };
	return named;
}

const addressOf = (path: string, names: Record<string, string>) =>
	path.replaceAll(/[A-Z]{4,}/g, (name) => names[name] ?? name);

async function walkOf(page: Page): Promise<string> {
	await page.goto('/equipe/lieux/ambassadeurs');
	const walk = page.getByRole('main').locator('a[href^="/equipe/lieux/ambassadeurs/"]').first();
	return (await walk.getAttribute('href'))!.split('/').at(-1)!;
}

/** A link that a colleague gives, as whoever receives it opens it. */
async function linkGiven(page: Page, reader: 'owner' | 'ambassador', { PLACE }: Named) {
	await enterAs(page, 'animateur');
	if (reader === 'owner') {
		await page.goto(`/equipe/lieux/${PLACE}/demander`);
		await page.getByRole('button', { name: 'Donner un lien' }).click();
		return page.getByLabel('Le lien à donner au lieu').inputValue();
	}
	await page.goto(`/equipe/lieux/ambassadeurs/${await walkOf(page)}`);
	return page.getByLabel('Le lien à donner aux ambassadeurs').inputValue();
}

for (const [route, readers] of Object.entries(NEIGHBOURHOOD_PAGES)) {
	for (const [reader, paths] of readers) {
		test(`axe finds nothing to mend, nor is a page too wide, where ${reader} reads ${route}`, async ({
			page,
			otherBrowser
		}) => {
			test.setTimeout(180_000);
			const names: Record<string, string> = { ...(await give()) };
			let reading = page;
			if (reader === 'owner' || reader === 'ambassador') {
				const link = await linkGiven(page, reader, named!);
				names.LINK = new URL(link).pathname.split('/')[2]!;
				reading = await otherBrowser();
			} else if (reader === 'kiosk') await becomeKiosk(page);
			else if (reader !== 'visitor') {
				await enterAs(page, reader satisfies Entry);
				if (route.includes('[balade=uuid]')) names.WALK = await walkOf(page);
			}
			const refused = refusalsOf(reading);
			for (const path of paths) {
				const answer = await reading.goto(addressOf(path, names));
				expect(answer!.status(), path).toBe(200);
				if (/vue=carte|\/lieux\/carte/.test(path)) {
					await expect(reading.getByRole('status').filter({ hasText: THERE })).toBeVisible();
				}
				await reading.locator('details').evaluateAll((all) => {
					for (const one of all) one.setAttribute('open', '');
				});
				await (reader === 'kiosk' ? isClean(reading) : isSound(reading));
			}
			expect(refused).toEqual([]);
		});
	}
}
