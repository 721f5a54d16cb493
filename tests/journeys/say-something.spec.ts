import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { byNight } from './support/by-night.ts';
import { nameDirector } from './support/contributions.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { addPlaces, GROCERY } from './support/neighbourhood.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { nobodyHasSpoken } from './support/voices.ts';

test.describe.configure({ mode: 'serial' });
test.beforeAll(nobodyHasSpoken);

/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const WIDTHS = [320, 390, 1280];
const everyWidth = async (page: Page) => {
	for (const width of WIDTHS) await fitsAt(page, width);
};
const countAll = async () => {
	const [row] = await askDatabase<{ n: number }>('select count(*)::int as n from contributions');
	return row!.n;
};

test(
	'where nobody answers for what is published, one telephones: there is no form',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await page.goto('/carte');
		await page.getByRole('link', { name: /^Parler de votre quartier\s: ce qui va/ }).click();
		await expect(heading(page)).toHaveText('Ici, on ne peut pas encore écrire');
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await expect(page.getByText('Téléphonez au centre social')).toBeVisible();
		await isSound(page);
		await page.goto('/quartier/dire/probleme');
		await expect(heading(page)).toHaveText('Ici, on ne peut pas encore écrire');
	}
);

test(
	'a broken lamp is said with its street, read again without the telephone, sent once though pressed twice, changed and withdrawn',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await nameDirector('Philippe Essai');
		await page.goto('/quartier/dire');
		expect(await page.context().cookies()).toEqual([]);
		await expect(heading(page)).toHaveText('Parler de votre quartier');
		await expect(page.getByText('Votre message sera lu par')).toContainText('Jacques Brel');
		await isSound(page);
		await everyWidth(page);
		await enterOn(page, page.getByRole('link', { name: 'Il y a un problème' }));
		await expect(heading(page)).toHaveText('Il y a un problème');
		// Before the form, whom to call when somebody is in danger.
		const danger = page.getByRole('region', { name: 'Quelqu’un est en danger ?' });
		for (const number of ['112', '17', '18', '15', '114', '119', '3919']) {
			await expect(danger.getByRole('link', { name: number, exact: true })).toBeVisible();
		}
		await expect(page.getByRole('link', { name: 'Quitter vite' })).toBeVisible();
		await isSound(page);
		await everyWidth(page);

		// A number that nobody keeps is masked before anything else is done of it.
		await page.getByLabel('Quel est le problème ?').fill('Mon numéro est 2 55 08 14 168 025 38.');
		await page.getByLabel('Éclairage').check();
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(heading(page)).toHaveText('Rien n’est enregistré');
		await page.getByRole('button', { name: 'Enregistrer le texte masqué' }).click();
		await expect(heading(page)).toHaveText('Relisez votre message');
		await expect(page.getByRole('main')).not.toContainText('168');
		await page.goto('/quartier/dire/probleme');

		// Sent empty, what is missing is said and led to.
		await enterOn(page, page.getByRole('button', { name: 'Relire avant d’envoyer' }));
		const wrong = page.getByRole('alert');
		await expect(wrong).toContainText('Choisissez de quoi il s’agit.');
		await expect(wrong.getByRole('link', { name: 'Écrivez votre message.' })).toHaveAttribute(
			'href',
			'#mots'
		);
		await isSound(page);

		await page.getByLabel('Éclairage').check();
		await tabTo(page, page.getByLabel('Quel est le problème ?'));
		await page.keyboard.type('La lampe est cassée. Appelez-moi au 06 39 98 71 72.');
		await page.getByLabel(/^Où est-ce/).fill('12 bis, rue des Embruns');
		await page.getByLabel(/^Où vous répondre/).fill('06 39 98 71 72');
		await enterOn(page, page.getByRole('button', { name: 'Relire avant d’envoyer' }));
		await expect(heading(page)).toHaveText('Relisez votre message');
		const shown = page.getByRole('region', { name: 'Voici ce que tout le monde verra' });
		await expect(shown).toContainText('La lampe est cassée. Appelez-moi au [numéro masqué].');
		await expect(page.getByText('un numéro de téléphone')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('« rue des Embruns »');
		await expect(page.getByRole('main')).not.toContainText('12 bis');
		expect(await countAll()).toBe(0);
		await isSound(page);
		await everyWidth(page);

		// She corrects, and finds what she had written.
		await page.getByRole('button', { name: 'Corriger' }).click();
		await expect(heading(page)).toHaveText('Il y a un problème');
		await expect(page.getByLabel('Éclairage')).toBeChecked();
		await expect(page.getByLabel(/^Où est-ce/)).toHaveValue('12 bis, rue des Embruns');
		const opened = Date.now();
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(heading(page)).toHaveText('Relisez votre message');
		await page.getByLabel('« rue des Embruns », comme vous l’avez écrit').check();
		await expect.poll(() => Date.now() - opened).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).dblclick();
		await expect(heading(page)).toHaveText('Votre message');
		expect(await countAll()).toBe(1);
		const ticket = page.url();
		expect(ticket).toMatch(/\/parole\/[\w-]{43}$/);
		await expect(page.getByText(/Il attend d’être lu depuis mardi 24 novembre/)).toBeVisible();
		await expect(page.getByRole('img', { name: /^Carré à photographier/ })).toBeVisible();
		await isSound(page);
		await everyWidth(page);

		// Its secret, the door of the house and the telephone stand in no table.
		expect(await tablesThatHold(ticket.split('/').at(-1)!)).toEqual([]);
		expect(await tablesThatHold('06 39 98 71 72', '33639987172', '12 bis rue des Embruns')).toEqual(
			[]
		);
		const headers = (await page.request.get(ticket)).headers();
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'referrer-policy': 'strict-origin',
			'x-robots-tag': 'noindex'
		});
		const [cookie] = await page.context().cookies();
		expect(cookie).toMatchObject({ name: 'declic.parole', path: '/quartier/dire', httpOnly: true });
		expect(cookie!.expires - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600 + 60);
		const [held] = await askDatabase('select reason from contribution_holds');
		expect(held).toBeUndefined();

		await page.getByLabel('Vos mots').fill('La lampe est cassée depuis lundi.');
		await page.getByRole('button', { name: 'Envoyer ces mots' }).click();
		await expect(page.getByRole('status')).toContainText('vos nouveaux mots attendent');
		await expect(page.getByRole('region', { name: 'Ce que vous avez dit' })).toContainText(
			'depuis lundi'
		);
		await enterOn(page, page.getByRole('link', { name: 'Retirer mon message' }));
		await expect(page.getByRole('heading', { name: 'Retirer votre message ?' })).toBeVisible();
		await isSound(page);
		await enterOn(page, page.getByRole('button', { name: 'Oui, retirer mon message' }));
		await expect(page.getByText(/^Vous avez retiré ce message/)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Retirer mon message' })).toHaveCount(0);
		expect(page.url()).toBe(ticket);
	}
);

