import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY, YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt } from './support/sound.ts';
import { openExits, openGroupThatIsOver } from './support/workshops.ts';

const LAST_YEAR = YEAR - 1;

const section = (page: Page) => page.getByRole('region', { name: 'À la fin du parcours' });
/** A line has the name of its person; a fold has none. */
const lines = (page: Page) =>
	section(page)
		.getByRole('group', { name: /\S/ })
		.filter({ has: page.getByRole('radio') });

/** Ticks a word on the line of one person. */
const say = (page: Page, nth: number, word: string) =>
	lines(page).nth(nth).getByText(word, { exact: true }).click();

async function note(page: Page): Promise<void> {
	const noted = page.waitForResponse(/\?\/sorties$/);
	await page.getByRole('button', { name: 'Noter les réponses' }).click();
	await noted;
	await expect(section(page).getByRole('status')).toBeVisible();
}

/** What the fiche of a programme tells of the ends of courses, and how many said or say nothing. */
async function readFiche(page: Page, programme: string) {
	await page.goto(`/equipe/bilan/${LAST_YEAR}`);
	await page.getByRole('link', { name: programme }).first().click();
	const told = page.getByText(/^À la fin du parcours/).first();
	const text = (await told.textContent())!.replaceAll(/[\u00a0\u202f]/g, ' ');
	const count = (words: RegExp) => Number(words.exec(text)?.[1] ?? 0);
	return {
		text,
		independent: count(/(\d+) (?:personnes? )?indépendante/),
		doesNotKnow: count(/(\d+) (?:personnes? )?ne sa/),
		unsaid: count(/(\d+) n’/)
	};
}

test('the animator notes what a whole group takes from its course, and the director reads it on the fiche', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await openGroupThatIsOver(page, LAST_YEAR);
	const group = page.url();
	const [programme] = (await page
		.getByText(/, cycle /)
		.first()
		.textContent())!.split(', cycle ');
	await openExits(page);
	const people = await lines(page).count();
	expect(people).toBeGreaterThan(2);
	for (let nth = 0; nth < people; nth += 1) await say(page, nth, 'ne sait pas');
	await note(page);
	await expect(section(page)).toContainText(`${people} réponses sur ${people} personnes`);
	await expect(section(page).getByRole('listitem').filter({ hasText: 'noté par' })).toHaveCount(
		people
	);
	const before = await readFiche(page, programme!);

	await page.goto(group);
	await openExits(page);
	await say(page, 0, 'est indépendante');
	await say(page, 1, 'retirer sa réponse');
	await note(page);
	await expect(section(page)).toContainText('1 réponse notée, 1 réponse retirée.');
	await expect(section(page)).toContainText(`${people - 1} réponses sur ${people} personnes`);
	await page.reload();
	await openExits(page);
	await expect(lines(page).nth(0).getByRole('radio', { name: 'est indépendante' })).toBeChecked();
	await expect(lines(page).nth(1).getByRole('radio', { name: 'pas encore dit' })).toBeChecked();

	await enterAs(page, 'direction');
	const after = await readFiche(page, programme!);
	expect(after.independent).toBe(before.independent + 1);
	expect(after.doesNotKnow).toBe(before.doesNotKnow - 2);
	expect(after.unsaid).toBe(before.unsaid + 1);
});

test(
	'on the day of the last séance the lines are there, at the head of the page',
	byNight('exits/record-exits.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/nouveau');
		await page.getByLabel('Programme').selectOption({ index: 1 });
		await page.getByLabel('Cycle').fill('une seule séance');
		await page.getByLabel('Première séance').fill(TODAY.toString());
		await page.getByLabel('Nombre de séances').fill('1');
		await page.getByRole('button', { name: 'Créer le groupe' }).click();
		await page.getByRole('link', { name: 'Inscrire une personne' }).click();
		await page.getByLabel('Prénom').fill('Aldegonde');
		await page.getByLabel('Nom', { exact: true }).fill('Delasortie');
		await page.getByRole('button', { name: 'Inscrire' }).click();

		await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
			'À la fin du parcours'
		);
		await say(page, 0, 'fait seule la démarche voulue');
		await note(page);
		await expect(section(page)).toContainText('1 réponse sur 1 personne.');
		await page.reload();
		await expect(section(page).getByRole('listitem').first()).toContainText(
			/Aldegonde Delasortie.*fait seule la démarche voulue.*noté par/s
		);
	}
);

test(
	'what a colleague noted meanwhile stands: a line left alone says nothing',
	byNight('exits/record-exits.db.test.ts'),
	async ({ page, context }) => {
		await enterAs(page, 'animateur');
		await openGroupThatIsOver(page, LAST_YEAR);
		await openExits(page);
		const other = await context.newPage();
		await other.goto(page.url());
		await openExits(other);
		await say(other, 0, 'veut aller plus loin');
		await note(other);
		await say(page, 2, 'fait seule la démarche voulue');
		await note(page);
		await page.reload();
		await openExits(page);
		const checked = (nth: number, name: string) =>
			expect(lines(page).nth(nth).getByRole('radio', { name })).toBeChecked();
		await checked(0, 'veut aller plus loin');
		await checked(2, 'fait seule la démarche voulue');
	}
);

test(
	'the desk neither reads nor notes how far somebody came',
	byNight('exits/record-exits.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openGroupThatIsOver(page, LAST_YEAR);
		await expect(page.getByRole('heading', { name: 'Personnes' })).toBeVisible();
		await expect(section(page)).toHaveCount(0);
		const answer = await page.request.post(`${page.url()}?/sorties`, {
			headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
			form: { jour: `${LAST_YEAR}-12-31` }
		});
		expect(answer.status()).toBe(403);
	}
);

test(
	'the answers of a group are noted with the thumb, on the narrowest telephone',
	byNight('journeys/course-exits.spec.ts', '@mobile'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await openGroupThatIsOver(page, LAST_YEAR);
		await openExits(page);
		await page.setViewportSize({ width: 320, height: 700 });
		await fitsAt(page, 320);
		for (const label of await lines(page).first().locator('label').all())
			expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		await lines(page).first().getByText('veut aller plus loin', { exact: true }).tap();
		await note(page);
		await page.reload();
		await openExits(page);
		await expect(
			lines(page).first().getByRole('radio', { name: 'veut aller plus loin' })
		).toBeChecked();
	}
);
