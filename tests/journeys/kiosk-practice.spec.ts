import { byNight } from './support/by-night.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { isClean } from './support/sound.ts';
import { tap } from './support/touch.ts';

test.describe.configure({ mode: 'serial' });

/** The screen of a lobby, upright. */
const UPRIGHT = { width: 1080, height: 1920 };
test.use({ viewport: UPRIGHT, hasTouch: true });

test(
	'exercises are done one screen at a time, and nothing of them stays',
	byNight('journeys/exercises.spec.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		await page.goto('/borne/exercices');
		await isClean(page);
		await tap(page.getByRole('link', { name: /^Recopier un code reçu/ }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recopier un code reçu');
		await expect(page.getByRole('heading', { name: /^Écran 1 sur/ })).toBeVisible();
		await isClean(page);
		const screens = await page.locator('[data-screen]').count();
		for (let nth = 1; nth < screens; nth += 1) {
			const screen = page.locator('[data-screen]').filter({ visible: true });
			const field = screen.locator('[data-words]');
			if ((await field.count()) > 0) {
				// What is not asked for is answered kindly.
				await tap(screen.locator('[data-writes]'));
				await expect(screen.getByText('La case est vide.')).toBeVisible();
				const words = JSON.parse((await field.getAttribute('data-words'))!) as string[];
				await field.fill(words[0]!);
				await tap(screen.locator('[data-writes]'));
			} else {
				const other = screen.locator('[data-answer]:not([data-answer=""])').first();
				if ((await other.count()) > 0) {
					await tap(other);
					await expect(screen.locator('.answer')).not.toBeEmpty();
				}
				await tap(screen.locator('[data-answer=""]').first());
			}
			await expect(screen.locator('[data-thanks]')).toBeVisible();
			await tap(screen.locator('[data-next]'));
		}
		await expect(page.getByRole('heading', { name: 'C’est fait, jusqu’au bout' })).toBeFocused();
		await page.reload();
		await expect(page.getByRole('heading', { name: /^Écran 1 sur/ })).toBeVisible();
		for (const field of await page.locator('[data-words]').all())
			await expect(field).toHaveValue('');
		for (const [text, said] of [
			['en', 'These exercises exist in French only.'],
			['ar', 'هذه التمارين بالفرنسية فقط.']
		] as const) {
			await page.goto(`/borne/${text}/exercices`);
			await expect(page.getByText(said)).toBeVisible();
			await isClean(page);
		}
	}
);

test(
	'without a script an exercise is read whole',
	byNight('journeys/exercises.spec.ts'),
	async ({ otherBrowser }) => {
		const page = await otherBrowser({ javaScriptEnabled: false, viewport: UPRIGHT });
		await becomeKiosk(page);
		await page.goto('/borne/exercices/joindre-un-document');
		await expect(page.getByRole('heading', { name: 'Écran 2 sur' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'À la fin' })).toBeVisible();
		await expect(page.getByText('(on appuie ici)').first()).toBeVisible();
	}
);
