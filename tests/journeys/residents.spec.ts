import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';

async function fillNew(page: Page, given: string, family: string): Promise<void> {
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill(given);
	await page.getByLabel('Nom', { exact: true }).fill(family);
}
async function search(page: Page, typed: string): Promise<void> {
	await page.goto('/equipe/habitants');
	await page.getByRole('main').getByRole('searchbox').fill(typed);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
}
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();
const title = (page: Page, text: string) =>
	expect(page.getByRole('heading', { level: 1 })).toHaveText(text);

test('the desk adds somebody, is asked whether it is her, corrects her, and finds her', async ({
	page
}) => {
	const family = 'Wattrelos';
	await enterAs(page, 'accueil');
	await fillNew(page, 'Ginette', family);
	await page.getByLabel('Année de naissance').fill('1948');
	await page.getByLabel('Pas de téléphone').check();
	await save(page);
	await title(page, `Ginette ${family}`);
	await expect(page.getByText('pas de téléphone')).toBeVisible();
	const sheet = page.url();

	// Heard otherwise, with a number: nothing typed is lost, and the answer is hers to give.
	await fillNew(page, 'Ginète', family.toUpperCase());
	await page.getByLabel(/^Téléphone/).fill('06 39 98 44 55');
	await save(page);
	await expect(page.getByText('Est-ce la même personne ?')).toBeVisible();
	await expect(page.getByLabel(/^Téléphone/)).toHaveValue('06 39 98 44 55');
	await page.getByText(`C’est Ginette ${family}`).click();
	await save(page);
	await title(page, `Ginette ${family}`);
	expect(page.url()).toBe(sheet);
	await expect(page.getByText('06 39 98 44 55', { exact: true })).toBeVisible();

	await page.getByRole('link', { name: 'Corriger la fiche' }).click();
	await page.getByLabel('Année de naissance').fill('48');
	await save(page);
	await expect(
		page.getByText('Écrivez l’année avec quatre chiffres : 1948.').first()
	).toBeVisible();
	await page.getByLabel('Année de naissance').fill('1949');
	await save(page);
	await title(page, `Ginette ${family}`);
	await expect(page.getByText('1949')).toBeVisible();

	await search(page, `${family.slice(0, 14)} ginette`);
	await page.getByRole('link', { name: `Ginette ${family}` }).click();
	await title(page, `Ginette ${family}`);
});

test(
	'somebody else of the same name gets a record of her own',
	byNight('record/receive-person.db.test.ts'),
	async ({ page }) => {
		const family = 'Quintefeuille';
		await enterAs(page, 'accueil');
		for (const isSecond of [false, true]) {
			await fillNew(page, 'Paulette', family);
			await save(page);
			if (isSecond) {
				await page.getByText('C’est quelqu’un d’autre').click();
				await save(page);
			}
			await title(page, `Paulette ${family}`);
		}
		await search(page, family);
		await expect(page.getByText('2 personnes trouvées')).toBeVisible();
	}
);

