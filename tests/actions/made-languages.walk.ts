import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { applicationOf, stopApplication } from '../journeys/support/application-of-file.ts';
import { askDatabase } from '../journeys/support/database.ts';
import { installKiosk, KIOSK_COOKIE } from '../journeys/support/kiosk.ts';
import { CENTRE, gatherCast } from './cast.ts';
import { Ledger } from './ledger.ts';
import { type Field, readPage } from './read-page.ts';
import type { Answer, Visitor } from './visitor.ts';
import { PASSER_BY, ROLES } from './who-may.ts';

/** What no box of the form says: it looks like a code, and is none. */
const MADE = ['fr-abc', 'fr-x', '__proto__', 'ch’ti'];
/** In the order of the form, which sends them so. */
const KEPT_BEFORE = ['fsl', 'ar', ...MADE];
const TOLD = 'Langue des signes française, arabe, fr-abc, fr-x, __proto__, ch’ti';
const NEW = '/equipe/lieux/nouveau';
const writes = ROLES.filter((role) => mayDo(role, 'write-places'));

let cast: Awaited<ReturnType<typeof gatherCast>>;
let origin: string;

beforeAll(async () => {
	origin = (await applicationOf(import.meta.filename, 'tuesday')).url;
	cast = await gatherCast(origin, [], new Ledger());
});
afterAll(stopApplication);

const SAID_BY_THEMSELVES = ['checkbox', 'radio'];
const isSent = ({ name, type, isChecked }: Field) =>
	name !== '' && (!SAID_BY_THEMSELVES.includes(type) || isChecked);

/** The form of a page as it stands, but for what its fields are made to say. */
function bodyOf(page: string, text: string, made: Record<string, readonly string[]>) {
	const { fields } = readPage(text, page).forms.find((form) =>
		form.fields.some(({ name }) => name === 'langues')
	)!;
	const sent = fields.filter((field) => isSent(field) && !Object.hasOwn(made, field.name));
	const body = new URLSearchParams(sent.map(({ name, value }) => [name, value]));
	for (const [name, values] of Object.entries(made)) {
		for (const value of values) body.append(name, value);
	}
	return body;
}

async function read(visitor: Visitor, address: string): Promise<string> {
	const { status, text } = await visitor.get(address);
	expect(status, address).toBe(200);
	return text;
}

async function sending(visitor: Visitor, page: string, made: Record<string, readonly string[]>) {
	return visitor.post(page, bodyOf(page, await read(visitor, page), made));
}

/** Refused in a sentence, beside the boxes, unfolded; the rest of the form as it was typed. */
function expectsAnother({ status, text }: Answer, code: string, name: string): void {
	expect(status).toBe(409);
	expect(text).toContain(`«\u202f${code}\u202f» n’est le code d’aucune langue.`);
	expect(text).toMatch(/<details open(?:="")?>\s*<summary[^>]*>Langues parlées/);
	const { fields } = readPage(text, NEW).forms.find((form) =>
		form.fields.some((field) => field.name === 'langues')
	)!;
	expect(fields.find((field) => field.name === 'nom')!.value).toBe(name);
	const ticked = fields.filter((field) => field.name === 'langues' && field.isChecked);
	expect(ticked.map(({ value }) => value)).toEqual(['ar']);
}

const placesNamed = async (name: string) =>
	askDatabase<{ id: string; languages: string[] }>(
		'select id, languages from places where name = $1',
		[name]
	);

describe.each(writes)('%s', (role) => {
	test.each(MADE)('adds no place where « %s » is spoken, nor makes one of it', async (code) => {
		const visitor = await cast.comeInAs(role);
		const name = `Lieu de ${role}, ${code}`;
		const nom = [name];
		const ofPlace = { nom, genre: ['ASSO'] };
		const refused = await sending(visitor, NEW, { ...ofPlace, langues: ['ar', code] });
		expectsAnother(refused, code, name);
		expect(await placesNamed(name)).toEqual([]);

		const { status, location } = await sending(visitor, NEW, { ...ofPlace, langues: ['ar'] });
		expect(status).toBe(303);
		const card = new URL(location!, origin).pathname;
		expect(await read(visitor, card)).toContain('arabe');
		const again = await sending(visitor, `${card}/modifier`, { langues: ['ar', code] });
		expectsAnother(again, code, name);
		expect(await placesNamed(name)).toMatchObject([{ languages: ['ar'] }]);
		expect(await read(visitor, card)).toContain('arabe');
	});
});

test('whoever writes no place is turned away before anything is read', async () => {
	const body = () => new URLSearchParams({ nom: 'Lieu fait', genre: 'ASSO', langues: 'fr-abc' });
	for (const who of [PASSER_BY, ...ROLES.filter((role) => !writes.includes(role))] as const) {
		const { status, location } = await (await cast.comeInAs(who)).post(NEW, body());
		expect(status === 403 || location?.startsWith('/connexion') || location === '/', who).toBe(
			true
		);
	}
	expect(await placesNamed('Lieu fait')).toEqual([]);
});

describe('a place that was kept with such languages', () => {
	let id: string;
	beforeAll(async () => {
		const visitor = await cast.comeInAs('direction');
		const nom = ['Lieu d’avant'];
		const { location } = await sending(visitor, NEW, { nom, genre: ['ASSO'], langues: ['ar'] });
		[, id] = /lieux\/([0-9a-f-]{36})/.exec(location!) as unknown as [string, string];
		await visitor.post(`/equipe/lieux/${id}?/montrer`, new URLSearchParams());
		await askDatabase('update places set languages = $2 where id = $1', [id, KEPT_BEFORE]);
	});

	test('is read by a passer-by, on paper, in a lobby, by whoever keeps it', async () => {
		const passer = await cast.comeInAs(PASSER_BY);
		const told = await read(passer, `/carte/lieux/${id}`);
		expect(told).toContain(TOLD);
		expect((await passer.get(`/carte/lieux/${id}/y-aller.pdf`)).status).toBe(200);
		for (const page of ['/carte', '/carte?langue=fsl', '/carte/lieux.geojson']) {
			expect((await passer.get(page)).status, page).toBe(200);
		}
		passer.give(KIOSK_COOKIE, await installKiosk(CENTRE, 'Borne des langues'));
		expect(await read(passer, `/borne/lieux/${id}`)).toContain(TOLD);

		const direction = await cast.comeInAs('direction');
		const asking = `/equipe/lieux/${id}/demander`;
		await direction.post(`${asking}?/donner`, new URLSearchParams());
		const [link] = /\/lieu\/[\w.~-]+/.exec(await read(direction, asking))!;
		expect(await read(passer, link)).toContain('Lieu d’avant');
	});

	test.each(writes)('is read and corrected by %s, who may untick them', async (role) => {
		const visitor = await cast.comeInAs(role);
		const card = `/equipe/lieux/${id}`;
		expect(await read(visitor, card)).toContain('fr-abc');
		const change = await sending(visitor, `${card}/modifier`, { prix: [`Dit par ${role}`] });
		expect(change.status).toBe(303);
		expect(await read(visitor, card)).toContain(`Dit par ${role}`);
		expect(await placesNamed('Lieu d’avant')).toMatchObject([{ languages: KEPT_BEFORE }]);
		const rid = await sending(visitor, `${card}/modifier`, { langues: ['ar'] });
		expect(rid.status).toBe(303);
		expect(await placesNamed('Lieu d’avant')).toMatchObject([{ languages: ['ar'] }]);
		expect(await read(visitor, card)).toContain('__proto__, ch’ti → arabe');
		await askDatabase('update places set languages = $2 where id = $1', [id, KEPT_BEFORE]);
	});
});
