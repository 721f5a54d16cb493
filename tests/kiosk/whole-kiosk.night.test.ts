import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { asOwner, openTestServer, runAsOwner } from '../database/test-server.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { openBrowser } from '../kills/browser.ts';
import { formIn, hiddenFields } from '../kills/pages.ts';
import { type OfficialSites, openOfficialSites } from './official-sites.ts';
import { codeFor, runWholeKiosk, type WholeKiosk } from './run-whole.ts';

const CENTRE = 'jacques-brel';
const OFFICIAL = 'www.ameli.fr';
const OF_THE_DESK = 'www.mairie-des-essais.fr';
const GUIDE = '/borne/guides/carte-vitale';
/** The place of « Revenir à la borne » and « J’ai terminé, effacer » on the strip, at 1280 × 800. */
const STRIP = { back: { x: 220, y: 100 }, print: { x: 480, y: 100 }, end: { x: 1060, y: 100 } };

const noShell = inject('noShell');
let closeServer: () => Promise<void>;
let application: Application;
let sites: OfficialSites;
let kiosk: WholeKiosk;
let eye: WholeKiosk['eye'];

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	closeServer = await openTestServer();
	application = await startApplication({ clock: 'machine' });
	// One guide is read by the team: the others would be kept too, and said aloud, in many minutes.
	await runAsOwner(
		application.databaseUrl,
		`delete from guide_readings where guide <> 'carte-vitale'`
	);
	sites = await openOfficialSites(OFFICIAL, OF_THE_DESK);
	kiosk = await runWholeKiosk(application, {
		centre: CENTRE,
		first: codeFor(application, CENTRE),
		flags: sites.flags
	});
	eye = kiosk.eye;
});
afterAll(async () => {
	await kiosk?.close();
	await application?.stop();
	await sites?.close();
	await closeServer?.();
});

/** The direction asks for the six figures of the desk, on her own screen. */
async function figuresOfTheDesk(): Promise<string> {
	const enter = { role: 'Direction', centre: 'Centre social Jacques Brel' };
	const browser = openBrowser(application.url, enter);
	const { body } = await browser.get('/equipe/centre/bornes');
	const form = hiddenFields(formIn(body, '?/accueil')!);
	const given = await browser.post('/equipe/centre/bornes?/accueil', form);
	const [, one, other] = /<strong[^>]*>(\d{3})\s(\d{3})<\/strong>/.exec(given.body)!;
	return `${one}${other}`;
}

/** Pages that the kiosks of the centre counted, and how many calls ended by whoever called. */
const counted = () =>
	asOwner(application.databaseUrl, async (owner) => {
		const { rows } = await owner.query<{ pages: number; calls: number }>(
			`select (select coalesce(sum(n), 0) from kiosk_counts k where k.kind = 'print'
					and k.centre_id = c.id)::integer as pages,
				(select count(*) from help_call_ends e where e.outcome = 'gave-up'
					and e.centre_id = c.id)::integer as calls
			from centres c where c.slug = $1`,
			[CENTRE]
		);
		return rows[0]!;
	});

/** A browser was opened on a profile that has all that it needs: its page has nothing more to tell. */
const isWhole = () =>
	expect
		.poll(
			async () =>
				existsSync(kiosk.at('state/profil')) && (await eye.ask(NOTHING_TO_TELL).catch(() => false)),
			{ timeout: 600_000, interval: 200 }
		)
		.toBe(true);
const NOTHING_TO_TELL = `document.documentElement.dataset.kept === 'all' && !('told' in document.documentElement.dataset)`;

test('a press makes the machine a kiosk; left alone, it keeps what it needs', async () => {
	await eye.sees(/\/borne\/installer\/\w{8}/, 'Installer cette borne', 'Jacques Brel');
	// The strip comes after the first page, which is shown again.
	await eye.until(`performance.getEntriesByType('navigation')[0].type`, (how) => how === 'reload');
	await eye.touches('Installer cette borne');
	await eye.sees(/\/borne$/, 'Bonjour. Que voulez-vous faire');
	await isWhole();
	await eye.sees(/\/borne$/, 'Bonjour. Que voulez-vous faire');
	expect(kiosk.policies().URLAllowlist).toContain(`https://.${OFFICIAL}`);
});