test('a name that is looked up is in no address, and the way back to the list is short', async ({
	page
}) => {
	const family = 'Berthelemot';
	await enterAs(page, 'accueil');
	await fillNew(page, 'Rolande', family);
	await save(page);
	await title(page, `Rolande ${family}`);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await search(page, `rolande ${family}`);
	await expect(page.getByRole('status').filter({ hasText: '1 personne trouvée' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(`rolande ${family}`);
	await expect(page).toHaveURL(/\/habitants(\?\/\w+)?$/);
	await page.getByRole('link', { name: `Rolande ${family}` }).click();
	await title(page, `Rolande ${family}`);

	await search(page, `${family} nulle part`);
	await expect(page.getByText('Personne ne ressemble à cela')).toBeVisible();
	await page.getByRole('main').getByRole('searchbox').fill(family);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await page.getByRole('link', { name: 'Revoir toute la liste' }).click();
	await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('');
	await expect(page.getByRole('status').filter({ hasText: 'trouvée' })).toHaveCount(0);

	await page.goto('/equipe/ateliers');
	await page.locator('#programme-numerikids').getByRole('link').click();
	await page.getByRole('link', { name: 'Liste', exact: true }).click();
	await page.getByRole('main').getByRole('searchbox').fill(family);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await expect(page.getByLabel(`Rolande ${family}`)).toBeVisible();
	expect(asked.length).toBeGreaterThan(5);
	expect(asked.filter((address) => address.toLowerCase().includes('berthelemot'))).toEqual([]);
	expect(asked.filter((address) => /rolande/i.test(address))).toEqual([]);
});

test(
	'those found follow what is typed, and the field keeps the focus',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		const family = 'Hautecloque';
		await enterAs(page, 'accueil');
		await fillNew(page, 'Marcelle', family);
		await save(page);
		await title(page, `Marcelle ${family}`);
		await page.goto('/equipe/habitants');
		const box = page.getByRole('main').getByRole('searchbox');
		await box.pressSequentially(family);
		await expect(page.getByRole('status').filter({ hasText: '1 personne trouvée' })).toBeVisible();
		await expect(box).toBeFocused();
		await box.press('Enter');
		await expect(page.getByRole('link', { name: `Marcelle ${family}` })).toBeVisible();
		await expect(box).toBeFocused();
		await box.fill('');
		await expect(page.getByRole('table', { name: 'Habitants' })).toBeVisible();
		await page.route('**/habitants/chercher', (route) => route.abort());
		await box.fill(family);
		await expect(page.getByText('La recherche ne répond pas. Réessayez.')).toBeVisible();
		await page.unroute('**/habitants/chercher');
		await page.getByRole('button', { name: 'Chercher', exact: true }).click();
		await page.getByRole('link', { name: `Marcelle ${family}` }).click();
		await title(page, `Marcelle ${family}`);
		await page.goBack();
		await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(family);
		await expect(page.getByRole('link', { name: `Marcelle ${family}` })).toBeVisible();
	}
);

test(
	'a child is written with her adult, and refusing an agreement costs nothing',
	byNight('record/receive-person.db.test.ts'),
	async ({ page }) => {
		const family = 'Crépieux';
		await enterAs(page, 'accueil');
		await fillNew(page, 'Léo', family);
		await page.getByLabel('Année de naissance').fill(String(YEAR - 9));
		await save(page);
		await expect(page.getByText(/Avant 15 ans, on joint un adulte/).first()).toBeVisible();
		await page.getByLabel(/^Prénom de l’adulte/).fill('Luc');
		await page.getByLabel(/^Nom de l’adulte/).fill(family);
		await save(page);
		await title(page, `Léo ${family}`);
		await expect(page.getByText(`Luc ${family}`)).toBeVisible();

		await page.getByText('Dire ce que nous gardons').click();
		await page.getByRole('button', { name: 'Dit de vive voix' }).click();
		await expect(page.getByText('Information donnée')).toBeVisible();
		await page.locator('summary', { hasText: 'Demander son accord' }).click();
		await page.getByRole('button', { name: 'La personne refuse : Photos' }).click();
		await expect(page.getByText('Refus noté')).toBeVisible();
	}
);

test(
	'the desk announces an absence and reads no past attendance nor note',
	byNight('absences/announce-absence.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		const sheet = await personExpected(page);
		await page.goto(sheet);
		await page.getByLabel('Ce qu’il faut retenir').fill('Une note que l’accueil ignore.');
		await page.getByRole('button', { name: 'Ajouter la note' }).click();
		await expect(page.getByText('Une note que l’accueil ignore.').first()).toBeVisible();

		await enterAs(page, 'accueil');
		await page.goto(sheet);
		await expect(page.getByText('Une note que l’accueil ignore.')).toHaveCount(0);
		await expect(page.getByText(/présences? sur/)).toHaveCount(0);
		const boxes = page
			.getByRole('group', { name: /où la personne ne viendra pas$/ })
			.getByRole('checkbox');
		const ahead = await boxes.count();
		const saveAbsences = async () => {
			await page.getByRole('button', { name: 'Enregistrer les absences' }).click();
			await expect(page.getByText('Les absences annoncées sont enregistrées.')).toBeVisible();
		};
		for (const box of await boxes.all()) await box.check();
		await saveAbsences();
		await page.goto(sheet);
		await expect(boxes.and(page.locator(':checked'))).toHaveCount(ahead);
		await boxes.first().uncheck();
		await saveAbsences();
		await page.goto(sheet);
		await expect(boxes.first()).not.toBeChecked();
		await expect(boxes.and(page.locator(':checked'))).toHaveCount(ahead - 1);
	}
);

/** Enrols somebody in a group that meets again, and gives the address of her sheet. */
async function personExpected(page: Page): Promise<string> {
	const addresses = await page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ hasText: 'prochaine' })
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	const family = 'Attendue';
	for (const address of addresses) {
		await page.goto(`${address}/inscrire`);
		await page.getByLabel('Prénom').fill('Josette');
		await page.getByLabel('Nom', { exact: true }).fill(family);
		await page.getByRole('button', { name: 'Inscrire' }).click();
		const refused = page.locator('[aria-invalid="true"]');
		await page.getByRole('link', { name: 'Inscrire une personne' }).or(refused).first().waitFor();
		if ((await refused.count()) === 0) break;
	}
	await search(page, family);
	return (await page.getByRole('link', { name: `Josette ${family}` }).getAttribute('href'))!;
}

