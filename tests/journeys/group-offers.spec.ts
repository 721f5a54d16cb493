import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test(
	'the animator offers a slot, then asks each person in turn when she can come',
	byNight('offers/offers.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		await page.locator('#programme-ateliers').getByRole('link').click();
		await page.getByRole('link', { name: 'Former les groupes' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Former les groupes/);
		await page.getByRole('link', { name: 'Ajouter ou retirer un créneau' }).click();

		const offers = page.getByRole('list', { name: 'Créneaux proposés' });
		await expect(offers).toContainText('lundi 14 h');
		const known = await offers.getByRole('listitem').count();
		await page.getByLabel('Jour').selectOption('mardi');
		await page.getByLabel('Heure').fill('09:30');
		await page.getByRole('button', { name: 'Ajouter ce créneau' }).click();
		await expect(page.getByText('Dites qui peut animer ce créneau')).toBeVisible();
		expect(await page.getByLabel('Heure').inputValue()).toBe('09:30');
		await page.getByRole('checkbox', { description: 'profil pédagogique' }).first().check();
		await page.getByLabel('Salle du centre').selectOption({ index: 1 });
		await page.getByLabel('Places au plus').fill('8');
		await page.getByRole('button', { name: 'Ajouter ce créneau' }).click();
		await expect(offers.getByRole('listitem')).toHaveCount(known + 1);
		await expect(offers).toContainText('mardi 9 h 30, Espace numérique');

		await page.getByRole('link', { name: 'C’est tout' }).click();
		const waiting = page.getByRole('list', { name: /^Qui attend/ }).getByRole('listitem');
		await expect(waiting.first()).toContainText('Peut venir : lundi 14 h');
		await expect(waiting.first()).toContainText('Niveau');
		await expect(waiting.last()).toContainText('Souhaits à demander');
		await isSound(page);
		const before = waiting.nth((await waiting.count()) - 2);
		await before.getByRole('link', { name: /^Ses souhaits/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/peut venir$/);
		await isSound(page);
		await page.getByLabel('mardi 9 h 30').selectOption('son premier choix');
		await page.getByLabel('lundi 14 h').selectOption('son 2e choix');
		await page.getByLabel(/boucle magnétique/).check();
		await page.getByRole('button', { name: 'Enregistrer, puis la personne suivante' }).click();

		// The last one: nobody follows her. She comes with somebody, then they may be parted.
		await expect(page.getByRole('button', { name: /puis la personne suivante/ })).toHaveCount(0);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('Choisissez au moins un créneau')).toBeVisible();
		await page.getByLabel('mardi 9 h 30').selectOption('son premier choix');
		await page.getByLabel('Vient avec').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('C’est noté.')).toBeVisible();
		await page.getByRole('button', { name: /^Peuvent venir séparément/ }).click();
		await expect(page.getByRole('button', { name: /séparément/ })).toHaveCount(0);
		await page.getByRole('link', { name: 'Former les groupes' }).click();
		await expect(waiting.last()).toContainText('Peut venir : mardi 9 h 30');
		await expect(page.getByText('Besoin : boucle magnétique')).toBeVisible();
	}
);

test(
	'the desk notes when somebody can come, and forms no group',
	byNight('wishes/wishes.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/ateliers/preliste/ateliers');
		await page
			.getByRole('link', { name: /^Quels créneaux lui vont/ })
			.first()
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/peut venir$/);
		const refused = await page.goto('/equipe/ateliers/groupes/former/ateliers');
		expect(refused!.status()).toBe(403);
	}
);

test(
	'the direction says once which profile an animator has, and her slots follow',
	byNight('server/tell-profile.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/personnes');
		const elodie = page.getByRole('listitem').filter({ hasText: 'Élodie Wadoux' });
		await expect(elodie).toContainText('Profil technique');
		await isSound(page);
		await elodie.getByRole('button', { name: /^Passer au profil pédagogique/ }).click();
		await expect(elodie).toContainText(/Profil pédagogique.*Dit le .* par Philippe Tintillier/);
		await page.goto('/equipe/ateliers/groupes/former/ateliers/offres');
		const friday = page.getByRole('listitem').filter({ hasText: 'vendredi 17 h' });
		await expect(friday).toContainText('Élodie Wadoux, profil pédagogique');
	}
);
