import { byNight } from './support/by-night.ts';
import { addProgramme, draftFrom, letWait, offer, sign, sizesOf } from './support/course.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

/** Nobody meets there in the demonstration. */
const CENTRE = 'Centre social du Mont-Lambert';
const WEDNESDAY = { day: 'mercredi', hour: '17:00', places: 9 };
const FRIDAY = { day: 'vendredi', hour: '14:00', places: 9 };
const SATURDAY = { day: 'samedi', hour: '10:00', places: 9 };
const KEYS = ['3 17:00', '5 14:00', '6 10:00'];

/** So many people for each slot of the week: one level a slot, as in the study. */
const forEach = (...counts: number[]) =>
	counts.flatMap((count, slot) =>
		Array.from({ length: count }, (_, nth) => ({
			name: `Étude${slot}${nth}`,
			level: slot as 0 | 1 | 2,
			slots: [KEYS[slot]!]
		}))
	);

test.describe('the year of the study', { tag: '@avec-javascript' }, () => {
	test.describe.configure({ mode: 'serial' });
	test.beforeEach(({ page }) => enterAs(page, 'animateur', CENTRE));

	test('twenty-four people go into Wednesday, Friday and Saturday, each at her level', async ({
		page
	}) => {
		const slug = await addProgramme(page, 'Ateliers de trois niveaux');
		await offer(page, slug, [WEDNESDAY, FRIDAY, SATURDAY]);
		await letWait(slug, forEach(8, 8, 8));
		await draftFrom(page, slug, '2027-01-04');
		await expect(sizesOf(page)).toContainText([
			/Débuter[^]*8 personnes sur 9/,
			/Se rassurer[^]*8 personnes sur 9/,
			/Aller plus loin[^]*8 personnes sur 9/
		]);
		await isSound(page);
		await sign(page, 'janvier-mars');
		await isSound(page);
		await page.goto('/equipe/ateliers?annee=2027');
		const course = page.getByRole('region', { name: 'Ateliers de trois niveaux' });
		await expect(course.getByRole('listitem').filter({ hasText: '8 inscrits' })).toHaveCount(3);
	});

	// By day sign-groups.db.test.ts tells it without a screen.
	test('five in February, nobody in May, eight in October: all thirteen of 2018 have a seat @nuit', async ({
		page
	}) => {
		const slug = await addProgramme(page, 'Ateliers comme en 2018');
		await offer(page, slug, [WEDNESDAY, FRIDAY, SATURDAY]);
		await letWait(slug, forEach(3, 2, 0));
		await draftFrom(page, slug, '2018-02-05');
		await sign(page, 'février-avril');
		await page.goto(`/equipe/ateliers/groupes/former/${slug}`);
		await expect(page.getByRole('button', { name: 'Former les groupes' })).toHaveCount(0);
		await letWait(slug, forEach(3, 3, 2));
		await draftFrom(page, slug, '2018-10-01');
		await sign(page, 'octobre-décembre');
		await page.goto('/equipe/ateliers?annee=2018');
		const groups = page
			.getByRole('region', { name: 'Ateliers comme en 2018' })
			.getByRole('listitem')
			.filter({ hasText: /inscrits/ });
		await expect(groups).toContainText([
			/mercredi[^]*3\s+inscrits/,
			/vendredi[^]*2\s+inscrits/,
			/mercredi[^]*3\s+inscrits/,
			/vendredi[^]*3\s+inscrits/,
			/samedi[^]*2\s+inscrits/
		]);
	});

	test(
		'a couple half a level apart stays together, at that price',
		byNight('draft/drafts.db.test.ts'),
		async ({ page }) => {
			const slug = await addProgramme(page, 'Ateliers en couple');
			await offer(page, slug, [WEDNESDAY, FRIDAY]);
			await letWait(slug, [
				{ name: 'Duval', level: 0, slots: KEYS.slice(0, 2) },
				{ name: 'Duvalle', level: 1, slots: KEYS.slice(0, 2) },
				{ name: 'Premier', level: 0, slots: KEYS.slice(0, 1) },
				{ name: 'Seconde', level: 0, slots: KEYS.slice(0, 1) },
				{ name: 'Tierce', level: 1, slots: KEYS.slice(1, 2) }
			]);
			await page.goto(`/equipe/ateliers/groupes/former/${slug}`);
			await page.getByRole('link', { name: /^Ses souhaits.*Duval$/ }).click();
			await page.getByLabel('Vient avec').selectOption({ label: 'Renée Duvalle' });
			await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
			await expect(page.getByText('C’est noté.')).toBeVisible();
			await draftFrom(page, slug, '2027-01-04');
			await expect(page.getByText('5 sur 5 personnes')).toBeVisible();
			const theirs = sizesOf(page).filter({ hasText: 'Renée Duvalle' });
			await expect(theirs).toContainText('Renée Duval');
		}
	);

	test(
		'SÉNOU takes all levels together, six at most; the seventh is told why',
		byNight('draft/drafts.db.test.ts'),
		async ({ page }) => {
			const slug = await addProgramme(page, 'Questions de seniors');
			await offer(page, slug, [{ day: 'jeudi', hour: '10:00', places: 6, isOpen: true }]);
			const levels = [0, 1, 2, 0, 1, 2, 0] as const;
			await letWait(
				slug,
				levels.map((level, nth) => ({ name: `Aîné${nth}`, level, slots: ['4 10:00'] }))
			);
			await draftFrom(page, slug, '2027-01-04');
			await expect(sizesOf(page)).toContainText('6 personnes sur 6');
			await expect(page.getByRole('region', { name: /^Sans place pour l’instant/ })).toContainText(
				'les groupes qui lui vont sont complets'
			);
			await sign(page, 'janvier');
		}
	);
});
