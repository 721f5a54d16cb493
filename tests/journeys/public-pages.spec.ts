import { GATES } from '#lib/features/resources/guides/domain/check-guide.ts';
import { readabilityOf, sentencesOf } from '#lib/features/resources/guides/domain/readability.ts';
import { openAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const BREL = '/centres/jacques-brel';
const EVERY = ['/', '/facile', '/en', '/ar', BREL, `${BREL}/facile`, `/en${BREL}`, `/ar${BREL}`];
const PHONE = '03 53 01 12 12';
const CENTRES = 6;

test.describe('a daughter who looks for her mother', () => {
	test(
		'finds the centre by its town, its hours, its telephone',
		{ tag: '@sans-script' },
		async ({ page }) => {
			await page.goto('/');
			await expect(page.getByRole('contentinfo')).toContainText(PHONE);
			await page.getByRole('searchbox').fill('outreau');
			await page.getByRole('button', { name: 'Chercher' }).click();
			const found = page.getByRole('list', { name: 'Les centres' }).getByRole('listitem');
			await expect(found).toHaveCount(1);
			await expect(found.getByRole('link', { name: PHONE })).toHaveAttribute(
				'href',
				'tel:+33353011212'
			);
			await found.getByRole('link', { name: /Jacques Brel/ }).click();
			await expect(page).toHaveURL(new RegExp(`${BREL}$`));
			const hours = page.getByRole('region', { name: 'Quand venir' });
			await expect(hours).toContainText('Aujourd’hui');
			await expect(hours).toContainText('Du lundi au jeudi : de 9 h à 12 h et de 14 h à 17 h 30');
			await expect(page.getByRole('region', { name: 'Où venir' })).toContainText('Outreau');
			await expect(
				page.getByRole('region', { name: 'Nous ne faisons pas à votre place' })
			).toContainText('mot de passe');
			await expect(page.getByRole('contentinfo')).toContainText(PHONE);
		}
	);

	test(
		'is told when no centre answers, and sees them all',
		{ tag: '@sans-script' },
		async ({ page }) => {
			await page.goto('/?ou=Tombouctou');
			await expect(page.getByText('Aucun centre ne répond à ce nom.')).toBeVisible();
			expect(
				await page.getByRole('list', { name: 'Les centres' }).getByRole('listitem').count()
			).toBeGreaterThan(3);
		}
	);

	test('reads it in four ways, each in its language', { tag: '@sans-script' }, async ({ page }) => {
		await page.goto(BREL);
		await page.getByRole('link', { name: 'العربية' }).click();
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { name: 'متى تأتون' })).toBeVisible();
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('region', { name: 'When to come' })).toContainText(
			'Monday to Thursday: from 9:00 to 12:00'
		);
		await expect(page.getByText('closed (public holiday)').first()).toBeVisible();
		await page.getByRole('link', { name: 'Facile à lire' }).click();
		await expect(page.getByRole('heading', { name: 'Les jours et les heures' })).toBeVisible();
	});

	test(
		'never scrolls sideways, and is given no cookie',
		{ tag: '@sans-script' },
		async ({ page }) => {
			for (const path of EVERY) {
				const answer = await page.goto(path);
				expect(answer!.status(), path).toBe(200);
				expect(answer!.headers()['set-cookie'], path).toBeUndefined();
				expect((await answer!.body()).byteLength, path).toBeLessThan(100_000);
				for (const width of [320, 390, 1280]) await fitsAt(page, width);
			}
			expect(await page.context().cookies()).toEqual([]);
		}
	);

	test('a centre that does not exist is said so', { tag: '@sans-script' }, async ({ page }) => {
		const answer = await page.goto('/centres/ailleurs');
		expect(answer!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
	});

	test(
		'has the nearest centre first, and sends where she is nowhere',
		{
			tag: '@avec-javascript'
		},
		async ({ page, context }) => {
			await page.goto('/');
			const near = page.getByRole('button', { name: 'Le plus près de moi' });
			await near.press('Enter');
			await expect(page.getByRole('status')).toHaveText(
				/^Votre téléphone ne dit pas où vous êtes\./
			);
			await expect(near).toBeFocused();
			await context.grantPermissions(['geolocation']);
			await context.setGeolocation({ latitude: 50.77, longitude: 1.611 });
			const sent: string[] = [];
			page.on('request', (request) => sent.push(request.url()));
			await near.click();
			const first = page.getByRole('list', { name: 'Les centres' }).getByRole('listitem').first();
			await expect(first).toContainText('La Digue');
			await expect(first).toContainText('À environ une minute à pied');
			await expect(page.getByRole('status')).toHaveText('Le centre le plus près est le premier.');
			const week = page.getByRole('region', { name: 'Cette semaine' });
			await expect(week).toContainText(/La Digue, à environ une minute à pied\./);
			await expect(first.getByRole('link').first()).toBeFocused();
			expect(sent).toEqual([]);
		}
	);
});

