import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#lib/features/house/staff/index.ts';
import { listRooms, saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import { deed, deeds, type Doing, here } from './deed.ts';
import { shown } from './shown.ts';

const world = useTestDatabase();
let centre: { id: string; slug: string; name: string; timeZone: string };

beforeAll(async () => {
	const id = await world.addCentre('jacques-brel');
	centre = { id, slug: 'jacques-brel', name: 'Centre Jacques Brel', timeZone: 'Indian/Reunion' };
});

const Room = v.object({ nom: v.pipe(v.string(), v.minLength(1, 'Donnez un nom.')) });
const { enregistrer, dire } = deeds({
	enregistrer: deed(
		'plan-workshops',
		Room,
		(db, { nom }) => saveRoom(db, { id: null, name: nom, seats: null, provides: [] }),
		here,
		{ otherwise: 'nom' }
	),
	dire: deed(
		'plan-workshops',
		v.object({}),
		async (_db, _sent, { params, today }: Doing<'salle'>) => ({ is: `${params.salle} ${today}` }),
		({ is }) => ({ done: is })
	)
});

function posted(role: Role | null, fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	const viewer = role && { staffId: null, membershipId: '', name: '', role, centre };
	const locals = { world: { database: world.app, now: () => A_TUESDAY }, viewer };
	const url = new URL('https://declic.example/equipe/ateliers/salles?/enregistrer');
	const request = new Request(url, { method: 'POST', body: form });
	return { locals, request, url, params: { salle: 'bleue' }, cookies: {} } as never;
}

const rooms = async () => {
	const load = shown('plan-workshops', (db) => listRooms(db));
	return (await load(posted('animateur', {}))).map(({ name }) => name);
};

test('done, it leads where it says, and the page reads what was written', async () => {
	await expect(enregistrer(posted('animateur', { nom: 'Salle rouge' }))).rejects.toMatchObject({
		status: 303,
		location: '/equipe/ateliers/salles'
	});
	expect(await rooms()).toEqual(['Salle rouge']);
});

test('a deed knows its address and the day of its centre', async () => {
	const told = await dire(posted('animateur', {}));
	const day = A_TUESDAY.toZonedDateTimeISO('Indian/Reunion').toPlainDate().toString();
	expect(told).toEqual({ done: `bleue ${day}` });
});

test('whoever may not do it is told so before anything is read', async () => {
	for (const role of ['accueil', 'coordination', null] as const) {
		const event = posted(role, { nom: 'Salle verte' });
		await expect(enregistrer(event)).rejects.toMatchObject({ status: 403 });
	}
	expect(await rooms()).toEqual(['Salle rouge']);
});

test('unreadable, it says which field, and gives every word back', async () => {
	const fields = { nom: '', note: 'près de l’entrée', formulaire: 'nouvelle' };
	expect(await enregistrer(posted('animateur', fields))).toMatchObject({
		status: 400,
		data: {
			deed: 'enregistrer',
			form: 'nouvelle',
			message: 'Donnez un nom.',
			errors: { nom: 'Donnez un nom.' },
			typed: { nom: [''], note: ['près de l’entrée'] },
			why: null
		}
	});
});

test('refused by its use case, it says why beside its field, and writes nothing', async () => {
	const refused = await enregistrer(posted('animateur', { nom: 'Salle rouge' }));
	expect(refused).toMatchObject({
		status: 409,
		data: { errors: { nom: expect.any(String) }, why: { refusal: expect.any(String) } }
	});
	expect(await rooms()).toEqual(['Salle rouge']);
});

test('what nobody may keep comes back masked, and a code or a password not at all', async () => {
	const fields = {
		nom: '',
		note: 'Sa carte\u00a0: 4970 1012 3456 7890.',
		'mot-de-passe': 'Cerise-1948',
		code: '123456'
	};
	const refused = (await enregistrer(posted('animateur', fields))) as unknown as {
		data: { typed: Record<string, string[]> };
	};
	expect(Object.keys(refused.data.typed)).toEqual(['nom', 'note']);
	expect(refused.data.typed.note![0]).not.toContain('3456');
	expect(refused.data.typed.note![0]).toContain('Sa carte');
});

test('a field with a name of the language itself is a field like another, or none', async () => {
	const fields = { nom: '', constructor: 'a', ['__proto__']: 'b', toString: 'c' };
	const refused = (await enregistrer(posted('animateur', fields))) as unknown as {
		data: { typed: Record<string, string[]> };
	};
	expect(Object.entries(refused.data.typed)).toEqual([
		['nom', ['']],
		['constructor', ['a']],
		['toString', ['c']]
	]);
});
