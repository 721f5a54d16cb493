import { YEAR } from '../journeys/support/day.ts';
import { type Entry, enterAs, expect, test } from '../journeys/support/enter.ts';
import { askAndSave } from '../journeys/support/requests.ts';
import { refusalsOf } from '../journeys/support/refusals.ts';
import { isClean, isSound } from '../journeys/support/sound.ts';
import {
	openExits,
	openGroupThatIsOver,
	openGroupThatMet,
	openSheet
} from '../journeys/support/workshops.ts';

const PUBLIC_PAGES = [
	'/',
	'/facile',
	'/en',
	'/ar',
	'/centres/jacques-brel',
	'/centres/jacques-brel/facile',
	'/en/centres/jacques-brel',
	'/ar/centres/jacques-brel',
	'/accessibilite',
	'/vie-privee',
	'/mentions-legales',
	'/quartier/conditions',
	'/quartier/themes',
	'/plan-du-site',
	'/boite-aux-lettres',
	'/telephone',
	'/nulle-part',
	'/connexion',
	'/connexion/oubli',
	'/partenaire/nulle-part',
	'/lieu/nulle-part',
	'/service/nulle-part',
	'/ajout/nulle-part',
	'/quartier/dire',
	'/quartier/dire/facile',
	'/en/quartier/dire',
	'/ar/quartier/dire',
	'/parole/nulle-part',
	'/ar/parole/nulle-part'
];

/** The addresses of each person’s own work. */
const PAGES: [Entry, string[]][] = [
	['accueil', ['/equipe/accueil/charte', '/equipe/partenaires']],
	['direction', ['/equipe/partenaires/nouveau', '/equipe/partenaires/orientations']],
	['direction', ['/equipe/accueil/charte/nos-mots', '/equipe/accueil/exceptions']],
	['accueil', ['/equipe', '/equipe/ateliers', '/equipe/reprise']],
	['accueil', ['/equipe/accueil', '/equipe/accueil/demande', '/equipe/accueil/demandes']],
	['accueil', ['/equipe/habitants', '/equipe/habitants/nouveau']],
	['animateur', ['/equipe', '/equipe/ateliers/nouveau', '/equipe/ateliers/programme']],
	['animateur', ['/equipe/ateliers/absences', '/equipe/ateliers/repartitions']],
	['animateur', ['/equipe/ateliers/programme/ateliers/domaines', '/equipe/ateliers/suites']],
	['animateur', ['/equipe/ateliers/programme/senou', '/equipe/ateliers/programme/senou/format']],
	['direction', ['/equipe', '/equipe/registres', '/equipe/bilan', `/equipe/bilan/${YEAR}`]],
	['direction', [`/equipe/bilan/${YEAR}/projets`, `/equipe/bilan/${YEAR}/projets/lignes`]],
	['direction', ['/equipe/habitants/conservation', '/equipe/poste']],
	[
		'coordination',
		['/equipe/reseau/repartitions', '/equipe/reseau', '/equipe/positionnements/banque/versions']
	],
	['animateur', ['/equipe/positionnements/banque', '/equipe/positionnements/banque/software-1']]
];

/** By day, journeys that pass there look at them: funnels, letters, rooms, projects, keys… */
const PAGES_OF_JOURNEYS: [Entry, string[]][] = [
	['animateur', ['/equipe/ateliers/groupes/former/ateliers/offres', '/equipe/ateliers/reunions']],
	['animateur', ['/equipe/ateliers/parcours', '/equipe/ateliers/parcours/ateliers']],
	['animateur', ['/equipe/ateliers/lettres/ateliers', '/equipe/ateliers/lettres/ateliers/modele']],
	['animateur', ['/equipe/ateliers/salles', '/equipe/projets', '/equipe/centre/agenda']],
	['animateur', ['/equipe/ateliers/calendrier', '/equipe/ateliers/calendrier/agenda']],
	['animateur', ['/equipe/ateliers/programme/numerikids/films-et-photos']],
	['direction', ['/equipe/projets/nouveau', '/equipe/materiel']],
	['accueil', ['/equipe/ateliers/parcours/ateliers?etape=invitees', '/equipe/ateliers/reunions']],
	['direction', ['/equipe/bilan/2018', '/equipe/ateliers?annee=2018']],
	['animateur', ['/equipe/lieux/ambassadeurs', '/equipe/lieux/propositions']],
	['direction', ['/equipe/personnes', '/equipe/compte']],
	['direction', ['/equipe/centre/bornes/bilan', '/equipe/centre/bornes/bilan?periode=annee']],
	['administration', ['/equipe/centres', '/equipe/personnes', '/equipe/centres/sms']],
	['administration', ['/equipe/reseau/carte']],
	['animateur', ['/equipe/lieux/integrer']],
	['animateur', ['/equipe/quartier', '/equipe/quartier/papier', '/equipe/quartier/toutes']],
	['animateur', ['/equipe/quartier/signalements', '/equipe/quartier/recours']],
	['animateur', ['/equipe/quartier/themes']],
	['accueil', ['/equipe/quartier/a-rappeler']],
	['direction', ['/equipe/quartier/reglages']],
	['animateur', ['/equipe/quartier/services', '/equipe/quartier/reponses']],
	['coordination', ['/equipe/reseau/quartier']]
];

