import { untilAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, SQL_TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

test('a sheet is filled with the thumb on a telephone', { tag: '@mobile' }, async ({ page }) => {
	await enterAs(page, 'animateur');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);

	// What the page opens on is somebody, not buttons.
	const row = page
		.getByRole('group')
		.filter({ has: page.getByRole('radio') })
		.first();
	const { y, height } = (await row.boundingBox())!;
	expect(y + height).toBeLessThanOrEqual(844);

	const first = page
		.getByRole('group')
		.filter({ has: page.getByRole('radio') })
		.first();
	for (const label of await first.locator('label').all()) {
		expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	}
	await first.getByText('Excusé', { exact: true }).tap();
	const closed = page.waitForResponse(/\?\/enregistrer$/);
	await page.getByRole('button', { name: 'Enregistrer la feuille' }).tap();
	await closed;
	await page.reload();
	await expect(first.getByRole('radio', { name: 'Excusé' })).toBeChecked();
});

test(
	'a sheet that is still to be filled opens as it is held in the room',
	byNight('journeys/mobile.spec.ts', '@mobile'),
	async ({ page }) => {
		const [seance] = await askDatabase<{ id: string }>(
			`with one as (
				select g.id, g.centre_id from workshop_groups g
				join centres c on c.id = g.centre_id and c.name = $1
				join enrolments e on e.group_id = g.id and e.enrolled_on is null
				left join departures d on d.enrolment_id = e.id
				where d.enrolment_id is null order by g.id limit 1
			)
			insert into seances (centre_id, group_id, day, planned_minutes, recorded_at)
			select centre_id, id, ${SQL_TODAY} - 6, 90, ${SQL_NOW} from one returning id`,
			[MAIN_CENTRE]
		);
		await enterAs(page, 'animateur');
		await page.goto(`/equipe/ateliers/seances/${seance!.id}`);
		await page.waitForURL(/\/en-salle\?seance=/);
		await page.getByRole('link', { name: 'Feuille ordinaire' }).tap();
		await page.waitForURL(/\/seances\/[0-9a-f-]{36}\?feuille$/);
		await untilAwake(page);
		await expect(page.getByRole('button', { name: 'Enregistrer la feuille' })).toBeVisible();
	}
);
