import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test(
	'a question is noted at the SÉNOU in two taps, without a name, and says what the next séance is about',
	byNight('asked-questions/questions.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/programme/senou/questions');
		await expect(page.getByRole('link', { name: 'Lettres' })).toHaveCount(0);
		await expect(page.getByRole('heading', { name: /^De quoi parler/ })).toBeVisible();
		await page
			.getByRole('link', { name: /^Noter les questions du/ })
			.first()
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Questions du');
		await isSound(page);
		const asked = page.getByRole('region', { name: 'Posées ce jour-là' });
		const before = await asked.getByRole('listitem').count();
		await page.getByLabel('Ou une autre question').fill('Payer la cantine');
		await page.getByRole('button', { name: 'À revoir une autre fois' }).click();
		await expect(asked.getByRole('listitem')).toHaveCount(before + 1);
		await expect(page.getByRole('region', { name: 'Pour la prochaine séance' })).toContainText(
			/Payer la cantine|Accéder à la CAF|Installer une application/
		);
		await asked.getByRole('button', { name: /Noté par erreur.*Payer la cantine/ }).click();
		await expect(asked.getByRole('listitem')).toHaveCount(before);
	}
);

test(
	'a site asks something else: who learnt it is called and takes a seat; the desk may not',
	byNight('asked-questions/questions.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/programme/ateliers/contenus');
		await page.getByRole('link', { name: /^Un site a changé/ }).click();
		await page.getByLabel('Quel contenu est concerné').selectOption({ index: 1 });
		await page
			.getByLabel('Qu’est-ce qui a changé')
			.fill('Le site demande un code reçu par courriel');
		await page.getByRole('button', { name: 'Enregistrer et voir qui rappeler' }).click();
		await expect(page.getByText('Le site demande un code reçu par courriel')).toBeVisible();
		await isSound(page);
		const knows = page.getByRole('button', { name: /^N’en a pas besoin/ });
		const waiting = await knows.count();
		expect(waiting).toBeGreaterThan(0);
		const name = await knows.first().innerText();
		await knows.first().click();
		await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
		const address = page.url();
		await page.goto('/equipe/ateliers/suites');
		await expect(page.getByRole('heading', { name: /^Un site a changé/ })).toBeVisible();
		await enterAs(page, 'accueil');
		expect((await page.request.get(address)).status()).toBe(403);
	}
);

test(
	'what is forgotten is ticked in the call of three months, and told on the list of contents',
	byNight('follow-ups/forgotten.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/suites');
		const calls = page.getByRole('region', { name: /^Trois mois après/ }).getByRole('listitem');
		const call = calls.filter({ has: page.getByRole('checkbox', { includeHidden: true }) }).first();
		const name = await call.getByRole('link').first().innerText();
		await call.getByText(/^A besoin de revoir/).click();
		const forgotten = call.getByRole('checkbox').first();
		const content = (await forgotten.getAttribute('value'))!;
		await forgotten.check();
		await call.getByLabel(/^Ou sur la pré-liste/).selectOption({ label: 'Ateliers informatiques' });
		await call.getByRole('button', { name: 'Inscrire sur la pré-liste' }).click();
		await expect(calls.filter({ hasText: name })).toHaveCount(0);
		await page.goto('/equipe/ateliers/programme/ateliers/contenus');
		await expect(page.getByRole('region', { name: 'Souvent oublié' })).toContainText(content);
	}
);
