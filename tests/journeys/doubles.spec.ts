import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

const LIST = '/equipe/habitants/doublons';

test(
	'two records of one lady become one, after a look, and two again',
	byNight('doubles/merge-people.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(LIST);
		const pair = page.getByRole('listitem').filter({ hasText: 'Vasseur-Ledoux' });
		await expect(pair).toContainText('un nom contient l’autre');
		await pair.getByRole('link', { name: /C’est la même personne/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réunir ces deux fiches ?');
		await expect(page.getByRole('radio', { name: 'Marie-Thérèse Vasseur-Ledoux' })).toBeChecked();
		await isClean(page);
		await page.getByRole('button', { name: 'Réunir les deux fiches' }).click();

		const merges = page.getByRole('region', { name: /Fiches réunies/ });
		await expect(merges).toContainText('Marie-Thérèse Vasseur-Ledoux');
		await expect(page.getByRole('heading', { name: /Vasseur/i, level: 2 })).toHaveCount(0);
		await merges
			.getByRole('button', { name: /Séparer de nouveau les fiches de Marie-Thérèse/ })
			.click();
		await expect(page.getByText('de nouveau séparées')).toBeVisible();
		await page.goto(LIST);
		await expect(page.getByRole('listitem').filter({ hasText: 'Vasseur-Ledoux' })).toHaveCount(1);
	}
);

test(
	'two sisters are told apart, and proposed no more',
	byNight('doubles/merge-people.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto(LIST);
		const pair = page.getByRole('listitem').filter({ hasText: 'Fauquenbergue' });
		await expect(pair).toContainText('une lettre de différence');
		await isClean(page);
		await pair.getByRole('button', { name: /Ce sont deux personnes/ }).click();
		await expect(page.getByText('ce sont deux personnes', { exact: false }).first()).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: 'Fauquenbergue' })).toHaveCount(0);
	}
);

test('the desk does not merge', byNight('actions/actions.walk.ts'), async ({ page }) => {
	await enterAs(page, 'accueil');
	expect((await page.goto(LIST))!.status()).toBe(403);
});

test(
	'the network reads how many people, each once, and how many may be doubles',
	byNight('tenancy/network-people.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'coordination');
		const counted = page.getByRole('region', { name: 'Personnes comptées une seule fois' });
		await page.goto('/equipe/reseau');
		await expect(counted).toContainText(/\d+ personnes en \d{4}/);
		await expect(counted).toContainText('Doubles possibles non liés');
	}
);

test(
	'with her agreement, a code goes from one centre to the other, and is used once',
	byNight('bonds/server/bonds.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(LIST);
		const first = page.getByRole('link', { name: /C’est la même personne/ }).first();
		const personOf = async () => /doublons\/([^/]+)/.exec((await first.getAttribute('href'))!)![1]!;
		await page.goto(`/equipe/habitants/${await personOf()}/lien`);
		await page.getByRole('button', { name: 'Donner un code' }).click();
		await expect(page.getByText('Demandez d’abord son accord').first()).toBeVisible();
		await page.getByLabel('La personne a dit oui').first().check();
		await page.getByRole('button', { name: 'Donner un code' }).click();
		const shown = page.getByRole('region', { name: 'Code à emporter' });
		const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await shown.textContent())!)![0];

		await enterAs(page, 'animateur', 'Centre social Le Sémaphore');
		await page.goto(LIST);
		await page.goto(`/equipe/habitants/${await personOf()}/lien`);
		await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
		await page.getByLabel('La personne a dit oui').last().check();
		await page.getByRole('button', { name: 'Relier' }).click();
		await expect(page.getByText('Liée à un autre centre, avec son accord')).toBeVisible();
		await page.getByLabel('Code', { exact: true }).fill(code);
		await page.getByLabel('La personne a dit oui').last().check();
		await page.getByRole('button', { name: 'Relier' }).click();
		await expect(page.getByText('il a déjà servi').first()).toBeVisible();
		await page.getByRole('button', { name: 'Couper le lien' }).click();
		await expect(page.getByText('Le lien est coupé, des deux côtés.')).toBeVisible();
		await expect(page.getByText('Liée à un autre centre, avec son accord')).toHaveCount(0);
	}
);
