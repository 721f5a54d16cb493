import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, SQL_TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

const TEN_SECONDS = 10_000;

const people = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('radio') });

/** « Ce que nous avons fait », and the first of what may be ticked there. */
async function whatWasDone(page: Page) {
	const done = await unfold(page, 'Ce que nous avons fait');
	return { done, box: done.getByRole('checkbox').first() };
}

/** Marks the exceptions and closes the sheet that is open; how many people it has. */
async function fillSheet(page: Page): Promise<number> {
	const everyone = people(page);
	await expect(everyone.nth(2)).toBeVisible();
	const count = await everyone.count();
	await everyone.nth(0).getByText('Absent', { exact: true }).click();
	await everyone.nth(1).getByText('En retard', { exact: true }).click();
	await everyone.nth(1).getByRole('textbox').fill('20');
	for (let nth = 2; nth < count; nth += 1) {
		// Somebody may already have been marked: this time they are all there.
		await everyone.nth(nth).getByText('Présent', { exact: true }).click();
	}
	// One button keeps it all: what was done goes with who came.
	const { done, box } = await whatWasDone(page);
	await box.check();
	await done.getByLabel('Un mot sur la séance').fill('Chacun a envoyé une photo.');
	// The sheet may have been closed before: its message says nothing of this closing.
	const closed = page.waitForResponse(/\?\/enregistrer$/);
	await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
	await closed;
	await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
	return count;
}

for (const [entry, which, told] of [
	['direction', 'first', byNight('journeys/attendance.spec.ts')],
	['animateur', 'last', {}]
] as const) {
	test(`${entry} fills the sheet of a group, exceptions only`, told, async ({ page }) => {
		await enterAs(page, entry);
		await openGroupThatMet(page);
		const groupPage = page.url();
		const day = await openSheet(page, which);
		const count = await fillSheet(page);

		await page.reload();
		await expect(people(page).nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
		await expect(people(page).nth(1).getByRole('textbox')).toHaveValue('20');
		const { done, box } = await whatWasDone(page);
		await expect(box).toBeChecked();
		await expect(done.getByLabel('Un mot sur la séance')).toHaveValue('Chacun a envoyé une photo.');
		await page.goto(groupPage);
		const line = page.getByRole('row').filter({ hasText: day });
		await expect(line).toContainText(`${count - 1} sur ${count}`);
		await expect(line).toContainText('Tenue');
	});
}

test('a sheet is filled within ten seconds', { tag: '@nuit' }, async ({ page }) => {
	await enterAs(page, 'animateur');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	const began = performance.now();
	await fillSheet(page);
	expect(performance.now() - began).toBeLessThan(TEN_SECONDS);
});

test(
	'somebody who came without being on the list is written on the sheet with the rest',
	byNight('attendance/save-sheet.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await openGroupThatMet(page);
		await openSheet(page, 'last');
		const before = await people(page).count();
		const absent = people(page).nth(0).getByRole('radio', { name: 'Absent' });
		await people(page).nth(0).getByText('Absent', { exact: true }).click();
		const added = await unfold(page, 'Une personne est venue sans être sur la liste');
		await added.getByLabel('Prénom').fill('Fernande');
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(page.getByText('Fernande : Donnez le nom.')).toBeVisible();
		// What was typed is there, and what was marked.
		await expect(added.getByLabel('Prénom')).toHaveValue('Fernande');
		await expect(absent).toBeChecked();
		await added.getByLabel('Nom', { exact: true }).fill('Quinquempoix');
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		const fernande = people(page).filter({ hasText: 'Fernande Quinquempoix' });
		await expect(fernande.getByRole('radio', { name: 'Présent' })).toBeChecked();
		await expect(absent).toBeChecked();
		await expect(people(page)).toHaveCount(before + 1);
		await expect(page.getByLabel('Prénom')).toHaveValue('');
		await isSound(page);
	}
);

test(
	'the desk reads a sheet and cannot change it',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openGroupThatMet(page);
		await openSheet(page, 'first');
		await expect(page.getByRole('radio')).toHaveCount(0);
		const answer = await page.request.post(`${page.url()}?/enregistrer`, {
			headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
			form: {}
		});
		expect(answer.status()).toBe(403);
	}
);

/** Types as a hand does, and counts what it presses. */
function typist(page: Page) {
	let keys = 0;
	return {
		keys: () => keys,
		async press(...pressed: string[]) {
			for (const key of pressed) await page.keyboard.press(key);
			keys += pressed.length;
		}
	};
}

