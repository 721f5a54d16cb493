import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

const group = (page: Page, slot: RegExp) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: slot }) });

test('the animator is proposed groups, moves somebody knowing what it does, and signs', async ({
	page,
	ownCentre
}) => {
	await enterAs(page, 'animateur', ownCentre);
	await page.goto('/equipe/ateliers/groupes/former/ateliers');
	await page.getByLabel('Les groupes se réunissent à partir du').fill('2027-03-01');
	await page.getByRole('button', { name: 'Former les groupes' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Brouillon des groupes/);
	await expect(page.getByText('Sans place pour l’instant')).toBeVisible();

	await page.getByRole('button', { name: 'Proposer des groupes' }).click();
	const proposal = page.getByRole('region', { name: 'Une proposition' });
	// A busy machine may still be at its preview: the page looks again by itself, or when asked.
	await expect(
		page.getByRole('heading', { name: /^(Une proposition|Un premier aperçu)$/ })
	).toBeVisible();
	await expect(async () => {
		if (!(await proposal.isVisible())) await page.goto(page.url());
		await expect(proposal).toBeVisible({ timeout: 2000 });
	}).toPass();
	await expect(proposal).toContainText(/personnes? placées? dans/);
	await proposal.getByRole('button', { name: /^Prendre cette proposition/ }).click();
	await expect(proposal).toHaveCount(0);
	await expect(page.getByRole('heading', { name: /^Les groupes \([1-9]/ })).toBeVisible();

	// Somebody of Monday is moved: what it does is read before it is done.
	const members = page.getByRole('link', { name: /^Déplacer/ });
	await members.first().click();
	await expect(page.getByText('Sous chaque choix : ce qui se passerait.')).toBeVisible();
	await page.getByRole('radio', { name: 'Aucun groupe pour l’instant' }).check();
	await page.getByRole('button', { name: 'Déplacer' }).click();
	await expect(page.getByText('Sans place pour l’instant')).toBeVisible();
	await page
		.getByRole('link', { name: /^Placer/ })
		.first()
		.click();
	await page.getByRole('radio', { name: /^lundi/ }).check();
	await page.getByRole('button', { name: 'Déplacer' }).click();
	await expect(group(page, /^lundi/)).toContainText('place gardée');

	// Held, she may be let go; somebody else waits for a later course.
	await group(page, /^lundi/)
		.getByRole('link', { name: /^Déplacer/ })
		.first()
		.click();
	await expect(
		page.getByRole('heading', { level: 2, name: /prochaines propositions/ })
	).toBeVisible();
	await page.getByRole('link', { name: 'Ne rien changer' }).click();

	await page.getByRole('link', { name: 'Relire et signer' }).click();
	await expect(page.getByText(/^Première séance/).first()).toBeVisible();
	await page.getByRole('button', { name: 'Signer ces groupes' }).click();
	await expect(page.getByText('Donnez un nom au cycle')).toBeVisible();
	await page.getByLabel('Nom du cycle').fill('mars-mai 2027');
	await page.getByRole('button', { name: 'Signer ces groupes' }).click();
	await expect(page.getByText('Les groupes sont signés')).toBeVisible();
	await page.goto('/equipe/ateliers?annee=2027');
	await expect(page.getByText('mars-mai 2027').first()).toBeVisible();
});

test('two people are placed by hand, without any proposal, and the sheet is printed', async ({
	page,
	ownCentre
}) => {
	await enterAs(page, 'animateur', ownCentre);
	const programme = ownCentre === 'Centre social Jacques Brel' ? 'senou' : 'ateliers';
	await page.goto(`/equipe/ateliers/groupes/former/${programme}`);
	await page.getByRole('link', { name: 'Ajouter ou retirer un créneau' }).click();
	await page.getByLabel('Jour').selectOption('dimanche');
	await page.getByLabel('Heure').fill('10:15');
	await page.getByRole('radio', { name: /^Tous les niveaux ensemble/ }).check();
	await page.getByRole('button', { name: 'Ajouter ce créneau' }).click();
	await expect(page.getByRole('list', { name: 'Créneaux proposés' })).toContainText(
		'dimanche 10 h 15'
	);
	await page.goto(`/equipe/ateliers/groupes/former/${programme}`);
	const waiting = page.getByRole('list', { name: /^Qui attend/ }).getByRole('listitem');
	if ((await waiting.count()) === 0) return;
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

test('the desk opens no draft', async ({ page, ownCentre }) => {
	await enterAs(page, 'accueil', ownCentre);
	const refused = await page.goto('/equipe/ateliers/groupes/former/ateliers/brouillon');
	expect(refused!.status()).toBe(403);
});