const FORMER = 'Note écrite sur la mauvaise fiche.';
const KEPT = 'Préfère les ateliers du matin.';

async function addNote(page: Page, text: string): Promise<void> {
	await page.getByLabel('Ce qu’il faut retenir').fill(text);
	await page.getByRole('button', { name: 'Ajouter la note' }).click();
	await expect(lineOf(page, text)).toBeVisible();
	await expect(page.getByLabel('Ce qu’il faut retenir')).toHaveValue('');
}
const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const undo = (page: Page, text: string) =>
	lineOf(page, text).getByRole('button', { name: /^Annuler la note/ });

test(
	'a note written on the wrong sheet is taken back by whoever wrote it, or by the direction',
	byNight('sheet/undo-note.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/habitants/nouveau');
		await page.getByLabel('Prénom', { exact: true }).fill('Arlette');
		await page.getByLabel('Nom', { exact: true }).fill('Hardelot');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arlette Hardelot');
		const sheet = new URL(page.url()).pathname;
		await addNote(page, FORMER);
		await addNote(page, KEPT);
		await expect(lineOf(page, KEPT)).toContainText(/Suivi · par \p{L}+/u);
		await undo(page, FORMER).click();
		await expect(page.getByText('La note est annulée. Elle ne se lit plus.')).toBeVisible();
		await expect(lineOf(page, FORMER)).toHaveCount(0);

		// A colleague reads what is left, and takes nothing back; she writes, and follows her.
		await enterAs(page, 'referent-famille');
		await page.goto('/equipe');
		const followed = page.getByRole('region', { name: 'Les personnes que vous suivez' });
		await expect(followed.getByRole('link', { name: 'Arlette Hardelot' })).toHaveCount(0);
		await page.goto(sheet);
		await expect(lineOf(page, KEPT)).toBeVisible();
		await expect(page.getByRole('button', { name: /^Annuler la note/ })).toHaveCount(0);
		await addNote(page, 'Viendra avec sa fille.');
		await page.goto('/equipe');
		await followed.getByRole('link', { name: 'Arlette Hardelot' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arlette Hardelot');

		await enterAs(page, 'direction');
		await page.goto(sheet);
		await expect(page.getByText(FORMER)).toHaveCount(0);
		await undo(page, KEPT).click();
		await expect(page.getByText('La note est annulée. Elle ne se lit plus.')).toBeVisible();
		await expect(lineOf(page, KEPT)).toHaveCount(0);
		await expect(lineOf(page, 'Fiche créée')).toBeVisible();
	}
);
