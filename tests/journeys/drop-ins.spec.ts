import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt, isClean } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const SLOT = { from: '06:10', to: '23:50' };

test.describe.configure({ mode: 'serial' });

async function openSlot(page: Page): Promise<void> {
	await page.goto('/equipe/accueil/creneaux');
	await page.locator('main a[href^="/equipe/accueil/creneaux/"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Créneau du');
}

test('the animation plans a slot of two seats for today', async ({ page }) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/accueil/creneaux');
	await isClean(page);
	await unfold(page, 'Prévoir des créneaux');
	await page.getByLabel('De', { exact: true }).fill(SLOT.from);
	await page.getByLabel('à', { exact: true }).fill('05:00');
	await page.getByLabel('Places').fill('2');
	await page.getByRole('button', { name: 'Prévoir', exact: true }).click();
	await expect(page.getByText('L’heure de fin doit suivre').first()).toBeVisible();
	await expect(page.getByLabel('De', { exact: true })).toHaveValue(SLOT.from);
	await page.getByLabel('à', { exact: true }).fill(SLOT.to);
	await page.getByRole('button', { name: 'Prévoir', exact: true }).click();
	await expect(page.getByText('Le créneau est prévu.')).toBeVisible();
	await fitsAt(page, 320);
});

test('the desk keeps a seat, welcomes somebody, and gives the last seat to nobody else', async ({
	page
}) => {
	await enterAs(page, 'accueil');
	await openSlot(page);
	await expect(page.getByText('2 places libres sur 2')).toBeVisible();
	await page.getByRole('main').getByRole('searchbox').fill('Zzinconnue');
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await expect(page.getByText('Personne de ce nom n’est connu du centre')).toBeVisible();
	expect(page.url()).not.toContain('Zzinconnue');
	await page.getByLabel('Avec quel appareil ?').selectOption('tablette');
	await page.getByRole('button', { name: 'Garder une place' }).click();
	await expect(page.getByRole('heading', { name: 'Attendues (1)' })).toBeVisible();
	await page.getByRole('button', { name: 'La personne est là maintenant' }).click();
	await expect(page.getByRole('heading', { name: 'Là en ce moment (1)' })).toBeVisible();
	await expect(page.getByText('Toutes les places sont prises.')).toBeVisible();
	await isClean(page);
	await fitsAt(page, 320);

	// One tap for the arrival, two for the leaving.
	await page.getByRole('button', { name: /^La personne est là\s?, Personne 1, sans nom/ }).click();
	await expect(page.getByRole('heading', { name: 'Là en ce moment (2)' })).toBeVisible();
	await page.getByText('La personne part').first().click();
	await page.getByRole('button', { name: 'Noter son départ' }).first().click();
	await expect(page.getByRole('heading', { name: 'Parties (1)' })).toBeVisible();
	await expect(page.getByText(/Tablette · présence\s?: 5\s?min/)).toBeVisible();
	await page.getByText('Corriger ses minutes').click();
	await page.getByLabel('Minutes de présence').last().fill('75');
	await page.getByRole('button', { name: 'Corriger', exact: true }).click();
	await expect(page.getByText(/présence\s?: 1\s?h\s?15/)).toBeVisible();
	await expect(page.getByText('1 place libre sur 2')).toBeVisible();
	await isClean(page);
});

test(
	'the desk does not plan nor cancel, even by hand',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openSlot(page);
		await expect(page.getByText('Ce créneau n’a pas lieu')).toHaveCount(0);
		for (const action of ['annuler', 'changer', 'retablir']) {
			const answer = await page.request.post(`${page.url()}?/${action}`, {
				headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
				form: {}
			});
			expect(answer.status(), action).toBe(403);
		}
	}
);

test(
	'the day is printed: hours, places, who is expected, and not who came',
	byNight('jour/wall-name.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/jour');
		await expect(page.getByText(/Attendues\s:\s2 sans nom/)).toBeVisible();
		await expect(page.getByText(/est restée|là depuis|présen/)).toHaveCount(0);
		await isClean(page);
		await fitsAt(page, 320);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toBeHidden();
		await expect(page.getByRole('heading', { name: 'Créneaux libres' })).toBeVisible();
	}
);

test(
	'a resident waits for a programme, is told once, withdraws and has her place back',
	byNight('pre-lists/pre-list.db.test.ts'),
	async ({ page }) => {
		const name = 'Odile Attendrie';
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		await page.locator('a[href*="/equipe/ateliers/groupes/"]').first().click();
		await page.getByRole('link', { name: 'Inscrire une personne' }).click();
		await page.getByLabel('Prénom').fill('Odile');
		await page.getByLabel('Nom', { exact: true }).fill('Attendrie');
		await page.getByLabel('Téléphone').fill('06 39 98 45 67');
		await page.getByRole('button', { name: 'Inscrire' }).click();
		await expect(page.getByRole('main').getByText(name).first()).toBeVisible();

		await page.goto('/equipe/ateliers');
		await page.locator('#programme-numerikids').getByRole('link').click();
		await page.getByRole('link', { name: 'Liste', exact: true }).click();
		const add = async () => {
			await page.getByRole('searchbox', { name: 'Son nom et son prénom' }).fill(name);
			await page.getByRole('button', { name: 'Chercher', exact: true }).click();
			await page.getByRole('button', { name: 'Mettre sur la pré-liste' }).click();
		};
		await add();
		const line = page.getByRole('listitem').filter({ hasText: name }).first();
		await expect(line).toContainText(/06\s39\s98\s45\s67/);
		await add();
		await expect(page.getByText('déjà sur la pré-liste')).toBeVisible();
		await isClean(page);
		await fitsAt(page, 320);
		await line.getByText('N’attend plus').click();
		await line.getByLabel('Pourquoi ?').fill('a repris un emploi');
		await line.getByRole('button', { name: 'Retirer de la liste' }).click();
		await page.getByText('Personnes retirées de la liste').click();
		await expect(page.getByText('a repris un emploi')).toBeVisible();
		await page.getByRole('button', { name: /^Remettre à sa place/ }).click();
		await expect(line).toContainText('attend depuis le');
	}
);
