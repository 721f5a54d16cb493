import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { addResident } from './support/residents.ts';
import { fitsAt, isClean } from './support/sound.ts';
import { unfold } from './support/unfold.ts';
import { addCourse } from './support/workshops.ts';

/** A course of this story alone: only its people are on their way. */
const FUNNEL = '/equipe/ateliers/parcours/tablette';
const LIST = '/equipe/ateliers/preliste/tablette';
const PEOPLE = ['Zélie Carpentrin', 'Yvonne Delmottier', 'Xavière Flahautin'] as const;
const [ZELIE, YVONNE, XAVIERE] = PEOPLE;

test.describe.configure({ mode: 'serial' });

const line = (page: Page, name: string) =>
	page.getByRole('main').getByRole('listitem').filter({ hasText: name });

/** A button of somebody's line, whose name is read out with it. */
const button = (page: Page, label: string, name: string) =>
	page.getByRole('button', { name: new RegExp(`^${label}\\s?, ${name}$`) });
const unfoldLine = (page: Page, label: string, name: string) => unfold(line(page, name), label);

async function openStep(page: Page, slug: string, title: string): Promise<void> {
	await page.goto(`${FUNNEL}?etape=${slug}`);
	await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

async function openMeeting(page: Page): Promise<void> {
	await page.goto('/equipe/ateliers/reunions');
	await page.locator('main a[href^="/equipe/ateliers/reunions/"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Réunion du');
}

test('three people wait; the animator plans a meeting of two seats', async ({ page }) => {
	await enterAs(page, 'animateur');
	await addCourse('tablette', 'Formation tablette');
	for (const name of PEOPLE) await addResident(name, { waitsFor: 'tablette' });
	await page.goto(LIST);
	for (const name of PEOPLE) await expect(line(page, name)).toBeVisible();
	await page.goto('/equipe/ateliers/reunions');
	await isClean(page);
	await unfold(page, 'Prévoir une réunion');
	await page.getByLabel('Pour quel programme ?').selectOption({ label: 'Formation tablette' });
	await page.getByLabel('Jour de la réunion').fill(TODAY.toString());
	await page.getByLabel('De', { exact: true }).fill('06:10');
	await page.getByLabel('à', { exact: true }).fill('05:00');
	await page.getByLabel('Lieu').fill('Salle du jardin');
	await page.getByLabel('Places').fill('2');
	await page.getByRole('button', { name: 'Prévoir la réunion' }).click();
	await expect(page.getByText('L’heure de fin doit suivre').first()).toBeVisible();
	await expect(page.getByLabel('Lieu')).toHaveValue('Salle du jardin');
	await page.getByLabel('à', { exact: true }).fill('23:50');
	await page.getByRole('button', { name: 'Prévoir la réunion' }).click();
	await expect(page.getByText('Salle du jardin')).toBeVisible();
	await expect(page.getByText('Personne n’est encore invité')).toBeVisible();
	await fitsAt(page, 320);
});

test('she cannot invite more people than there are seats; two are invited at once', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await openStep(page, 'sur-la-liste', 'Sur la liste (3)');
	await isClean(page);
	await fitsAt(page, 320);
	const choose = async (names: readonly string[]) => {
		for (const name of names) await page.getByLabel(`Choisir ${name}`).check();
		await page.getByLabel('À quelle réunion ?').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Inviter', exact: true }).click();
	};
	await choose(PEOPLE);
	await expect(page.getByText('Il reste 2 places à cette réunion, pour 3 personnes')).toBeVisible();
	await openStep(page, 'sur-la-liste', 'Sur la liste (3)');
	await choose([ZELIE, YVONNE]);
	await expect(page.getByText('2 personnes sont invitées par courrier.')).toBeVisible();
	await openStep(page, 'invitees', 'Invitées (2)');
	await expect(line(page, ZELIE)).toContainText('invitation par courrier le');
	await openStep(page, 'sur-la-liste', 'Sur la liste (1)');
	await page.getByLabel(`Choisir ${XAVIERE}`).check();
	await page.getByLabel('À quelle réunion ?').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Inviter', exact: true }).click();
	await expect(page.getByText('Cette réunion est complète')).toBeVisible();
});

