import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { newPostKey } from '#lib/shared/post-key.ts';
import { isUnsigned } from '../../src/hooks/unsigned-forms.ts';
import { withPost } from '../../src/hooks/with-post.ts';
import { listActions } from '../actions/list-actions.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';

const world = useTestDatabase();
const NOW = A_TUESDAY.add({ minutes: 17, seconds: 4 });
/** Forms of those who have no account. */
const PUBLIC = [...new Set(listActions().map(({ route }) => route))].filter(
	(route) => !/^\/(?:equipe|connexion|poste)(?:\/|$)/.test(route)
);
/** She gives her name or her telephone there, or came by a link of hers. */
const NAMED = [
	'/[langue=langue]/centres/[centre=slug]/demander',
	'/[langue=langue]/demande/[ticket]',
	'/ajout/[jeton]',
	'/borne/[[texte=texte]]/appeler',
	'/borne/[[texte=texte]]/ateliers/demander',
	'/centres/[centre=slug]/demander',
	'/centres/[centre=slug]/demander/facile',
	'/demande/[ticket]',
	'/entrer/[jeton]',
	'/invitation/[jeton]',
	'/lieu/[jeton]',
	'/partenaire/[jeton]',
	'/s/[code]',
	'/service/[jeton]',
	'/telephone/[sms=uuid]'
];
/** Of machines of the house, and of what nothing is kept of. */
const MACHINES = [
	'/',
	'/borne/[[texte=texte]]/fin',
	'/borne/[[texte=texte]]/guides',
	'/borne/[[texte=texte]]/lieux',
	'/borne/imprime',
	'/borne/installer',
	'/borne/installer/[code]',
	'/borne/liberer-pages',
	'/borne/ouvrir-site',
	'/positionnement/essai',
	'/sms/[fournisseur]/accuse',
	'/sms/[fournisseur]/reponse',
	'/tablette',
	'/tablette/conversation'
];
let written = 0;

beforeEach(async () => {
	written = 0;
	await world.owner.query('truncate handled_posts');
});

/** Sends a form whose page writes something, with what the form was sent with. */
async function send(route: string, cle = newPostKey()): Promise<Response> {
	const request = new Request(`http://localhost/?/envoyer`, {
		method: 'POST',
		body: new URLSearchParams({ cle }),
		headers: { 'user-agent': 'Firefox' }
	});
	const event = {
		request,
		url: new URL(request.url),
		route: { id: route },
		isDataRequest: false,
		getClientAddress: () => '192.0.2.1',
		locals: { viewer: null, world: { database: world.app, now: () => NOW } }
	} as unknown as RequestEvent;
	const resolve = async () => {
		const { post } = event.locals;
		await asVisitor({ database: world.app, now: () => NOW, ...(post && { post }) }, null, (db) =>
			sql`select pg_current_xact_id()`.execute(db)
		);
		written += 1;
		return new Response(null, { status: 303, headers: { location: `/merci/${randomUUID()}` } });
	};
	return withPost({ event, resolve });
}
const posts = async () =>
	(
		await world.owner.query<{ location: string | null; at: string }>(
			'select location, recorded_at::text as at from handled_posts'
		)
	).rows;

test('a form of those who have no account asks for something in a name, or leaves no key', () => {
	expect(PUBLIC.filter((route) => !isUnsigned(route)).toSorted()).toEqual(
		[...NAMED, ...MACHINES].toSorted()
	);
});

describe('what nobody signs', () => {
	test.each(PUBLIC.filter(isUnsigned))('%s: no row says that it was sent, nor when', async (at) => {
		await send(at);
		expect([written, await posts()]).toEqual([1, []]);
	});

	test('is still written once, pressed twice or sent again after a cut', async () => {
		const cle = newPostKey();
		const pressed = [send('/parole/[jeton]', cle), send('/parole/[jeton]', cle)];
		const [first, second] = (await Promise.all(pressed)).map((answer) =>
			answer.headers.get('location')
		);
		const again = (await send('/parole/[jeton]', cle)).headers.get('location');
		expect([written, second, again]).toEqual([1, first, first]);
	});
});

test('who asks for something in her name is led there once, and the table keeps the hour alone', async () => {
	const cle = newPostKey();
	const route = '/centres/[centre=slug]/demander';
	const [first, again] = [await send(route, cle), await send(route, cle)];
	expect(again.headers.get('location')).toBe(first.headers.get('location'));
	expect(written).toBe(1);
	expect(await posts()).toEqual([{ location: null, at: expect.stringMatching(/ \d\d:00:00\+/) }]);
});
