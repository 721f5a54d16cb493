import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { decideOf, nameDirector } from './support/contributions.ts';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { nobodyHasSpoken } from './support/voices.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const everyWidth = async (page: Page) => {
	for (const width of [320, 390, 1280]) await fitsAt(page, width);
};
const saidWith = async (words: string) => {
	const [row] = await askDatabase<{ id: string }>(
		'select v.contribution_id as id from contribution_versions v where v.words = $1',
		[words]
	);
	return row!.id;
};

test.beforeAll(nobodyHasSpoken);
test.beforeEach(() => nameDirector('Philippe Essai'));

test(
	'refused, she reads why and asks for somebody else; published otherwise, she reads both',
	byNight('own/read-own.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		const say = async (words: string) => {
			await page.goto('/quartier/dire/bon-plan');
			await page.getByLabel('Votre bon plan').fill(words);
			await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
			await expect(heading(page)).toHaveText('Relisez votre message');
			await page.getByRole('button', { name: 'Envoyer' }).click();
			await expect(heading(page)).toHaveText('Votre message');
			return saidWith(words);
		};
		const refused = await say('Les voisins sont des voleurs.');
		await decideOf(refused, { decision: 'refuse', reason: 'insult', words: 'Venez nous voir.' });
		await page.reload();
		const standing = page.getByRole('region', { name: 'Pas publié' });
		await expect(standing).toContainText('Des mots peuvent blesser quelqu’un.');
		await expect(standing).toContainText('Venez nous voir.');
		await isSound(page);
		await everyWidth(page);
		await page.getByLabel(/^Pourquoi, en quelques mots/).fill('Je parlais des pies.');
		await page.getByRole('button', { name: 'Demander une autre lecture' }).click();
		await expect(page.getByRole('status')).toContainText('une autre personne relit');
		await expect(page.getByRole('button', { name: 'Demander une autre lecture' })).toHaveCount(0);
		await askDatabase(
			`insert into contribution_appeal_ends (appeal_id, centre_id, outcome, words, recorded_at)
			select id, centre_id, 'upheld', 'Dites-le sans accuser.', recorded_at from contribution_appeals`
		);
		await page.goto(page.url().replace(/\?.*/, ''));
		await expect(standing).toContainText('la décision reste la même');
		await expect(standing).toContainText('Dites-le sans accuser.');

		const corrected = await say('Le marché du jeudi est vachement bien.');
		await decideOf(corrected, { decision: 'publish', corrected: 'Le marché du jeudi est bien.' });
		await page.reload();
		const published = page.getByRole('region', { name: 'Publié' });
		await expect(published).toContainText('vachement');
		await expect(published).toContainText('Le marché du jeudi est bien.');
		await expect(published).toContainText('Des mots plus doux.');
		await expect(
			published.getByRole('link', { name: 'Le voir comme tout le monde' })
		).toHaveAttribute('href', `/quartier/${corrected}`);
		await isSound(page);
	}
);

test(
	'in Arabic, from the right, somebody says a tip and follows it; in easy French too',
	byNight('contributions/domain/say-form.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await page.goto('/quartier/dire');
		await page.getByRole('link', { name: 'العربية' }).click();
		await expect(heading(page)).toHaveText('تحدّثوا عن حيّكم');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await isSound(page);
		await page.getByRole('link', { name: 'هناك مشكلة' }).click();
		await expect(heading(page)).toHaveText('هناك مشكلة');
		await isSound(page);
		await page.getByLabel('ما المشكلة؟').fill('المصباح معطّل');
		await page.getByLabel('الإنارة').check();
		await page.getByRole('button', { name: 'القراءة قبل الإرسال' }).click();
		await expect(heading(page)).toHaveText('اقرؤوا رسالتكم');
		await isSound(page);
		await page.getByRole('button', { name: 'إرسال' }).click();
		await expect(heading(page)).toHaveText('رسالتكم');
		expect(page.url()).toMatch(/\/ar\/parole\/[\w-]{43}$/);
		await isSound(page);
		await page.getByRole('link', { name: 'سحب رسالتي' }).click();
		await page.getByRole('button', { name: 'نعم، سحب رسالتي' }).click();
		await expect(page.getByText(/^سحبتم هذه الرسالة/)).toBeVisible();

		await page.goto('/quartier/dire/bon-plan/facile');
		await page.getByLabel('Votre bon plan').fill('Le marché du jeudi.');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByText('Votre message n’est pas encore parti.')).toBeVisible();
		await isSound(page);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		const languages = await askDatabase<{ language: string }>(
			`select c.language from contributions c join contribution_versions v on v.contribution_id = c.id
				where v.words in ('Le marché du jeudi.', 'المصباح معطّل') order by 1`
		);
		expect(languages.map(({ language }) => language)).toEqual(['ar', 'facile']);
	}
);