test('the sheet that went round the table is printed, then typed again in eight keys', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	const paper = await page.request.get(
		(await page.getByRole('link', { name: 'Imprimer la feuille à signer' }).getAttribute('href'))!
	);
	expect(paper.headers()['content-type']).toBe('application/pdf');

	await page.getByRole('link', { name: 'Reprendre la feuille papier' }).click();
	await expect(page.getByLabel('Absents')).toBeFocused();
	const numbers = page.getByRole('region', { name: 'Les numéros de la feuille' });
	const names = await numbers.getByRole('listitem').allTextContents();
	expect(names.length).toBeGreaterThan(2);
	// Somebody may already be noted, or have announced that she would not come.
	for (const field of ['Absents', 'Excusés', 'En retard']) await page.getByLabel(field).fill('');
	await page.getByLabel('Absents').focus();
	const { press, keys } = typist(page);
	// Two absent, one late by five minutes.
	await press('1', 'Tab', '2', 'Tab', '3', ':', '5', 'Enter');
	await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
	expect(keys()).toBe(8);

	const marked = async (number: number, mark: string) => {
		const name = names[number - 1]!.replace(/^\s*\d+\s*/, '').trim();
		const line = people(page).filter({ hasText: name });
		await expect(line.getByRole('radio', { name: mark })).toBeChecked();
	};
	await marked(1, 'Absent');
	await marked(2, 'Excusé');
	await marked(3, 'En retard');
	for (let number = 4; number <= names.length; number += 1) await marked(number, 'Présent');

	// A name was written by hand at the foot of the paper.
	await page.getByRole('link', { name: 'Reprendre la feuille papier' }).click();
	await expect(page.getByLabel('Absents')).toBeFocused();
	await unfold(page, 'Une personne est venue sans être sur la liste');
	const line = page.getByRole('group', { name: 'Personne ajoutée, ligne 2' });
	await line.getByLabel('Prénom').fill('Ginette');
	await line.getByLabel('Nom', { exact: true }).fill('Delambre');
	await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
	const ginette = people(page).filter({ hasText: 'Ginette Delambre' });
	await expect(ginette.getByRole('radio', { name: 'Présent' })).toBeChecked();
});

test(
	'a number that is nobody’s writes nothing, and what was typed stays',
	byNight('domain/attendance/quick-sheet.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await openGroupThatMet(page);
		await openSheet(page, 'first');
		await page.getByRole('link', { name: 'Reprendre la feuille papier' }).click();
		await page.getByLabel('Absents').fill('99');
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(page.getByText('Aucune personne de la feuille n’a le numéro 99.')).toBeVisible();
		await expect(page.getByLabel('Absents')).toHaveValue('99');
	}
);

test(
	'what a colleague noted meanwhile is shown, and kept or replaced by choice',
	byNight('attendance/two-phones.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'animateur');
		await openGroupThatMet(page);
		await openSheet(page, 'last');
		const other = await otherBrowser();
		await enterAs(other, 'direction');
		await other.goto(page.url());
		const close = async (on: Page, nth: number, mark: string) => {
			await people(on).nth(nth).getByText(mark, { exact: true }).click();
			await on.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		};
		// Whatever the demonstration holds, the colleague changes something.
		const was = (name: string) => people(page).nth(0).getByRole('radio', { name });
		const theirs = (await was('Excusé').isChecked()) ? 'Absent' : 'Excusé';
		const recorded = other.waitForResponse((answer) => answer.request().method() === 'POST');
		await close(other, 0, theirs);
		expect((await recorded).status()).toBeLessThan(400);
		await expect(other.getByText(/Feuille enregistrée le/)).toBeVisible();
		const word = (await whatWasDone(page)).done.getByLabel('Un mot sur la séance');
		await word.fill('Nous avons repris la souris.');
		await close(page, 0, 'Présent');
		await expect(page.getByText('Rien n’est écrasé')).toBeVisible();
		const choice = page.getByRole('group', { name: /deux personnes ont noté sa présence/ });
		await expect(choice).toHaveCount(1);
		await expect(word).toHaveValue('Nous avons repris la souris.');
		await choice
			.getByRole('radio', { name: new RegExp(`^Garder\\s: ${theirs}, noté par `) })
			.check();
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(choice).toHaveCount(0);
		await page.reload();
		await expect(people(page).nth(0).getByRole('radio', { name: theirs })).toBeChecked();
	}
);

test(
	'sheets nobody filled stand out on the page of the ateliers, the oldest first',
	byNight('attendance/list-sheets-to-fill.db.test.ts'),
	async ({ page }) => {
		const [group] = await askDatabase<{ id: string }>(
			`with one as (
			select g.id, g.centre_id from workshop_groups g
			join centres c on c.id = g.centre_id and c.name = $1
			join enrolments e on e.group_id = g.id and e.enrolled_on is null
			left join departures d on d.enrolment_id = e.id
			where d.enrolment_id is null order by g.id limit 1
		), old as (
			insert into seances (centre_id, group_id, day, planned_minutes, recorded_at)
			select centre_id, id, ${SQL_TODAY} - 29, 90, ${SQL_NOW} from one
		)
		select id from one`,
			[MAIN_CENTRE]
		);
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		const list = page.getByRole('region', { name: 'Feuilles à remplir' });
		const first = list.getByRole('listitem').first();
		await expect(first.locator(`a[href$="${group!.id}"]`)).toBeVisible();
		const count = async () =>
			Number(/^\d+/.exec((await list.getByText(/^\d+ feuilles?$/).textContent())!));
		expect(await count()).toBe(await list.getByRole('listitem').count());
		await first.getByRole('link', { name: /^Depuis le papier/ }).click();
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
		await page.goto('/equipe/ateliers');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(first.locator(`a[href$="${group!.id}"]`)).toHaveCount(0);
	}
);

test(
	'the desk prints a sheet and types none again',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openGroupThatMet(page);
		await expect(page.getByRole('link', { name: /feuille/i }).first()).toBeVisible();
		await openSheet(page, 'first');
		const paper = await page.request.get(`${page.url()}/feuille.pdf`);
		expect(paper.status()).toBe(200);
		expect((await page.request.get(`${page.url()}/papier`)).status()).toBe(403);
	}
);