test(
	'the desk notes in two taps that one cannot come; her seat goes to the third',
	byNight('server/invite-people.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openStep(page, 'invitees', 'Invitées (2)');
		await expect(page.getByRole('button', { name: 'Inviter', exact: true })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Sur papier' })).toHaveCount(0);
		await unfoldLine(page, 'Appel', YVONNE);
		await isClean(page);
		await button(page, 'Ne peut pas venir', YVONNE).click();
		await expect(page.getByRole('heading', { name: 'Invitées (1)' })).toBeVisible();
		await openStep(page, 'sans-suite', 'Invitées sans suite (1)');
		await expect(line(page, YVONNE)).toContainText('ne pouvait pas venir');

		await enterAs(page, 'animateur');
		await openStep(page, 'sur-la-liste', 'Sur la liste (1)');
		await page.getByLabel(`Choisir ${XAVIERE}`).check();
		await page.getByLabel('Comment ?').selectOption({ label: 'par téléphone' });
		await page.getByLabel('À quelle réunion ?').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Inviter', exact: true }).click();
		await expect(page.getByText('1 personne est invitée par téléphone.')).toBeVisible();
		await page.goto(FUNNEL);
		await expect(line(page, YVONNE)).toContainText('À inviter de nouveau');
	}
);

test(
	'at the meeting: came in one tap, committed in another; the other one did not come',
	byNight('server/follow-a-person.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await openMeeting(page);
		await expect(page.getByText('2 personnes attendues sur 2 places')).toBeVisible();
		await button(page, 'Présence', ZELIE).click();
		await button(page, 'S’engage, sur papier', ZELIE).click();
		await expect(line(page, ZELIE)).toContainText('engagement le');
		await button(page, 'Absence', XAVIERE).click();
		await expect(line(page, XAVIERE)).toContainText('Absence');
		// One who gave her seat back comes all the same.
		await page.getByLabel('Qui ?').selectOption({ label: YVONNE });
		await page.getByRole('button', { name: 'Noter sa venue' }).click();
		await expect(line(page, YVONNE)).toContainText('présence non prévue');
		await isClean(page);
		await fitsAt(page, 320);
		// It took place: it can be cancelled no more.
		await expect(page.getByText('Cette réunion n’a pas lieu')).toHaveCount(0);
	}
);

test(
	'who missed it is reached by telephone and commits herself; one word is taken back',
	byNight('server/follow-a-person.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await page.goto(FUNNEL);
		await expect(line(page, XAVIERE)).toContainText('À inviter de nouveau');
		await unfoldLine(page, 'Appel, engagement', XAVIERE);
		await button(page, 'À l’écran', XAVIERE).click();
		await expect(button(page, 'À l’écran', XAVIERE)).toHaveCount(0);
		await openStep(page, 'engagees', 'Engagées (2)');
		await unfoldLine(page, 'Appel, engagement', ZELIE);
		await button(page, 'Ne s’engage plus', ZELIE).click();
		await expect(page.getByRole('heading', { name: 'Engagées (1)' })).toBeVisible();
		await openStep(page, 'venues', 'Venues à la réunion (2)');
		await page.getByText('Comment ces personnes sont venues, étape par étape').click();
		await isClean(page);
		const team = page.getByRole('row', { name: /^Ajout par l’équipe/ });
		await team.getByRole('link', { name: /^2\s?, Venues à la réunion/ }).click();
		await expect(page.getByRole('heading', { name: 'Venues à la réunion (2)' })).toBeVisible();
		await expect(line(page, ZELIE)).toBeVisible();
		await page.goto('/equipe/ateliers/parcours');
		await isClean(page);
		await expect(page.getByRole('row', { name: /^Formation tablette/ })).toContainText('2');
		await fitsAt(page, 320);
	}
);

test(
	'who no longer waits has stopped, and where she goes is noted @avec-javascript',
	byNight('server/follow-a-person.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(LIST);
		await line(page, YVONNE).getByText('N’attend plus').click();
		const withdraw = line(page, YVONNE).getByRole('button', { name: 'Retirer de la liste' });
		await withdraw.click();
		await expect(withdraw).toHaveCount(0);
		await openStep(page, 'arretees', 'Arrêtées');
		await unfoldLine(page, 'Et ensuite', YVONNE);
		await line(page, YVONNE).getByLabel('Ce que la personne fait ensuite').selectOption('job');
		await line(page, YVONNE).getByRole('button', { name: 'Noter' }).click();
		await expect(line(page, YVONNE)).toContainText('ensuite : un emploi');
		await isClean(page);
	}
);