test('somebody reads, prints, signs in elsewhere; who comes next finds nothing of her', async () => {
	const secret = `Andree${Math.random().toString(36).slice(2)}`;
	await eye.touches('Je cherche une démarche');
	await eye.sees(/\/borne\/guides$/);
	await eye.touches('Dites-le avec vos mots');
	kiosk.screen.type('ma carte vital marche plus\n');
	await eye.sees(/\/borne\/guides$/, 'Carte Vitale : la mettre à jour, la refaire');
	await eye.ask(`location.replace('${GUIDE}')`);
	await eye.sees(/\/borne\/guides\/carte-vitale$/, 'Votre pièce d’identité');
	await eye.touches('Imprimer mes papiers');
	await eye.sees(/carte-vitale$/, 'Votre feuille s’imprime');
	const [sheet, ...more] = readdirSync(kiosk.at('spool'));
	expect(more).toEqual([]);
	expect(readFileSync(kiosk.at('spool', sheet!)).subarray(0, 5).toString()).toBe('%PDF-');

	await eye.touches('Commencer');
	await eye.sees(/etape\/1$/);
	await eye.touches('Étape suivante');
	await eye.sees(/etape\/2$/);
	await eye.touches('Étape suivante');
	await eye.sees(/etape\/3$/, `Vous allez voir le site officiel ${OFFICIAL}`);
	await eye.touches('Ouvrir le site de l’Assurance maladie');
	await eye.sees(/^https:\/\/www\.ameli\.fr\//, 'Personne n’est connecté');
	await eye.ask(`location.assign('/?qui=${secret}')`);
	await eye.sees(/qui=/, `Bonjour ${secret}`);
	await eye.ask(`localStorage.setItem('moi', '${secret}')`);
	await eye.touch(STRIP.back.x, STRIP.back.y);
	// Back where she left, then elsewhere on the kiosk.
	await eye.sees(/etape\/3$/, 'Étape 3 sur');
	await eye.touches('Accueil');
	await eye.sees(/\/borne$/, 'Bonjour. Que voulez-vous faire');
	await eye.touches('S’exercer');
	await eye.sees(/\/borne\/exercices$/);

	const visit = kiosk.visits();
	await eye.touches('J’ai terminé, effacer');
	await expect.poll(kiosk.visits).not.toEqual(visit);
	await eye.sees(/\/borne\/fini$/, 'Vos traces sont effacées', 'Vos connexions aux autres sites');
	expect(await eye.ask(KEPT)).toEqual({ local: {}, tab: [], cookie: '', caches: [], back: 1 });
	expect(readdirSync(kiosk.at('spool'))).toEqual([]);
	expect(filesWith(secret, kiosk.at('run'), kiosk.at('state'))).toEqual([]);
	const seen = sites.visits.length;
	await eye.ask(`location.assign('https://${OFFICIAL}/')`);
	await eye.sees(/^https:/, 'Personne n’est connecté');
	expect(await eye.ask(KEPT)).toMatchObject({ local: {}, tab: [], cookie: '', caches: [] });
	expect(sites.visits.slice(seen).map(({ cookie }) => cookie)).toEqual(
		sites.visits.slice(seen).map(() => '')
	);
	await endOnSite();
});

test('done on an official site, the centre knows what was printed there, and nothing rings any more', async () => {
	const { pages, calls } = await counted();
	await eye.ask(`location.assign('/borne/appeler')`);
	await eye.touches('Sonner à l’accueil');
	await eye.sees(/\/borne\/appeler$/, 'On a sonné à l’accueil');
	await eye.ask(`location.assign('https://${OFFICIAL}/')`);
	await eye.sees(/^https:/, 'Personne n’est connecté');
	await eye.touch(STRIP.print.x, STRIP.print.y);
	await expect.poll(() => readdirSync(kiosk.at('spool')), { timeout: 30_000 }).toHaveLength(1);
	await endOnSite();
	await expect.poll(counted, { timeout: 10_000 }).toEqual({ pages: pages + 1, calls: calls + 1 });
});

test('the desk opens a site by its six figures, for this visit alone', async () => {
	const figures = await figuresOfTheDesk();
	// In its first seconds a browser misses a change of its policies; nobody is at the desk by then.
	await eye.until<number>('performance.now()', (age) => age > 10_000);
	await eye.ask(`location.assign('https://${OF_THE_DESK}/')`);
	await eye.sees(/\/borne\/bloque/, 'Ce site n’est pas ouvert sur cette borne', OF_THE_DESK);
	expect(sites.visits.filter(({ host }) => host === OF_THE_DESK)).toEqual([]);
	await eye.touches('Pour l’accueil : ouvrir ce site');
	await eye.touches('Le code de l’accueil, six chiffres');
	kiosk.screen.type(figures);
	await eye.touches('Ouvrir ce site pour cette visite');
	await eye.sees(/\/borne\/accord/, 'La borne l’a ouvert, jusqu’à la fin de la visite.');
	await eye.touches('Aller sur ce site');
	await eye.sees(/^https:/, `Le site officiel ${OF_THE_DESK}`);
	await endOnSite();
	const seen = sites.visits.length;
	await eye.ask(`location.assign('https://${OF_THE_DESK}/')`);
	await eye.sees(/\/borne\/bloque/, 'Ce site n’est pas ouvert');
	expect(sites.visits).toHaveLength(seen);
	await eye.touches('J’ai terminé, effacer');
	await eye.sees(/\/borne\/fini$/);
});

test('without network, a browser begun on what was kept reads, shows, says and lets practise', async () => {
	await application.kill();
	const visit = kiosk.visits();
	kiosk.fall();
	await expect.poll(kiosk.visits).not.toEqual(visit);
	await eye.sees(/\/borne$/, KEPT_SINCE, 'Bonjour. Que voulez-vous faire');
	await eye.until<string>(`document.querySelector('[data-garde-le]').textContent`, (day) =>
		/^\p{L}+ \d+\p{L}* \p{L}+ \d{4} à \d+:\d\d$/u.test(day)
	);
	await go(`${GUIDE}/etape/3`, 'Ouvrir le site', KEPT_SINCE);
	// Its drawing, its letters and its sound are there.
	expect(await eye.ask(LOOKS)).toEqual(ALL);
	await go('/borne/ar/guides/carte-vitale/etape/1', 'الشبكة مقطوعة');
	expect(await eye.ask(LOOKS)).toEqual(ALL);
	await go('/borne/ateliers', KEPT_SINCE);
	await go('/borne/exercices', KEPT_SINCE);
	await eye.ask(`document.querySelector('main a[href*="/exercices/"]').click()`);
	await eye.sees(/\/exercices\/[\w-]+$/, KEPT_SINCE);
	await go('/borne/lieux', 'Trouver un lieu', KEPT_SINCE);
	expect(await eye.ask(IS_SAID)).toBe(true);
	await eye.ask(`document.querySelector('main a[href$="besoin=manger"]').click()`);
	await eye.sees(/besoin=manger$/, 'Manger aujourd’hui', KEPT_SINCE);
	expect(await eye.ask(IS_SAID)).toBe(true);
	await eye.ask(`document.querySelector('main li a[href^="/borne/lieux/"]').click()`);
	await eye.sees(/\/lieux\/[\da-f-]{36}$/, 'On y vient pour', KEPT_SINCE);
	expect(await eye.ask(IS_SAID)).toBe(true);
	// This machine has nothing to draw in relief with: the places are seen on the towns.
	await go('/borne/lieux/carte', 'La carte des lieux', 'Contours', KEPT_SINCE);
	expect(
		await eye.ask(`document.querySelector('.outline .dots').getBoundingClientRect().width`)
	).toBeGreaterThan(40);
	await go('/borne/appeler', 'plus de réseau', 'Allez voir la personne de l’accueil');
	const last = kiosk.visits();
	await eye.touches('J’ai terminé, effacer');
	await expect.poll(kiosk.visits).not.toEqual(last);
	await eye.sees(/\/borne\/fini$/, 'Vos traces sont effacées', KEPT_SINCE);

	await application.startAgain();
	await eye.ask(`location.assign('/borne')`);
	await eye.sees(/\/borne$/, 'Bonjour. Que voulez-vous faire');
	expect(await eye.ask(`document.querySelector('[data-sans-reseau]').hidden`)).toBe(true);
});

const KEPT_SINCE = 'Il n’y a plus de réseau. Cette page a été mise à jour le';
const KEPT = `(async () => ({
	local: { ...localStorage },
	tab: Object.keys(sessionStorage).filter((key) => key !== 'declic.agent'),
	cookie: document.cookie,
	caches: (await caches.keys()).filter((name) => !name.startsWith('declic-hors-ligne-')),
	back: history.length
}))()`;
const ALL = { isLive: true, isStyled: true, isDrawn: true, isSaid: true };
const LOOKS = `(async () => {
	const { width, height } = document.querySelector('main svg, main img').getBoundingClientRect();
	const sound = await fetch(document.querySelector('audio').src, { headers: { range: 'bytes=0-99' } });
	await document.fonts.ready;
	return {
		// The scripts of the kiosk are there: the button of the sound is theirs.
		isLive: document.querySelector('[data-listen] button').checkVisibility(),
		isStyled: [...document.fonts].some(({ status }) => status === 'loaded'),
		isDrawn: width > 40 && height > 40,
		isSaid: sound.status === 206 && (await sound.arrayBuffer()).byteLength === 100
	};
})()`;

const IS_SAID = `(async () => {
	const sound = await fetch(document.querySelector('header audio').src, { headers: { range: 'bytes=0-99' } });
	return sound.status === 206 && (await sound.arrayBuffer()).byteLength === 100;
})()`;

/** « J’ai terminé, effacer » over a site; what is seen then is the browser of the next visit. */
async function endOnSite(): Promise<void> {
	const visit = kiosk.visits();
	await eye.touch(STRIP.end.x, STRIP.end.y);
	await expect.poll(kiosk.visits).not.toEqual(visit);
	await eye.sees(/\/borne\/fini$/);
}

/** What is read there, by its address. */
async function go(path: string, ...words: string[]): Promise<void> {
	await eye.ask(`location.replace('${path}')`);
	await eye.sees(new RegExp(`${path}$`), ...words);
}

function filesWith(secret: string, ...folders: string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((name) => join(folder, name))
			.filter((path) => path.includes(secret) || holds(path, secret))
	);
}

/** A file that its browser takes away while it is looked for holds nothing. */
function holds(path: string, secret: string): boolean {
	try {
		return statSync(path).isFile() && readFileSync(path).includes(secret);
	} catch {
		return false;
	}
}