test(
	'its French reads easily on every page, and easy French more so',
	{ tag: '@sans-script' },
	async ({ page }) => {
		const hard: Record<string, unknown> = {};
		for (const path of [
			...['/', BREL, `${BREL}/demander`, '/accessibilite', '/vie-privee', '/mentions-legales'],
			...['/quartier/conditions', '/facile', `${BREL}/facile`, `${BREL}/demander/facile`]
		]) {
			await page.goto(path);
			const lines = (await page.getByRole('main').innerText()).split('\n');
			const said = lines.map((line) => line.trim()).filter((line) => /[.?!]$/.test(line));
			const { kandelMoles, lix, longest } = readabilityOf(said.join('\n'))!;
			const isEasy = path.endsWith('/facile');
			const gate = GATES[isEasy ? 'facile' : 'fr'];
			// Easy French has one sentence a line.
			const double = isEasy ? said.filter((line) => sentencesOf(line).length > 1) : [];
			// The law words the statement: its words are long.
			const isLong = lix > gate.lix && path !== '/accessibilite';
			const isHard = kandelMoles < gate.kandelMoles || isLong || longest > gate.sentence;
			if (isHard || double.length > 0) hard[path] = { kandelMoles, lix, longest, double };
		}
		expect(hard).toEqual({});
	}
);

test.describe('the direction', () => {
	test('changes its hours, looks, publishes: the page follows, and no sooner', async ({
		page,
		otherBrowser
	}) => {
		const reader = await otherBrowser({ javaScriptEnabled: false });
		const friday = 'Vendredi : de 9 h à 16 h';
		await enterAs(page, 'direction');
		await page.goto('/equipe/centre');
		await page.getByRole('link', { name: 'La page du centre' }).click();
		await expect(page.getByText('Publiée', { exact: true })).toBeVisible();
		await page.getByRole('group', { name: 'Vendredi' }).getByLabel('à').first().fill('16:00');
		await page.getByRole('button', { name: 'Enregistrer les horaires et l’adresse' }).click();
		await expect(page.getByText('Des changements attendent d’être publiés')).toBeVisible();
		await reader.goto(BREL);
		await expect(reader.getByText(friday)).toHaveCount(0);
		await page.getByRole('link', { name: 'Voir l’aperçu' }).click();
		await expect(page.getByText('(jour férié, Noël)')).toBeVisible();
		await expect(page.getByText(friday)).toBeVisible();
		await page.getByRole('button', { name: 'Publier cette version' }).click();
		await expect(page.getByText('C’est publié')).toBeVisible();
		await reader.goto(BREL);
		await expect(reader.getByText(friday)).toBeVisible();
	});

	test(
		'says a day that is not as the others, takes it away; a wrong hour is told beside it',
		byNight('server/centre-pages.db.test.ts'),
		async ({ page }) => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/centre/page');
			const adding = await unfold(page, 'Ajouter un jour différent');
			await adding.getByLabel('Du').fill('2027-03-02');
			await adding.getByLabel('Ouvert de').fill('14:00');
			await adding.getByRole('button', { name: 'Ajouter' }).click();
			await expect(adding.getByLabel(/^à/).first()).toHaveAccessibleDescription(
				/Donnez les deux heures, ou aucune/
			);
			await adding.getByLabel(/^à/).first().fill('16:30');
			await adding.getByLabel('Pourquoi').fill('Forum des associations');
			await adding.getByRole('button', { name: 'Ajouter' }).click();
			const told = page
				.getByRole('region', { name: 'Les jours différents' })
				.getByRole('listitem')
				.filter({ hasText: 'Le mardi 2 mars : de 14 h à 16 h 30 (Forum des associations)' });
			await expect(told).toBeVisible();
			await told.getByRole('button', { name: /^Retirer/ }).click();
			await expect(told).toHaveCount(0);
		}
	);

	test(
		'writes a text and sees how clear it is',
		byNight('domain/readability.test.ts', '@avec-javascript'),
		async ({ page }) => {
			await enterAs(page, 'direction');
			await openAwake(page, '/equipe/centre/page/ecrire/facile');
			const clarity = page.getByRole('complementary', { name: 'Clarté du texte' });
			await expect(clarity).toContainText('Le texte est clair');
			await page.getByLabel('Le centre en une phrase').fill('');
			await page.getByLabel('Nous faisons avec vous').fill('Nous lisons la lettre avec vous.');
			await page.getByRole('button', { name: 'Enregistrer ce texte' }).click();
			await expect(page).toHaveURL(/\/equipe\/centre\/page$/);
			await expect(page.getByText('Facile à lire, pas encore écrit')).toBeVisible();
			// What an address invents is no text of the page.
			const invented = '/equipe/centre/page/ecrire/toString';
			const answer = await page.request.post(`${invented}?/ecrire`, {
				form: { version: '', resume: 'Rien' },
				headers: { origin: new URL(page.url()).origin }
			});
			expect([(await page.request.get(invented)).status(), answer.status()]).toEqual([404, 404]);
		}
	);

	test(
		'takes the page back: the name and the telephone stay',
		byNight('server/centre-pages.db.test.ts'),
		async ({ page }) => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/centre/page');
			await page.getByRole('button', { name: 'Ne plus montrer la page' }).click();
			await expect(page.getByText('Pas publiée')).toBeVisible();
			await page.goto(BREL);
			await expect(page.getByText('Ce centre n’a pas encore écrit sa page.')).toBeVisible();
			await expect(page.getByRole('contentinfo')).toContainText(PHONE);
		}
	);
});

