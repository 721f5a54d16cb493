import { randomBytes } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { beforeAll, expect, test, vi } from 'vitest';
import * as make from '#lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { setProvider } from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openAllowance } from '#lib/platform/posts/reading-allowance.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { withBody } from '../../src/hooks/with-body.ts';
import { withGuard } from '../../src/hooks/with-guard.ts';
import { withPost } from '../../src/hooks/with-post.ts';
import { takeCall } from '../../src/routes/sms/[fournisseur]/take-call.ts';
import { done } from '../database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';

// Pages of people: nothing that a provider sends may lead to one.
vi.mock('../../src/hooks/guard-page.ts', () => ({
	guardPage: () => new Response('masked', { status: 422 })
}));
vi.mock('../../src/hooks/refused-page.ts', () => ({
	refusedPage: ({ status }: { status: number }) => new Response('refused', { status })
}));

const database = useTestDatabase();
const ORIGIN = 'https://declic.exemple.fr';
const HOOKS: readonly Handle[] = [withBody, withPost, withGuard];
const secrets = { sms: randomBytes(32) } as Secrets;
let secret: string;
let sms: string;
let addresses = 0;
/** Twelve in a minute, where twelve thousand are let in; and the minute does not pass. */
const takes = openAllowance({ most: 12, everyMs: 60_000 }, () => 0);

type Asked = { isDemo?: boolean; from?: string; about?: 'receipt' | 'answer' };

/** Through all that reads what is sent, as a provider calls: from no page of ours, and with no cookie. */
async function call(path: string, init: RequestInit = {}, asked: Asked = {}) {
	const { isDemo = false, from = `192.0.2.${addresses++}`, about = 'receipt' } = asked;
	const request = new Request(`${ORIGIN}${path}`, init);
	const [, , fournisseur] = path.split(/[/?]/);
	const world = { database: database.app, now: () => A_TUESDAY, isDemo, secrets };
	const event = {
		...{ request, url: new URL(request.url) },
		route: { id: `/sms/[fournisseur]/${about === 'receipt' ? 'accuse' : 'reponse'}` },
		...{ isDataRequest: false, getClientAddress: () => from },
		locals: { world, keys: { origin: ORIGIN }, viewer: null }
	};
	const answer = () => takeCall(event as never, { named: fournisseur!, about }, takes);
	const inside = HOOKS.reduceRight<() => Response | Promise<Response>>(
		(resolve, hook) => () => hook({ event, resolve } as never),
		answer
	);
	const response = await inside();
	return { status: response.status, text: await response.text(), headers: response.headers };
}

const receipts = async () =>
	(await database.owner.query<{ state: string }>('select state from sms_receipts')).rows;

beforeAll(async () => {
	const centreId = await database.addCentre('brel');
	const acting = { staffId: null, role: 'administration' as const, centres: [], at: A_TUESDAY };
	const kannel = {
		...{ provider: 'kannel', sender: '36000', stagingNumber: null, centsPerSms: 5, aSecond: 5 },
		typed: { passerelle: 'https://sms.exemple.fr', identifiant: 'a', 'mot-de-passe': 'b' }
	};
	const world = { secrets, origin: ORIGIN, now: () => A_TUESDAY };
	secret = done(
		await asActing(database.app, acting, (db) => setProvider(db, world, kannel))
	).secret!;
	const { rows } = await database.owner.query<{ id: string }>(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments,
			cents, provider, handed_at, valid_until)
		values ($1, 'stop-answer', '+33639980001', sha256('x'), 'Rappel', 'gsm7', 1, 5, 'kannel', $2, $2)
		returning id`,
		[centreId, A_TUESDAY.toString()]
	);
	sms = rows[0]!.id;
});

test('a receipt goes through the guards as it came, and is answered without a word', async () => {
	const answer = await call(`/sms/kannel/accuse?key=${secret}&id=${sms}&type=1&answer=`);
	// Kannel would send a body to the person.
	expect([answer.status, answer.text]).toEqual([200, '']);
	expect(answer.headers.get('location')).toBeNull();
	expect(await receipts()).toEqual([{ state: 'delivered' }]);
});

test.each([
	['what the guard would take out of a page', `text=${make.nir(make.drawsOf(11))}`],
	['an alphabet of two bytes, NUL among them', 'text=%00A%00r%00r&charset=UTF-16BE'],
	['a day that does not exist', 'text=2026-02-31'],
	['STOP', 'text=STOP']
])('an answer is heard whatever it says: %s', async (_story, text) => {
	const path = `/sms/kannel/reponse?key=${secret}&from=%2B33639980001&id=7&${text}`;
	expect((await call(path, {}, { about: 'answer' })).status).toBe(200);
});

test('a call that is not the provider’s: 401, 400 or 404, and a sentence without anything of it', async () => {
	const forged = await call(`/sms/kannel/accuse?key=faux&id=${sms}&type=1`);
	const unread = await call(`/sms/kannel/accuse?key=${secret}&id=rien&type=1`);
	const other = await call(`/sms/brevo/accuse?key=${secret}`, { method: 'POST', body: '{}' });
	expect([forged.status, unread.status, other.status]).toEqual([401, 400, 404]);
	for (const { text } of [forged, unread, other]) {
		expect(text).toMatch(/^[A-Z].*\.$/);
		expect(text).not.toContain(sms);
	}
});

test('a body is left as it came, from a page of nobody', async () => {
	const headers = { 'content-type': 'application/json' };
	const path = `/sms/kannel/accuse?key=${secret}&id=${sms}&type=8&answer=`;
	expect((await call(path, { method: 'POST', headers, body: '{"a":1}' })).status).toBe(200);
});

test('a demonstration has no provider, whatever is set', async () => {
	const path = `/sms/kannel/accuse?key=${secret}&id=${sms}&type=1`;
	expect((await call(path, {}, { isDemo: true })).status).toBe(404);
});

test('a body without end goes no further', async () => {
	const body = 'x'.repeat(65 * 1024);
	const path = `/sms/kannel/accuse?key=${secret}`;
	expect((await call(path, { method: 'POST', body })).status).toBe(413);
});

test('a network that calls without end is asked to wait, and another one is heard', async () => {
	const from = '198.51.100.7';
	const here = { isDemo: true, from };
	for (let calls = 0; calls < 12; calls += 1) {
		expect((await call('/sms/kannel/accuse', {}, here)).status).toBe(404);
	}
	const refused = await call('/sms/kannel/accuse', {}, here);
	expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
	expect((await call('/sms/kannel/accuse', {}, { isDemo: true })).status).toBe(404);
});