test(
	'under fifteen, one comes back with an adult; a place is chosen among those that answer, and a photo is sent',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		const [place] = await addPlaces([{ ...GROCERY, name: 'Épicerie du Phare' }]);
		await page.goto('/quartier/dire/idee');
		await page.getByLabel('Ce que vous aimez, ou votre idée').fill('Des fleurs devant !');
		await page.getByLabel(/^Où est-ce/).fill('épicerie du phare');
		await page.getByLabel('J’ai moins de 15 ans').check();
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		const wrong = page.getByRole('alert');
		await expect(wrong).toContainText('Revenez avec un adulte');
		await page.getByLabel('Un adulte est avec moi').check();
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByLabel('Épicerie du Phare, Outreau')).toBeChecked();

		// A file that is no photo is told, and nothing is lost.
		const opened = Date.now();
		await page
			.getByLabel(/^Ajouter une photo/)
			.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('rien') });
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(page.getByRole('alert')).toContainText('n’est pas une photo');
		await expect(page.getByText('Des fleurs devant !')).toBeVisible();
		await isSound(page);
		const buffer = await sharp({
			create: { width: 900, height: 700, channels: 3, background: '#2a86e0' }
		})
			.withExif({ IFD0: { Copyright: 'Janine' } })
			.jpeg()
			.toBuffer();
		await page
			.getByLabel(/^Ajouter une photo/)
			.setInputFiles({ name: 'fleurs.jpg', mimeType: 'image/jpeg', buffer });
		await expect.poll(() => Date.now() - opened).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		await expect(page.getByText('Épicerie du Phare, Outreau')).toBeVisible();
		const [kept] = await askDatabase(
			`select v.place_id, v.snapped_to, c.is_with_adult, f.width, position('Janine' in encode(f.bytes, 'escape')) as exif
			from contributions c join contribution_versions v on v.contribution_id = c.id
			join contribution_photos f on f.contribution_id = c.id order by v.id desc limit 1`
		);
		expect(kept).toEqual({
			...{ place_id: place, snapped_to: 'place', is_with_adult: true, width: 640, exif: 0 }
		});
	}
);

test(
	'of several centres she says which one; news has its last day; a ticket that is none opens nothing',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		const others = await askDatabase<{ name: string }>(
			`select name from centres where name <> 'Centre social Jacques Brel' order by name limit 1`
		);
		await nameDirector('Odile Essai', others[0]!.name);
		await page.goto('/quartier/dire/nouvelle');
		await expect(page.getByRole('heading', { name: /^Quel centre social/ })).toBeVisible();
		await isSound(page);
		await page.getByRole('link', { name: others[0]!.name }).click();
		await expect(page.getByText('Votre message sera lu par')).toContainText(others[0]!.name);
		await page.getByRole('link', { name: 'Une nouvelle du quartier' }).click();
		await expect(heading(page)).toHaveText('Une nouvelle du quartier');
		await page.getByLabel('Votre nouvelle').fill('Fête des voisins samedi.');
		await page.getByLabel(/^Jusqu’à quel jour/).fill('2027-06-01');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByRole('alert')).toContainText('Choisissez un jour de fin');
		await page.getByLabel(/^Jusqu’à quel jour/).fill('2026-12-01');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByText('Affiché jusqu’au mardi 1er décembre')).toBeVisible();
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		const [kept] = await askDatabase(
			`select d.name, c.ends_on::text as ends from contributions c join centres d on d.id = c.centre_id
			join contribution_versions v on v.contribution_id = c.id where v.words = 'Fête des voisins samedi.'`
		);
		expect(kept).toEqual({ name: others[0]!.name, ends: '2026-12-01' });
		await nameDirector(null, others[0]!.name);

		const answer = await page.goto('/parole/nulle-part');
		expect(answer!.status()).toBe(410);
		await expect(heading(page)).toHaveText('Ce ticket n’ouvre rien');
		await isSound(page);
	}
);
