import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test(
	'the direction reads what the kiosk of the lobby is used for, week by week, and where people stop',
	byNight('server/kiosk-counts.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/centre');
		await page.getByRole('link', { name: 'Bilan de la borne' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bilan de la borne');
		await expect(
			page.getByText('Semaines du 26 octobre 2026 à aujourd’hui.').first()
		).toBeVisible();
		await page.getByRole('link', { name: 'Douze mois' }).click();
		await expect(page.getByRole('link', { name: 'Douze mois' })).toHaveAttribute(
			'aria-current',
			'page'
		);
		await page.getByText('Voir les chiffres du graphique').click();
		const weeks = page.getByRole('table', { name: 'Passages par semaine' });
		// A row of headings, and the 53 weeks from the 24th of November to the one that runs.
		await expect(weeks.getByRole('row')).toHaveCount(54);
		const stops = page.getByRole('table', { name: 'Où l’on s’arrête' });
		await expect(stops.getByRole('link', { name: /^Carte Vitale.*étape 3, «.*»$/ })).toBeVisible();
		await expect(page.getByRole('table', { name: 'Langues lues' })).toContainText('Arabe');
		await expect(page.getByRole('table', { name: 'Sites refusés' })).toContainText('youtube.com');
		await isSound(page);
	}
);

test(
	'a step where many stop is told to the team, who looks at it and is told no more',
	byNight('server/kiosk-counts.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe');
		const told = page.getByRole('link', { name: /À l’étape 3 de «.Carte Vitale.*à la borne$/ });
		await told.click();
		const look = page.getByRole('button', { name: 'J’ai regardé l’étape 3' });
		await isSound(page);
		await look.click();
		await expect(page.getByText('C’est noté. Cette étape compte de nouveau')).toBeVisible();
		await expect(look).toHaveCount(0);
		await page.goto('/equipe');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(told).toHaveCount(0);
	}
);