test('axe finds nothing to mend on the public pages', async ({ page }) => {
	for (const path of PUBLIC_PAGES) {
		await page.goto(path);
		await isClean(page);
	}
});

for (const [entry, paths] of [...PAGES, ...PAGES_OF_JOURNEYS]) {
	const tag = PAGES.some(([, day]) => day === paths) ? [] : ['@nuit'];
	const title = `axe finds nothing to mend, nor is a page too wide, where ${entry} works: ${paths.join(', ')}`;
	test(title, { tag }, async ({ page }) => {
		const refused = refusalsOf(page);
		await enterAs(page, entry);
		for (const path of paths) {
			const answer = await page.goto(path);
			expect(answer!.status(), path).toBe(200);
			await isSound(page);
		}
		expect(refused).toEqual([]);
	});
}

test('axe finds nothing to mend in the list of those found', async ({ page }) => {
	await enterAs(page, 'accueil');
	await page.goto('/equipe/habitants');
	await page.getByRole('main').getByRole('searchbox').fill('ma');
	await expect(page.getByRole('table', { name: 'Personnes trouvées' })).toBeVisible();
	await isClean(page);
});

test('axe finds nothing to mend on a request, nor where it is referred', async ({ page }) => {
	await enterAs(page, 'accueil');
	await askAndSave(page, 'Faites-moi ma carte grise, vite');
	await expect(page.getByRole('heading', { name: 'À qui passer le relais' })).toBeVisible();
	await isClean(page);
	const { pathname } = new URL(page.url());
	for (const list of ['exception', 'orienter', 'orienter?relais', 'orienter?q=rien+de+tel']) {
		await page.goto(`${pathname}/${list}`);
		await isClean(page);
	}
	await page.goto(`${pathname}/orienter`);
	await page.getByRole('list', { name: 'Partenaires proposés' }).getByRole('link').first().click();
	await page.getByRole('button', { name: 'Préparer la fiche' }).click();
	await expect(page.getByRole('alert').first()).toBeVisible();
	await isClean(page);
	await page.setViewportSize({ width: 320, height: 800 });
	for (const path of [pathname, `${pathname}/exception`, `${pathname}/orienter`, page.url()]) {
		await page.goto(path);
		const widest = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(widest, path).toBeLessThanOrEqual(320);
	}
});

test('axe finds nothing to mend in a group, its enrolments and its sheets', async ({ page }) => {
	await enterAs(page, 'direction');
	await openGroupThatMet(page);
	const group = page.url();
	await isClean(page);
	await openSheet(page, 'first');
	await isClean(page);
	await page.getByRole('link', { name: 'Reprendre la feuille papier' }).click();
	await expect(page.getByLabel('Absents')).toBeVisible();
	await isClean(page);
	await page.goto(`${group}/inscrire`);
	await isClean(page);
});

test('axe finds nothing to mend in what people say at the end of their course', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await openGroupThatIsOver(page, YEAR - 1);
	await isClean(page);
	await openExits(page);
	await page.getByText('Ce que veut dire chaque réponse').click();
	await isClean(page);
});

test('axe finds nothing to mend on a sheet, its correction, and a question of look-alikes', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/habitants');
	const person = page.getByRole('table').getByRole('link').first();
	const [given, ...family] = (await person.textContent())!.trim().split(' ');
	await person.click();
	await expect(page.getByRole('heading', { name: 'Son parcours ici' })).toBeVisible();
	await page.getByLabel('Ce qu’il faut retenir').fill('Préfère le matin.');
	await page.getByRole('button', { name: 'Ajouter la note' }).click();
	await expect(page.getByRole('button', { name: /^Annuler la note/ }).first()).toBeVisible();
	await page.locator('details').evaluateAll((all) => {
		for (const one of all) one.setAttribute('open', '');
	});
	await isClean(page);
	await page.goto(`${page.url()}/modifier`);
	await isClean(page);
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill(given!);
	await page.getByLabel('Nom', { exact: true }).fill(family.join(' '));
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByText('Est-ce la même personne ?')).toBeVisible();
	await isClean(page);
});

test('axe finds nothing to mend on a request and what was answered of it', async ({ page }) => {
	await enterAs(page, 'accueil');
	await page.goto('/equipe/accueil/demandes?etat=answered');
	await page.getByRole('table').getByRole('link').first().click();
	await expect(page.getByRole('heading', { name: 'Ce qui a été fait' })).toBeVisible();
	await isClean(page);
});