test.describe('what the site tells of itself', () => {
	test(
		'who publishes it, what it keeps, how accessible it is, where all is',
		{ tag: '@sans-script' },
		async ({ page }) => {
			await page.goto('/');
			const house = page.getByRole('navigation', { name: 'À propos de ce site' });
			for (const [link, title, says] of [
				[
					'Mentions légales',
					'Mentions légales',
					'La personne qui répond de ce site : Claire Nowak.'
				],
				['Vos données', 'Vos données', 'Aucun cookie n’est posé.'],
				['Accessibilité : non conforme', 'Déclaration d’accessibilité', 'non conforme'],
				['Plan du site', 'Plan du site', 'Centre social Jacques Brel']
			] as const) {
				await house.getByRole('link', { name: link }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
				await expect(page.getByRole('main')).toContainText(says);
				await expect(page.getByRole('contentinfo').getByText(PHONE)).toHaveCount(CENTRES);
				for (const width of [320, 1280]) await fitsAt(page, width);
			}
		}
	);

	test(
		'its map for those who look for pages names pages that are there, and none about violence',
		{
			tag: '@sans-script'
		},
		async ({ page }) => {
			const map = await page.request.get('/sitemap.xml');
			expect(map.headers()['content-type']).toContain('application/xml');
			const pages = [...(await map.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at!);
			expect(pages.length).toBeGreaterThan(50);
			expect(pages.filter((at) => at.includes('violences'))).toEqual([]);
			for (const at of pages.filter((_at, nth) => nth % 20 === 0)) {
				expect((await page.request.get(at)).status(), at).toBe(200);
			}
			const robots = await (await page.request.get('/robots.txt')).text();
			for (const closed of ['/equipe', '/demande', '/en/demande', '/ar/demande']) {
				expect(robots).toContain(`Disallow: ${closed}\n`);
			}
			expect(pages.map((at) => new URL(at).pathname)).toContain('/facile');
		}
	);

	test('the administration says who publishes it; a form half filled says what is missing', async ({
		page
	}) => {
		await enterAs(page, 'administration');
		await page.goto('/equipe/centres');
		await page.getByRole('link', { name: 'Les mentions légales du site public' }).click();
		await page.getByLabel('Qui répond du site').fill('');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByLabel('Qui répond du site')).toHaveAccessibleDescription(
			/Donnez le nom de la personne/
		);
		await page.getByLabel('Qui répond du site').fill('Jean Bart');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('C’est écrit')).toBeVisible();
		await page.getByRole('link', { name: 'Voir la page' }).click();
		await expect(page.getByRole('main')).toContainText('Jean Bart');
	});
});
