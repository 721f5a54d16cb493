import { afterAll, beforeAll, expect, test } from 'vitest';
import { CENTRE } from '../../actions/cast.ts';
import { write } from '../../actions/written.ts';
import { applicationOf, stopApplication } from '../../journeys/support/application-of-file.ts';
import { askDatabase } from '../../journeys/support/database.ts';
import { installKiosk, KIOSK_COOKIE } from '../../journeys/support/kiosk.ts';
import { computes } from '../planted.ts';
import { ALL_TICKED, enterWith, Hand } from './hand.ts';
import {
	ENDLESS_WORD,
	LONG_WORDS,
	RUN_AS_ADDRESS,
	SHORT_WORDS,
	STEP_WORDS
} from './hostile-words.ts';
import { plain, readPublished } from './read-published.ts';

let animator: Hand;
let family: Hand;
let passerBy: Hand;
/** Who sends from a service of the town hall. */
let agent: Hand;

beforeAll(async () => {
	const { url } = await applicationOf(import.meta.filename, 'tuesday');
	animator = await enterWith(url, 'Animat', CENTRE);
	family = await enterWith(url, 'Référent', CENTRE);
	passerBy = new Hand(url);
	agent = new Hand(url);
	passerBy.visitor.give(KIOSK_COOKIE, await installKiosk(CENTRE, SHORT_WORDS.slice(0, 60)));
	await write('a director of publication');
});
afterAll(stopApplication);

/** The page is whole, and says those words as they were typed. */
async function expectRead(address: string, ...words: readonly string[]): Promise<void> {
	const { status, text: html } = await passerBy.visitor.get(address);
	expect([address, status]).toEqual([address, 200]);
	const { text, wrong } = readPublished(html);
	expect([address, wrong]).toEqual([address, []]);
	for (const one of words) expect(text, address).toContain(plain(one));
}

const CARD = {
	...{ genre: 'ASSO', refuge: 'non', 'autres-noms': SHORT_WORDS, rue: `1 rue ${SHORT_WORDS}` },
	...{ complement: SHORT_WORDS, 'code-postal': '62230', commune: 'Outreau' },
	...{ position: '50.7034, 1.5915', repere: SHORT_WORDS, 'pour-y-aller': LONG_WORDS.slice(0, 590) },
	...{ prix: SHORT_WORDS, apporter: LONG_WORDS.slice(0, 390), resume: SHORT_WORDS },
	detail: `${LONG_WORDS}\n${ENDLESS_WORD}`
};

test('a place of hostile words is read on its page, in the list, as points, on the kiosk and in files', async () => {
	const name = `${SHORT_WORDS} Lieu`;
	const place = (await animator.send('/equipe/lieux/nouveau', '', { ...CARD, nom: name }))!;
	await animator.send(place, 'montrer');
	const id = place.split('/').at(-1)!;
	const asked = `?besoin=${encodeURIComponent(name)}`;
	await expectRead(`/carte/lieux/${id}`, name, LONG_WORDS, SHORT_WORDS, ENDLESS_WORD);
	for (const list of ['/carte', '/carte/integrer']) await expectRead(list + asked, name);
	for (const screen of ['/borne/lieux', `/borne/lieux/${id}`]) await expectRead(screen);
	await expectRead(`/borne/lieux/${id}`, name);
	const points = await fetch(new URL(`/carte/lieux.geojson${asked}`, passerBy.visitor.origin));
	expect(points.headers.get('content-type')).toContain('geo+json');
	expect(points.headers.get('x-content-type-options')).toBe('nosniff');
	expect(await points.text()).toContain(JSON.stringify(name));
	for (const format of ['standard', 'csv']) {
		const { status, text } = await animator.visitor.get(`/equipe/lieux/exporter/${format}`);
		expect([status, computes(text)]).toEqual([200, false]);
	}
	const house = await animator.visitor.get('/equipe/lieux/exporter/csv');
	expect(house.text).toContain(' =cmd|');
	for (const paper of [`/carte/lieux/${id}/y-aller.pdf`, '/carte/livret.pdf']) {
		expect([paper, (await passerBy.visitor.get(paper)).type]).toEqual([paper, 'application/pdf']);
	}
});

test.each(RUN_AS_ADDRESS)('no place leads to « %s »', async (address) => {
	const places = () => askDatabase('select from places');
	const before = (await places()).length;
	const said = { ...CARD, nom: 'La Ruche', sites: address };
	const { status, text } = await animator.try('/equipe/lieux/nouveau', '', said);
	expect([status, readPublished(text).wrong]).toEqual([409, []]);
	expect(await places()).toHaveLength(before);
});

