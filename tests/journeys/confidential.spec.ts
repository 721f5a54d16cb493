import type { Page, Response } from '@playwright/test';
import * as make from '../../src/lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { inGroups } from '../../src/lib/features/house/confidential/domain/corpus/write-number.fixture.ts';
import { openAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const REFUSED = 'Rien n’est enregistré';

/** Numbers that prove themselves, of nobody: others for each story. */
function numbersOf(story: number) {
	const draw = make.drawsOf(story);
	return {
		rib: inGroups(make.rib(draw), [5, 5, 11, 2], ' '),
		iban: inGroups(make.iban(draw, 'FR'), [4, 4, 4, 4, 4, 4, 4], ' '),
		nir: inGroups(make.nir(draw, '12'), [1, 2, 2, 2, 3, 3, 2], '.'),
		card: inGroups(make.card(draw, [16]), [4, 4, 4, 4], '-'),
		word: `Minou${make.figures(draw, 6)}`
	};
}

/** Presses a button that sends the form, and gives the answer of the server. */
async function press(page: Page, button: string): Promise<Response> {
	// Not what the page asks meanwhile, such as the family of a request.
	const { pathname } = new URL(page.url());
	const answered = page.waitForResponse(
		(answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === pathname
	);
	await page.getByRole('button', { name: button }).click();
	return answered;
}

/** On screen, in the address and in the database, nothing says it. */
async function expectNowhere(page: Page, ...numbers: string[]): Promise<void> {
	const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
	const [shown, address] = [bare(await page.content()), bare(decodeURIComponent(page.url()))];
	for (const number of numbers.map(bare)) {
		expect(shown).not.toContain(number);
		expect(address).not.toContain(number);
	}
	expect(await tablesThatHold(...numbers)).toEqual([]);
}

/** How many were counted in the centre, by kind and place. */
async function counted(): Promise<Record<string, number>> {
	const lines = await askDatabase<{ kind: string; place: string; times: string }>(
		`select kind, place, sum(times) as times from refused_secrets
		join centres on centres.id = centre_id where centres.name = $1 group by kind, place`,
		[MAIN_CENTRE]
	);
	return Object.fromEntries(
		lines.map(({ kind, place, times }) => [`${kind} ${place}`, Number(times)])
	);
}

/** How many more than before. */
async function newlyCounted(before: Record<string, number>) {
	const now = await counted();
	return Object.fromEntries(
		Object.entries(now)
			.map(([name, times]): [string, number] => [name, times - (before[name] ?? 0)])
			.filter(([, times]) => times > 0)
	);
}

test('a RIB in the note: refused, told why, masked in one click, and then recorded', async ({
	page,
	javaScriptEnabled
}) => {
	const { rib, word } = numbersOf(1);
	const name = 'virement de loyer';
	const before = await counted();
	await enterAs(page, 'accueil');
	await openAwake(page, '/equipe/accueil/demande');
	const words = page.getByLabel('Que demande la personne ?');
	await words.fill(`${name}, son RIB ${rib}, mdp : ${word}`);
	await press(page, 'Enregistrer la demande');
	await expect(page.getByText(REFUSED).first()).toBeVisible();
	await expect(page.getByText('un numéro de compte bancaire (RIB)').first()).toBeVisible();
	await expect(
		page.getByText('La personne le tape elle-même, sur le site qui le lui demande.').first()
	).toBeVisible();
	await isSound(page);

	if (javaScriptEnabled) await page.getByRole('button', { name: 'Masquer' }).last().click();
	const masked = javaScriptEnabled ? words : page.getByLabel('Demande, masqué');
	await expect(masked).toHaveValue(`${name}, son RIB [numéro masqué], mdp : [secret masqué]`);
	await expectNowhere(page, rib, word);
	const save = javaScriptEnabled ? 'Enregistrer la demande' : 'Enregistrer le texte masqué';
	await press(page, save);
	await expect(page).toHaveURL(/\/equipe\/accueil\/demandes\/[0-9a-f-]{36}/);
	await expect(page.getByText(`${name}, son RIB [numéro masqué]`).first()).toBeVisible();
	// What was kept is found in the database: what is not found there is not there.
	expect(await tablesThatHold(name)).toContain('public.requests');
	await expectNowhere(page, rib, word);
	const added = await newlyCounted(before);
	expect(added).toMatchObject({ 'rib accueil-demande': 1, 'password accueil-demande': 1 });
});

test(
	'a name typed in a form sent by the browser is refused on a page of its own',
	{ tag: '@sans-script' },
	async ({ page }) => {
		const { nir, card } = numbersOf(2);
		const name = 'Tricot';
		const before = await counted();
		await enterAs(page, 'direction');
		await openAwake(page, '/equipe/ateliers/programme');
		await page.getByLabel('Nom', { exact: true }).fill(`${name} ${nir}`);
		await page.getByText('Venue libre').click();
		await page.getByLabel('Autres noms').fill(`tricot ${card}\n${name} bis`);
		const answer = await press(page, 'Ajouter le programme');
		expect(answer.status()).toBe(422);
		expect(answer.headers()['cache-control']).toContain('no-store');
		await expect(page.getByRole('heading', { level: 1, name: REFUSED })).toBeVisible();
		await expect(page.getByLabel('Nom, masqué')).toHaveValue(`${name} [numéro masqué]`);
		await expectNowhere(page, nir, card);
		await isSound(page);

		await page.getByRole('button', { name: 'Enregistrer le texte masqué' }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/equipe\/ateliers\/nouveau/);
		const choices = page.getByLabel('Programme').getByRole('option');
		await expect(choices.filter({ hasText: `${name} [numéro masqué]` })).toHaveCount(1);
		await expectNowhere(page, nir, card);
		const added = await newlyCounted(before);
		expect(added).toEqual({ 'nir ateliers-programme': 1, 'card ateliers-programme': 1 });
	}
);

test(
	'to ask about a password is none: the request is recorded as it was said',
	byNight('words/find-passwords.test.ts'),
	async ({ page }) => {
		const words = 'a oublié son mot de passe ameli';
		await enterAs(page, 'accueil');
		await openAwake(page, '/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill(words);
		await press(page, 'Enregistrer la demande');
		await expect(page).toHaveURL(/\/equipe\/accueil\/demandes\/[0-9a-f-]{36}/);
		await expect(page.getByText(words).first()).toBeVisible();
	}
);

test(
	'a number in the name of a file, or in words looked for, goes no further',
	byNight('hooks/guarded-fields.test.ts'),
	async ({ page, javaScriptEnabled }) => {
		const { iban } = numbersOf(3);
		const before = await counted();
		await enterAs(page, 'direction');
		await openAwake(page, '/equipe/registres');
		await page.getByLabel('Fichiers').setInputFiles({
			name: `relevé ${iban}.csv`,
			mimeType: 'text/csv',
			buffer: Buffer.from('SÉNOU 2018;;\nNom;12/01\nOdile;x\n')
		});
		await press(page, 'Lire ces registres');
		await expect(page.getByText('« Nom du fichier »')).toBeVisible();
		if (!javaScriptEnabled) {
			await expect(page.getByRole('heading', { level: 1, name: REFUSED })).toBeVisible();
			await expect(page.getByLabel('Choisissez à nouveau votre fichier')).toBeVisible();
			// A script leaves the file chosen, under its name, in her own browser.
			await expectNowhere(page, iban);
		}
		expect(await tablesThatHold(iban)).toEqual([]);
		await isSound(page);
		expect(await newlyCounted(before)).toEqual({ 'iban registres': 1 });

		await page.goto(`/equipe/habitants?q=${encodeURIComponent(iban)}`);
		expect(page.url()).toMatch(/\/equipe\/habitants$/);
		await expectNowhere(page, iban);
	}
);

test(
	'while she types, the field says what and where, masks in one click, and keeps quiet otherwise',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		const { card } = numbersOf(4);
		await openAwake(page, '/design/gestes');
		const text = page.getByLabel('Ce que la personne demande');
		await text.pressSequentially('A oublié son mot de passe, ');
		await text.blur();
		await expect(page.getByRole('button', { name: 'Masquer' })).toHaveCount(0);
		await text.focus();
		await page.keyboard.press('End');
		await page.keyboard.type(`paie avec ${card}`);
		await expect(page.getByText('Ceci ne se garde pas')).toBeVisible();
		await expect(
			page.getByText('un numéro de carte bancaire, après « passe, paie avec »')
		).toBeVisible();
		await page.getByRole('button', { name: 'Masquer' }).click();
		await expect(text).toHaveValue('A oublié son mot de passe, paie avec [numéro masqué]');
		await expect(text).toBeFocused();
		await expect(page.getByText('Ceci ne se garde pas')).toHaveCount(0);
		const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
		expect(kept).not.toContain(card);
	}
);
