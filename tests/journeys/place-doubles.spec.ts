import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { isSound } from './support/sound.ts';

const LIST = '/equipe/lieux/doubles';

/** One place twice: as a colleague typed it, then as a file calls it; and two rooms of one street. */
async function giveTwins(): Promise<void> {
	await askDatabase(
		`with twins as (
			insert into places (name, kind, town, street, phone, hours, source, source_id, verify_months, updated_on,
				recorded_at)
			values ('Le Fanal', 'EPN', 'Outreau', '4 rue Alma', null, null, null, null, 6, current_date, ${SQL_NOW}),
				('FANAL', 'EPN', 'Outreau', '4 rue Alma', '+33199001234', 'Mo-Fr 09:00-12:00', 'Annuaire', 'f-1', 6,
					current_date, ${SQL_NOW}),
				('Foyer des Dunes', 'ASSO', 'Outreau', '8 rue Alma', null, null, null, null, 6, current_date, ${SQL_NOW}),
				('Foyer Dunes', 'ASSO', 'Outreau', '8 rue Alma', null, null, null, null, 6, current_date, ${SQL_NOW})
			returning id
		)
		insert into place_showings (place_id, is_shown, recorded_at) select id, true, ${SQL_NOW} from twins`
	);
}

test(
	'two cards of one place become one after a look, and two again; two places are told apart',
	byNight('doubles/merge-places.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await giveTwins();
		await page.setViewportSize({ width: 390, height: 844 });
		await enterAs(page, 'coordination');
		await page.goto(LIST);
		await isSound(page);
		const pairOf = (name: string) =>
			page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
		await expect(pairOf('Le Fanal')).toContainText('FANAL, 4 rue Alma, Outreau (d’après Annuaire)');

		await test.step('what both say otherwise is seen before anything is done', async () => {
			await enterOn(page, page.getByRole('link', { name: /Comparer les deux fiches.: Le Fanal/ }));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Réunir ces deux lieux/);
			const taken = (name: RegExp) => page.getByRole('checkbox', { name });
			await expect(taken(/^Téléphone/)).toBeChecked();
			await expect(taken(/^Horaires/)).toBeChecked();
			await expect(taken(/^Nom/)).not.toBeChecked();
			await isSound(page);
			await tabTo(page, taken(/^Horaires/));
			await page.keyboard.press('Space');
			await enterOn(page, page.getByRole('button', { name: 'Réunir les deux lieux' }));
		});

		await test.step('one is left, with the telephone of the other; undone, both stand again', async () => {
			const merged = page.getByRole('region', { name: 'Lieux réunis' });
			await expect(merged).toContainText('Le Fanal et FANAL');
			await expect(pairOf('Le Fanal')).toHaveCount(0);
			const shown = () =>
				askDatabase<{ name: string; phone: string | null; hours: string | null }>(
					`select name, phone, hours from places where is_public and merged_into is null
						and name ilike '%fanal' order by id`
				);
			expect(await shown()).toEqual([{ name: 'Le Fanal', phone: '+33199001234', hours: null }]);
			await enterOn(page, page.getByRole('button', { name: /Séparer de nouveau.: Le Fanal/ }));
			await expect(page.getByRole('main')).toContainText('de nouveau séparés');
			expect(await shown()).toMatchObject([{ phone: null }, { name: 'FANAL' }]);
			await page.goto(LIST);
			await expect(pairOf('Le Fanal')).toHaveCount(1);
		});

		await test.step('two places are told apart, and proposed no more', async () => {
			await enterOn(
				page,
				page.getByRole('button', { name: /Ce sont deux lieux.: Foyer des Dunes/ })
			);
			await expect(page.getByRole('main')).toContainText('Ils ne seront plus proposés');
			await expect(pairOf('Foyer des Dunes')).toHaveCount(0);
		});

		await test.step('a colleague looks, and is told who decides', async () => {
			const other = await otherBrowser();
			await enterAs(other, 'animateur');
			await other.goto(LIST);
			await expect(other.getByRole('main')).toContainText('La coordination du réseau décide.');
			await expect(other.getByRole('button', { name: /Ce sont deux lieux/ })).toHaveCount(0);
			await other.getByRole('link', { name: /Comparer les deux fiches.: Le Fanal/ }).click();
			await expect(other.getByRole('table')).toContainText('Téléphone');
			await expect(other.getByRole('button', { name: 'Réunir les deux lieux' })).toHaveCount(0);
			await isSound(other);
		});
	}
);