test('a theme of hostile words is read by everybody, answered, and closed by what was decided', async () => {
	const title = SHORT_WORDS.slice(0, 118);
	const opened = (await family.send('/equipe/quartier/themes', 'ouvrir', {
		...{ titre: title, explication: LONG_WORDS.slice(0, 590) }
	}))!;
	const id = opened.split('/').at(-1)!.split('?')[0]!;
	await expectRead('/quartier', title);
	await expectRead(`/quartier/themes/${id}`, title, LONG_WORDS.slice(0, 590));
	await expectRead(`/quartier/dire/idee?theme=${id}`, title);
	await expectRead('/borne/quartier');
	await family.send(`/equipe/quartier/themes/${id}`, 'decider', { decision: LONG_WORDS });
	await expectRead(`/quartier/themes/${id}`, title, LONG_WORDS);
	await expectRead('/quartier/themes', title);
});

test('a guide of hostile words, once somebody has read it, is read by residents, on paper and at the kiosk', async () => {
	const guide = '/equipe/guides/joindre-un-document';
	await animator.send(`${guide}/ecrire/fr`, 'ecrire', {
		...{ titre: STEP_WORDS, 'etape-1-titre': STEP_WORDS, 'etape-1-texte': `${STEP_WORDS}.` },
		...{ 'etape-1-description': STEP_WORDS, 'etape-1-bloque': `${STEP_WORDS}.` }
	});
	await animator.send(guide, 'relire', {}, ALL_TICKED);
	const shown = '/guides/joindre-un-document?centre=jacques-brel';
	await expectRead(shown, STEP_WORDS);
	await expectRead('/guides?centre=jacques-brel', STEP_WORDS);
	await expectRead('/borne/guides');
	for (const part of ['', '/etape/1']) {
		await expectRead(`/borne/guides/joindre-un-document${part}`, STEP_WORDS);
	}
	await expectRead('/borne/guides/joindre-un-document/et-apres');
	const paper = await passerBy.visitor.get(
		'/guides/joindre-un-document/imprimer.pdf?centre=jacques-brel'
	);
	expect(paper.type).toBe('application/pdf');
});

test('what a service of the town answers is read with the problem once the centre shows it', async () => {
	await write('a problem that everybody reads');
	const [problem] = await askDatabase<{ id: string }>(
		`select contribution_id as id from shown_contributions order by contribution_id desc limit 1`
	);
	const sending = `/equipe/quartier/${problem!.id}/transmettre`;
	const service = SHORT_WORDS.slice(0, 118);
	await animator.send('/equipe/quartier/services', 'ajouter', {
		...{ nom: service, courriel: 'voirie@exemple.fr' }
	});
	await animator.send(sending, 'envoyer');
	const [, link] = /value="[^"]*(\/service\/[^"]+)"/.exec((await animator.read(sending)).text)!;
	const said = LONG_WORDS.slice(0, 290);
	await agent.send(link!, 'repondre', { etat: 'mended', mots: said });
	const [answer] = await askDatabase<{ id: string }>(
		'select id from town_answers where contribution_id = $1',
		[problem!.id]
	);
	const read = { reponse: answer!.id, suite: 'montrer' };
	await animator.send('/equipe/quartier/reponses', 'lire', read);
	await expectRead(`/quartier/${problem!.id}`, said);
	await expectRead('/quartier');
	const { text } = await passerBy.visitor.get('/quartier/paroles.csv');
	expect(computes(text)).toBe(false);
});

test('a partner of hostile words is read by its centre, and reads its own page', async () => {
	const name = SHORT_WORDS;
	const partner = (await animator.send('/equipe/partenaires/nouveau', '', {
		...{ nom: name, genre: 'ASSO', adresse: `1 rue ${SHORT_WORDS}, 62230 Outreau` },
		...{ appele: SHORT_WORDS.slice(0, 118), pourquoi: LONG_WORDS.slice(0, 490), contact: 'Zoé' }
	}))!;
	await animator.send(partner, 'page');
	const page = await animator.read(partner);
	expect(readPublished(page.text).wrong).toEqual([]);
	const [, link] = /value="[^"]*(\/partenaire\/[^"]+)"/.exec(page.text)!;
	await expectRead(link!, SHORT_WORDS.slice(0, 118));
});
