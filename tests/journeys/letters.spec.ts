import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { addResident } from './support/residents.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';
import { addCourse } from './support/workshops.ts';

/** A course of this story alone: only its people are on its list. */
const PROGRAMME = 'tablette';
const LETTERS = `/equipe/ateliers/lettres/${PROGRAMME}`;
const LIST = `/equipe/ateliers/preliste/${PROGRAMME}`;
const [PAPER, SCREEN, VOICE] = ['Agathe Quilleboeuf', 'Basile Hénocque', 'Colette Wattel'] as const;

test.describe.configure({ mode: 'serial' });

const line = (page: Page, name: string) =>
	page.getByRole('main').getByRole('listitem').filter({ hasText: name });
const says = (page: Page, words: string | RegExp) =>
	expect(page.getByText(words).first()).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The bytes of the file that a link gives. */
async function fileOf(page: Page, link: string): Promise<Buffer> {
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: link }).first().click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^Lettres du .*\.pdf$/);
	return readFile(await download.path());
}
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page(?!s)/g)?.length;

test('the desk writes down an address, and is told how one is written', async ({ page }) => {
	await addCourse(PROGRAMME, 'Formation tablette');
	await enterAs(page, 'accueil');
	const [given, family] = PAPER.split(' ') as [string, string];
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill(given);
	await page.getByLabel('Nom', { exact: true }).fill(family);
	await page.getByText('La personne veut recevoir des lettres').click();
	const address = page.getByLabel(/^Adresse postale/);
	await address.fill('12 rue de l’Église, Outreau');
	await press(page, 'Enregistrer');
	await says(page, 'La dernière ligne donne le code postal et la ville : 62230 Outreau.');
	await expect(address).toHaveValue('12 rue de l’Église, Outreau');
	await address.fill('12 rue de l’Église\n62230 Outreau');
	await press(page, 'Enregistrer');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(PAPER);
	await page.goto(LIST);
	await page.getByRole('main').getByRole('searchbox').fill(PAPER);
	await press(page, 'Chercher');
	await page.getByRole('button', { name: 'Mettre sur la pré-liste' }).click();
	await expect(line(page, PAPER)).toBeVisible();
	await addResident(SCREEN, { email: 'basile@example.org', waitsFor: PROGRAMME });
	await addResident(VOICE, { phone: '+33639987172', waitsFor: PROGRAMME });
	expect((await page.goto(LETTERS))?.status()).toBe(403);
});

test(
	'the letter of the centre: a misspelt word is refused by name, the proposed text comes back',
	byNight('letters/server/save-model.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(`${LETTERS}/modele`);
		await isSound(page);
		const text = page.getByLabel('Texte', { exact: true });
		const before = await text.inputValue();
		await text.fill('Bonjour [prenom],\n\nVenez.');
		await press(page, 'Enregistrer la lettre');
		await says(
			page,
			'[prenom] n’est pas un mot que nous savons remplacer. Vouliez-vous dire [prénom] ?'
		);
		await expect(text).toHaveValue('Bonjour [prenom],\n\nVenez.');
		await text.fill('Bonjour [prénom],\n\nVenez [lieu]. Appelez le [téléphone du centre].');
		await press(page, 'Enregistrer la lettre');
		await page.waitForURL(`**${LETTERS}`);
		await page.goto(`${LETTERS}/modele`);
		await press(page, 'Revenir au texte proposé');
		await expect(text).toHaveValue(before);
		expect(pagesOf(await fileOf(page, 'En gros caractères (PDF)'))).toBe(1);
	}
);

test('without a meeting there is no letter; the meeting is planned', async ({ page }) => {
	await enterAs(page, 'animateur');
	await page.goto(LETTERS);
	await says(page, 'Aucune réunion d’information n’est prévue');
	await page.goto('/equipe/ateliers/reunions');
	await unfold(page, 'Prévoir une réunion');
	await page.getByLabel('Pour quel programme ?').selectOption({ label: 'Formation tablette' });
	await page.getByLabel('Jour de la réunion').fill(TODAY.toString());
	await page.getByLabel('De', { exact: true }).fill('06:20');
	await page.getByLabel('à', { exact: true }).fill('23:50');
	await page.getByLabel('Lieu').fill('Salle des lettres');
	await page.getByLabel('Places').fill('20');
	await press(page, 'Prévoir la réunion');
	await says(page, 'Salle des lettres');
});

test('who has no address is refused by name; the run goes on, is printed, and posted', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto(`/equipe/ateliers/parcours/${PROGRAMME}`);
	await page.getByRole('link', { name: 'Lettres' }).click();
	await page.waitForURL(`**${LETTERS}`);
	await isSound(page);
	await press(page, 'Préparer l’envoi');
	await says(page, `${SCREEN}, ${VOICE} n’ont pas d’adresse postale.`);
	await page.getByRole('checkbox', { name: `Gros caractères pour ${PAPER}` }).check();
	await page.getByLabel('Continuer sans ces adresses').check();
	await press(page, 'Préparer l’envoi');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Envoi du');
	await isSound(page);
	await expect(line(page, PAPER)).toContainText('62230 OUTREAU, gros caractères');
	await expect(line(page, SCREEN)).toContainText('basile@example.org');
	await expect(line(page, VOICE)).toContainText('06 39 98 71 72');

	const [first, again] = [
		await fileOf(page, 'Télécharger les lettres (PDF)'),
		await fileOf(page, 'Télécharger les lettres (PDF)')
	];
	expect(pagesOf(first)).toBe(1);
	expect(again.equals(first)).toBe(true);

	const run = page.url();
	await page.goto(LETTERS);
	await page.getByText(/Pas à inviter aujourd’hui/).click();
	await says(page, `${PAPER} est déjà dans un envoi préparé`);
	await page.goto(run);
	await press(page, 'Les lettres sont parties');
	await says(page, 'Ces personnes sont invitées.');
	await expect(page.getByRole('button', { name: 'Les lettres sont parties' })).toHaveCount(0);
});

test(
	'the mail is the same letter; the call sheet is printed, and taken back in',
	byNight('letters/server/post-run.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(LETTERS);
		await page
			.getByRole('link', { name: /^Envoi du/ })
			.first()
			.click();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('☐ Viendra')).toBeVisible();
		await expect(page.getByRole('combobox')).toHaveCount(0);
		await expect(page.getByText('06 39 98 71 72')).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
		await press(page, 'Noter ces appels');
		await says(page, 'Dites ce qu’un appel au moins a donné.');
		await page.getByLabel(`Ce que l’appel a donné, ${VOICE}`).selectOption({ label: 'Viendra' });
		await press(page, 'Noter ces appels');
		await says(page, `${VOICE} a déjà une invitation`);
		await page.goto(`/equipe/ateliers/parcours/${PROGRAMME}?etape=invitees`);
		await says(page, 'Invitées (3)');
		await expect(line(page, PAPER)).toContainText('invitation par courrier');
		await expect(line(page, SCREEN)).toContainText('invitation par courriel');
		await expect(line(page, VOICE)).toContainText('invitation par téléphone');
	}
);
