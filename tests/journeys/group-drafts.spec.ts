import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { addProgramme, letWait, untilFound } from './support/course.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { arrowTo, enterOn, tabTo } from './support/keyboard.ts';
import { isSound } from './support/sound.ts';

const group = (page: Page, slot: RegExp) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: slot }) });

test(
	'the animator is proposed groups, moves and holds somebody knowing what it does, and signs, mouse unplugged',
	byNight('draft/drafts.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/groupes/former/ateliers');
		await page.getByLabel('Les groupes se réunissent à partir du').fill('2027-03-01');
		await enterOn(page, page.getByRole('button', { name: 'Former les groupes' }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Brouillon des groupes/);
		await expect(page.getByText('Sans place pour l’instant')).toBeVisible();
		await isSound(page);

		// The programme is presented at meetings: only who committed herself is there, until others are added.
		const apart = page.getByRole('region', { name: /^Sans engagement pour l’instant/ });
		await enterOn(page, apart.getByRole('button', { name: /^Ajouter ces \d+ personnes$/ }));
		await expect(apart).toHaveCount(0);

		await enterOn(page, page.getByRole('button', { name: 'Proposer des groupes' }));
		const proposal = page.getByRole('region', { name: 'Une proposition' });
		await untilFound(page, proposal);
		await expect(proposal).toContainText(/personnes? placées? dans/);
		await isSound(page);
		await enterOn(page, proposal.getByRole('button', { name: /^Prendre cette proposition/ }));
		await expect(proposal).toHaveCount(0);
		await expect(page.getByRole('heading', { name: /^Les groupes \([1-9]/ })).toBeVisible();
		await isSound(page);

		// Somebody is moved: what it does is read before it is done.
		await enterOn(page, page.getByRole('link', { name: /^Déplacer/ }).first());
		await expect(page.getByText('Sous chaque choix : ce qui se passerait.')).toBeVisible();
		await isSound(page);
		await arrowTo(page, page.getByRole('radio', { name: 'Aucun groupe pour l’instant' }));
		await enterOn(page, page.getByRole('button', { name: 'Déplacer' }));
		await expect(page.getByText('Sans place pour l’instant')).toBeVisible();
		await enterOn(page, page.getByRole('link', { name: /^Placer/ }).first());
		await arrowTo(page, page.getByRole('radio', { name: /^lundi/ }));
		await enterOn(page, page.getByRole('button', { name: 'Déplacer' }));
		await expect(group(page, /^lundi/)).toContainText('place gardée');

		// Held, she may be let go; somebody else waits for a later course.
		await enterOn(
			page,
			group(page, /^lundi/)
				.getByRole('link', { name: /^Déplacer/ })
				.first()
		);
		await expect(
			page.getByRole('heading', { level: 2, name: /prochaines propositions/ })
		).toBeVisible();
		await enterOn(page, page.getByRole('link', { name: 'Ne rien changer' }));

		await enterOn(page, page.getByRole('link', { name: 'Relire et signer' }));
		await expect(page.getByText(/^Première séance/).first()).toBeVisible();
		await isSound(page);
		await enterOn(page, page.getByRole('button', { name: 'Signer ces groupes' }));
		await expect(page.getByText('Donnez un nom au cycle').first()).toBeVisible();
		await tabTo(page, page.getByLabel('Nom du cycle'));
		await page.keyboard.type('mars-mai 2027');
		await enterOn(page, page.getByRole('button', { name: 'Signer ces groupes' }));
		await expect(page.getByText('Les groupes sont signés')).toBeVisible();
		await isSound(page);
		await page.goto('/equipe/ateliers?annee=2027');
		const course = page.getByRole('article').filter({ hasText: 'mars-mai 2027' });
		await expect(course).toBeVisible();

		await test.step('once signed, somebody else leads from now on, and everybody concerned is listed', async () => {
			await course.getByRole('link').first().click();
			await page.getByRole('link', { name: 'Changer la salle ou l’équipe' }).click();
			await expect(page.getByRole('heading', { name: /^Qui prévenir \([1-9]/ })).toBeVisible();
			await page.getByRole('button', { name: 'Changer pour les séances à venir' }).click();
			await expect(page.getByText('C’est déjà ainsi')).toBeVisible();
			await page
				.getByRole('group', { name: 'Qui anime' })
				.getByRole('checkbox', { checked: true })
				.first()
				.uncheck();
			await page.getByRole('button', { name: 'Changer pour les séances à venir' }).click();
			await expect(page.getByText('C’est changé')).toBeVisible();
			await isSound(page);
		});
	}
);

test('two people are placed by hand, without any proposal, and the sheet is printed', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	const slug = await addProgramme(page, 'Placer à la main');
	await letWait(slug, [
		{ name: 'Main', level: 0, slots: ['7 10:15'] },
		{ name: 'Paume', level: 1, slots: ['7 10:15'] }
	]);
	const forming = `/equipe/ateliers/groupes/former/${slug}`;
	await page.goto(forming);
	await page.getByRole('link', { name: 'Ajouter ou retirer un créneau' }).click();
	await page.getByLabel('Jour').selectOption('dimanche');
	await page.getByLabel('Heure').fill('10:15');
	await page.getByRole('radio', { name: /^Tous les niveaux ensemble/ }).check();
	await page.getByRole('button', { name: 'Ajouter ce créneau' }).click();
	await expect(page.getByRole('list', { name: 'Créneaux proposés' })).toContainText(
		'dimanche 10 h 15'
	);
	await page.goto(forming);
	await page.getByRole('button', { name: 'Former les groupes' }).click();
	await page
		.getByRole('link', { name: /^Placer/ })
		.first()
		.click();
	await page.getByRole('radio', { name: /^dimanche/ }).check();
	await page.getByRole('button', { name: 'Déplacer' }).click();
	await expect(group(page, /^dimanche/)).toContainText('1 personne sur');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: /^Les groupes/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Proposer des groupes' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.getByText('Laisser ce brouillon de côté').click();
	await page.getByRole('button', { name: 'Oui, le laisser de côté' }).click();
	await expect(page.getByRole('heading', { name: 'Commencer un brouillon' })).toBeVisible();
});

test('the desk opens no draft', byNight('actions/actions.walk.ts'), async ({ page }) => {
	await enterAs(page, 'accueil');
	const refused = await page.goto('/equipe/ateliers/groupes/former/ateliers/brouillon');
	expect(refused!.status()).toBe(403);
});
