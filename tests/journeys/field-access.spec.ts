import type { APIRequestContext, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { accessTo, type Field, ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { isNight } from '../gate/night.ts';
import { currentApplication } from './support/application-of-file.ts';
import { byNight } from './support/by-night.ts';
import { YEAR } from './support/day.ts';
import { type Entry, enterAs, expect, test } from './support/enter.ts';

/** Words that appear nowhere else: where one is read, its field is. */
const CANARIES = {
	'person-name': 'Canaribelle',
	'person-birth-year': '1919',
	'person-phone': '639981919',
	'person-email': 'canari.habitante@example.org',
	'person-address': '7 impasse du Canari',
	'person-details': 'canari-adherent-7',
	'person-note': 'Le canari préfère le matin.',
	placement: 'Le canari envoie un courriel.',
	'departure-reason': 'canari parti',
	'fiche-text': 'Un canari chante ici.',
	'invitation-email': 'canari.invite@example.org'
} satisfies Partial<Record<Field, string>>;
type Watched = keyof typeof CANARIES;

const ENTRIES: Entry[] = [
	'accueil',
	'animateur',
	'referent-famille',
	'direction',
	'coordination',
	'administration'
];
/** By day whoever may read least; the others open many pages, which the night reads. */
const byDay = { tag: ['@avec-javascript'] };
const SEARCH = '/equipe/habitants/chercher';
/** By day, one séance, one person, one year stand for the others. */
const MOST_OF_A_KIND = isNight ? Infinity : 1;
let groupPath = '';
let personPath = '';
let fichePath = '';

test.describe.configure({ mode: 'serial' });

test('an animator and a direction write something in every field @avec-javascript', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/ateliers');
	const addresses = await linksOf(page.request, '/equipe/ateliers');
	groupPath = addresses.find((path) => /\/groupes\/[0-9a-f-]{36}$/.test(path))!;
	await page.goto(`${groupPath}/inscrire`);
	await page.getByLabel('Prénom').fill('Ginette');
	await page.getByLabel('Nom', { exact: true }).fill(CANARIES['person-name']);
	await page.getByLabel('Année de naissance').fill(CANARIES['person-birth-year']);
	await page.getByLabel('Téléphone').fill(`0${CANARIES['person-phone']}`);
	await page.getByRole('button', { name: 'Inscrire' }).click();
	await expect(page.getByText(CANARIES['person-name']).first()).toBeVisible();
	await page.getByText('Noter qu’une personne ne viendra plus').click();
	await page.getByLabel('Qui ?').selectOption({ label: `Ginette ${CANARIES['person-name']}` });
	await page.getByLabel('Pourquoi ?').fill(CANARIES['departure-reason']);
	await page.getByRole('button', { name: 'Noter le départ' }).click();
	await expect(page.getByText('Le départ est noté.')).toBeVisible();

	const { people } = JSON.parse(await search(page)) as { people: { id: string }[] };
	personPath = `/equipe/habitants/${people[0]!.id}`;
	await page.goto(`${personPath}/modifier`);
	await page.getByLabel(/^Adresse électronique/).fill(CANARIES['person-email']);
	await page.getByText('La personne veut recevoir des lettres').click();
	await page.getByLabel(/^Adresse postale/).fill(`${CANARIES['person-address']}\n62230 Outreau`);
	await page.getByLabel(/^Numéro d’adhérent/).fill(CANARIES['person-details']);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await page.getByLabel('Ce qu’il faut retenir').fill(CANARIES['person-note']);
	await page.getByRole('button', { name: 'Ajouter la note' }).click();
	await expect(page.getByText(CANARIES['person-note']).first()).toBeVisible();

	await page.goto(`${personPath}/positionnement`);
	await page.getByText('Noter sa parole ou la vôtre').click();
	await page.getByLabel('la personne elle-même').check();
	await page.getByRole('radio', { name: /^Se rassurer/ }).check();
	await page.getByLabel('plutôt sûr').check();
	await page.getByLabel(/^Ses mots/).fill(CANARIES.placement);
	await page.getByRole('button', { name: 'Noter' }).click();
	await expect(page.getByText(CANARIES.placement).first()).toBeVisible();

	fichePath = (await linksOf(page.request, `/equipe/bilan/${YEAR}`)).find((path) =>
		/\/fiches\/[\w-]+$/.test(path)
	)!;
	await page.goto(fichePath);
	const text = page.getByRole('textbox', { name: /Perspectives/ }).first();
	await text.fill(CANARIES['fiche-text']);
	await text.blur();
	await expect(page.getByText(/Enregistré/).first()).toBeVisible();

	await enterAs(page, 'direction');
	await page.goto('/equipe/personnes');
	await page.getByLabel('Prénom et nom').fill('Invité Essai');
	await page.getByLabel('Adresse électronique').fill(CANARIES['invitation-email']);
	await page.getByLabel('Rôle').selectOption('accueil');
	await page.getByRole('button', { name: 'Inviter' }).click();
	await expect(page.getByText('vient de partir')).toBeVisible();
});

for (const entry of ENTRIES) {
	const isOfTheDay = entry === 'accueil';
	test(
		`${ROLE_NAMES[entry]}: every page and file shows what the table says`,
		isOfTheDay ? byDay : byNight('tenancy/walk.db.test.ts', ...byDay.tag),
		async ({ page }) => {
			await enterAs(page, entry);
			const shown = await everythingShown(page);
			for (const field of Object.keys(CANARIES) as Watched[]) {
				const mayRead = accessTo(field, entry) !== 'none';
				// The administration invites for the network: it has no centre’s list.
				const expected = mayRead && !(entry === 'administration' && field === 'invitation-email');
				const where = [...shown]
					.filter(([, text]) => holds(text, CANARIES[field]))
					.map(([at]) => at);
				expect(where.length > 0, `${field} for ${entry}: ${where.slice(0, 5).join(' ')}`).toBe(
					expected
				);
			}
		}
	);

	const refused = isOfTheDay ? byDay : byNight('actions/actions.walk.ts', ...byDay.tag);
	test(
		`${ROLE_NAMES[entry]}: a form beyond the table is refused`,
		refused,
		async ({ page, baseURL }) => {
			await enterAs(page, entry);
			const forms: Partial<Record<Field, string>> = {
				'person-name': '/equipe/habitants/nouveau',
				attendance: `${groupPath}?/depart`,
				'person-details': `${personPath}/modifier`,
				'person-note': `${personPath}?/note`,
				placement: `${personPath}/positionnement?/niveau`,
				'fiche-text': `/equipe/bilan/${YEAR}/fiches/senou?/ecrire`,
				'staff-name': '/equipe/personnes?/inviter'
			};
			for (const [field, address] of Object.entries(forms) as [Field, string][]) {
				const answer = await page.request.post(address, {
					form: { rien: 'du tout' },
					headers: { accept: 'text/html', origin: new URL(baseURL!).origin },
					maxRedirects: 0
				});
				const mayWrite = accessTo(field, entry) === 'write';
				expect(answer.status() === 403, `${field} for ${entry}: ${answer.status()}`).toBe(
					!mayWrite
				);
			}
		}
	);
}

/** Four digits inside an identifier, a file's fingerprint or a measure of a drawing are no year. */
function holds(text: string, canary: string): boolean {
	if (!/^\d{4}$/.test(canary)) return text.includes(canary);
	return new RegExp(`(?<![\\w.,-])${canary}(?![\\w-])`).test(text);
}

/** The text of every page, its data and its files that one reaches from the first page. */
async function everythingShown(page: Page): Promise<Map<string, string>> {
	const seen = new Map([[SEARCH, await search(page)]]);
	const waiting = [
		'/equipe',
		'/equipe/ateliers',
		'/equipe/centre',
		groupPath,
		personPath,
		`${personPath}/modifier`,
		`${personPath}/positionnement`,
		`/equipe/bilan/${YEAR}`,
		fichePath,
		'/equipe/reseau'
	];
	const kinds = new Map<string, number>();
	while (waiting.length > 0 && seen.size < 150) {
		const path = waiting.shift()!;
		const ofKind = kinds.get(kindOf(path)) ?? 0;
		if (seen.has(path) || ofKind === MOST_OF_A_KIND) continue;
		kinds.set(kindOf(path), ofKind + 1);
		if (!isRead(path)) continue;
		const answer = await page.request.get(path);
		const type = answer.headers()['content-type'] ?? '';
		const text = type.includes('html') || type.includes('json') ? await answer.text() : '';
		seen.set(path, text || textOfFile(await answer.body(), type));
		if (!type.includes('html')) continue;
		const data = await page.request.get(`${path.replace(/\/$/, '')}/__data.json`);
		if (data.ok()) seen.set(`${path}/__data.json`, await data.text());
		waiting.push(...linksIn(text).filter((link) => !seen.has(link)));
	}
	return seen;
}

/** The address without what tells one person, one day, one year from another. */
function kindOf(path: string): string {
	return path.replaceAll(/[0-9a-f-]{36}|\d{4}(-\d\d-\d\d)?|(?<=\/fiches\/)[\w-]+/g, '*');
}

/** What is printed is not read here, and takes long to make: it has its own tests (tests/documents). */
const isRead = (path: string) => !path.endsWith('.pdf');

/** Office files are zips of XML. */
function textOfFile(body: Buffer, type: string): string {
	if (!/openxml|opendocument/.test(type)) return '';
	return Object.values(unzipSync(body))
		.map((part) => strFromU8(part))
		.join(' ');
}

/** What the search answers when her name is typed. */
async function search(page: Page): Promise<string> {
	const answer = await page.request.post(SEARCH, {
		headers: { origin: new URL(currentApplication().url).origin },
		data: { q: CANARIES['person-name'] }
	});
	return answer.text();
}

async function linksOf(request: APIRequestContext, path: string): Promise<string[]> {
	return linksIn(await (await request.get(path)).text());
}

function linksIn(html: string): string[] {
	const found = [...html.matchAll(/href="([^"#?]+)/g)].map(([, href]) => href!);
	return [...new Set(found)].filter((href) => href.startsWith('/equipe'));
}
