import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test('the référent famille calls whom no SMS could reach, says so, and takes it back', async ({
	page
}) => {
	await enterAs(page, 'referent-famille');
	await page.goto('/equipe/habitants');
	await page.getByRole('link', { name: 'Rappels et appels' }).click();
	const calls = page.getByRole('region', { name: /^À appeler/ });
	const first = calls.getByRole('listitem').filter({ hasText: 'Aucun moyen de joindre' });
	const name = (await first.getByRole('link').first().textContent())!;
	await isSound(page);
	// Nobody without a telephone is « jointe ».
	await expect(first.getByRole('button')).toHaveCount(1);
	await first.getByRole('button', { name: 'Dit sur place' }).click();
	await expect(calls.getByRole('listitem').filter({ hasText: name })).toHaveCount(0);
	const noted = page.getByRole('region', { name: 'Notés depuis trois jours' });
	await noted.getByRole('button', { name: `Noté par erreur : ${name}` }).click();
	await expect(calls.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
});

test(
	'she who prefers a call did not answer, then did; she who prefers a letter has hers printed',
	byNight('reminders/server/letters.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await page.goto('/equipe/rappels');
		const calls = page.getByRole('region', { name: /^À appeler/ });
		const called = calls.getByRole('listitem').filter({ hasText: 'Elle préfère un appel' });
		const name = (await called.getByRole('link').first().textContent())!;
		await called.getByText('Autre issue').click();
		await called.getByRole('button', { name: 'Pas de réponse' }).click();
		await expect(called).toContainText('1 appel sans réponse');
		await called.getByRole('button', { name: /^Jointe/ }).click();
		await expect(calls.getByRole('listitem').filter({ hasText: name })).toHaveCount(0);

		await expect(calls.getByRole('listitem').filter({ hasText: 'À écrire' })).toHaveCount(1);
		const letters = calls.getByRole('link', { name: 'Imprimer 1 courrier' });
		const printed = await page.request.get((await letters.getAttribute('href'))!);
		expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
		expect(printed.headers()['content-disposition']).toContain('Rappels');
	}
);

test(
	'all the reminders of a centre stop with one gesture, and everybody reads why',
	byNight('reminders/server/halts.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/rappels');
		await page.getByText('Tout arrêter').click();
		await page.getByRole('button', { name: 'Arrêter tous les rappels' }).click();
		await expect(page.getByRole('alert').first()).toContainText('Dites pourquoi');
		await page.getByLabel('Pourquoi').fill('Une heure est fausse dans un texte');
		await page.getByRole('button', { name: 'Arrêter tous les rappels' }).click();
		await expect(page.getByText('Tous les rappels sont arrêtés')).toBeVisible();
		await enterAs(page, 'animateur');
		await page.goto('/equipe/rappels');
		await expect(page.getByText('Une heure est fausse dans un texte')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Reprendre les rappels' })).toHaveCount(0);
		await enterAs(page, 'direction');
		await page.goto('/equipe/rappels');
		await page.getByRole('button', { name: 'Reprendre les rappels' }).click();
		await expect(page.getByText('Tous les rappels sont arrêtés')).toHaveCount(0);
	}
);

test(
	'the desk reads what somebody answered to an SMS, once',
	byNight('messages/server/return-answer.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil');
		await page.getByRole('link', { name: 'Lire' }).click();
		await expect(page.getByText('je serai en retard', { exact: false })).toBeVisible();
		await isSound(page);
		await page.getByRole('button', { name: 'C’est traité' }).click();
		await expect(page.getByText('Aucune réponse à lire')).toBeVisible();
		const read = page.getByRole('region', { name: 'Traitées depuis trois jours' });
		await expect(read).toContainText('je serai en retard');
		await isSound(page);
		await read.getByRole('button', { name: /^Remettre dans la liste/ }).click();
		await expect(page.getByRole('button', { name: 'C’est traité' })).toBeVisible();
		await expect(read).toHaveCount(0);
	}
);
