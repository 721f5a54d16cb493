import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { askAndSave } from './support/requests.ts';

const FINE = 'Monsieur envoyé par le CCAS : payez mon amende de stationnement, je n’y arrive pas';
const WHY = 'La majoration tombait demain, et France services était fermée.';

test(
	'the fine and the neighbour centre: somebody entitled, else an exception that the direction alone reads',
	byNight('server/record-exception.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await askAndSave(page, FINE);
		const { pathname } = new URL(page.url());
		const wayOut = page.getByRole('region', { name: 'À qui passer le relais' });

		await test.step('no neighbour is proposed: the way out is somebody entitled to it', async () => {
			await expect(page.getByText('La personne demande qu’on fasse à sa place')).toBeVisible();
			await expect(wayOut.getByRole('link', { name: 'France services' }).first()).toBeVisible();
			await expect(wayOut.getByRole('link', { name: /finances publiques/ }).first()).toBeVisible();
			await expect(wayOut.getByText('CAF', { exact: true })).toHaveCount(0);
			await expect(page.getByRole('main')).not.toContainText('La Criée');
			await page.goto('/equipe/accueil/charte');
			await expect(page.getByRole('heading', { name: 'Notre posture commune' })).toBeVisible();
			await expect(page.getByRole('main')).not.toContainText('Les deux réponses sont bonnes');
			await expect(page.getByRole('main')).not.toContainText('un centre qui le fait');
			await expect(page.getByRole('link', { name: 'Les exceptions de l’année' })).toHaveCount(0);
		});

		await test.step('the desk did it all the same: it says why, and the request is settled', async () => {
			await page.goto(pathname);
			await page.getByRole('link', { name: 'Noter une exception' }).click();
			await page.getByLabel('Une autre raison').check();
			await page.getByRole('button', { name: 'Noter l’exception' }).click();
			await expect(page.getByText('Dites en quelques mots').first()).toBeVisible();
			await page.getByLabel('Un droit allait s’arrêter').check();
			await page.getByLabel('Quelques mots').fill(WHY);
			await page.getByRole('button', { name: 'Noter l’exception' }).click();
			await expect(page.getByText('L’exception est notée avec sa raison.')).toBeVisible();
		});

		await test.step('nobody at the desk reads it afterwards, nor who teaches', async () => {
			for (const role of ['accueil', 'animateur'] as const) {
				await enterAs(page, role);
				await page.goto(pathname);
				await expect(page.getByText('Répondue')).toBeVisible();
				await expect(page.getByText('Réglée autrement').first()).toBeVisible();
				await expect(wayOut).toHaveCount(0);
				await expect(page.getByRole('main')).not.toContainText('La majoration tombait');
				const answer = await page.goto('/equipe/accueil/exceptions');
				expect(answer!.status()).toBe(403);
			}
		});

		await test.step('the direction reads it, with its reason', async () => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/accueil/charte');
			await page.getByRole('link', { name: 'Les exceptions de l’année' }).click();
			const line = page.getByRole('listitem').filter({ hasText: WHY });
			await expect(line).toContainText('Un droit allait s’arrêter');
			await line.getByRole('link', { name: /^Voir la demande/ }).click();
			await expect(page).toHaveURL(pathname);
		});

		await test.step('the network reads no small number, then one number of no centre', async () => {
			await enterAs(page, 'coordination');
			await page.goto('/equipe/reseau');
			const told = page.getByRole('region', { name: 'Quand on demande de faire à la place' });
			await expect(told).toContainText('trop peu, ou dans trop peu de centres');
			await expect(told).not.toContainText('Faites à la place');
			const answers = await askDatabase(
				`insert into exceptions (answer_id, centre_id, reason, recorded_at)
				select a.id, a.centre_id, 'cannot-learn', a.recorded_at from request_answers a
				join requests r on r.id = a.request_id join centres c on c.id = a.centre_id
				where a.kind = 'guided' and c.name <> $1
					and r.day >= (select date_trunc('year', max(day)) from requests)
				limit 15 returning answer_id`,
				[MAIN_CENTRE]
			);
			expect(answers.length).toBeGreaterThan(8);
			await page.reload();
			await expect(told).toContainText(/\d+ exceptions ont été notées dans le réseau/);
			await expect(told.getByRole('table')).not.toContainText('xception');
		});
	}
);

test('cannot read, and nobody entitled in the directory: what to add, and where to look for it', async ({
	page
}) => {
	await askDatabase(
		`update partners set entitled_by = null where centre_id = (select id from centres where name = $1)`,
		[MAIN_CENTRE]
	);
	await enterAs(page, 'accueil');
	await askAndSave(page, 'Dame qui ne sait pas lire, son attestation de retraite');
	const wayOut = page.getByRole('region', { name: 'À qui passer le relais' });
	await expect(wayOut).toContainText('ne peut pas apprendre');
	await expect(wayOut).toContainText('Il y manque l’administration');
	await expect(wayOut.getByRole('link', { name: 'Trouver une France services' })).toBeVisible();
	await expect(
		wayOut.getByRole('link', { name: 'Trouver une structure Aidants Connect' })
	).toBeVisible();
});
