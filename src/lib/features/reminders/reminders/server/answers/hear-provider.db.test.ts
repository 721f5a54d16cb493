import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { messageState, type ReceiptLine } from '#lib/features/reminders/messages/index.ts';
import type { SmsLine } from '#lib/features/reminders/messages/index.server.ts';
import { openAndroidGateway } from '#lib/platform/sms/providers/android-gateway.ts';
import { openKannel } from '#lib/platform/sms/providers/kannel.ts';
import { openWay } from '#lib/platform/sms/providers/provider-way.ts';
import type { SmsProvider } from '#lib/platform/sms/providers/sms-provider.ts';
import { useReminders } from '../reminders.fixture.ts';
import { hearProvider } from './hear-provider.ts';

const centre = useReminders();
const SECRET = 'un-secret-de-rappel';
const SIGNING_KEY = 'la-clef-du-telephone';

/** Hears as that provider does, and sends by the network of the story. */
function lineOf(open: (way: never) => SmsProvider): SmsLine {
	const patience = Temporal.Duration.from({ seconds: 1 });
	const way = openWay('https://sms.exemple.fr', patience, () => centre.clock.now) as never;
	return { ...centre.line, provider: { ...open(way), submit: centre.line.provider.submit } };
}
const account = { username: 'declic', password: 'x', secret: SECRET };
const kannel = lineOf((way) => openKannel(way, { ...account, receiptAddress: 'https://d.fr' }));
const android = lineOf((way) => openAndroidGateway(way, { ...account, signingKey: SIGNING_KEY }));

type Asked = { about?: 'receipt' | 'answer'; named?: string; line?: SmsLine | null };

function call(
	request: { url?: string; method?: string; headers?: Record<string, string>; body?: string },
	{ about = 'receipt', named = 'kannel', line = kannel }: Asked = {}
) {
	const { url = '', method = 'GET', headers = {}, body = '' } = request;
	const asked = {
		method,
		headers,
		url: `https://declic.exemple.fr${url}`,
		body: Buffer.from(body)
	};
	return hearProvider(centre.leaving(), line, { named, about, request: asked });
}
const tell = (sms: string, type: number, key = SECRET) =>
	call({ url: `/sms/kannel/accuse?key=${key}&id=${sms}&type=${type}&answer=` });
const say = (from: string, text: string, id = `id-${text}`) =>
	call(
		{
			url: `/sms/kannel/reponse?key=${SECRET}&from=${encodeURIComponent(from)}&id=${id}&charset=UTF-8&text=${encodeURIComponent(text.toWellFormed())}`
		},
		{ about: 'answer' }
	);

let someone: { id: string; number: string };
let sms: string;

/** One SMS that Kannel took, to somebody of her own. */
async function sent(provider = 'kannel'): Promise<string> {
	const { rows } = await centre.world.owner.query<{ id: string }>(
		`insert into sms_messages (centre_id, person_id, kind, recipient, number_mark, text, alphabet,
			segments, cents, provider, provider_ref, handed_at, valid_until)
		values ($1, $2, 'stop-answer', $3, sha256('x'), 'Rappel', 'gsm7', 1, 5, $4, null, $5,
			$5::timestamptz + interval '1 day') returning id`,
		[centre.centre.id, someone.id, someone.number, provider, centre.clock.now.toString()]
	);
	return rows[0]!.id;
}

const linesOf = async (id: string) =>
	(
		await centre.world.owner.query<ReceiptLine>(
			'select state, source from sms_receipts where sms_id = $1 order by id',
			[id]
		)
	).rows;
const answers = async () =>
	(
		await centre.world.owner.query<{ text: string; meaning: string }>(
			'select text, meaning from sms_answers order by id'
		)
	).rows;

beforeEach(async () => {
	await centre.world.owner.query('truncate sms_answers, sms_answer_returns, sms_stops');
	centre.network.received.length = 0;
	someone = await centre.addReachable('Delpouve');
	sms = await sent();
});

test('a receipt of the open provider is written once, were it told ten times', async () => {
	for (let times = 0; times < 10; times += 1) expect(await tell(sms, 1)).toEqual({ heard: 1 });
	expect(await linesOf(sms)).toEqual([{ state: 'delivered', source: 'receipt' }]);
});

test('a forged call is told nothing, and writes nothing', async () => {
	for (const key of ['', 'un-autre-secret', `${SECRET}x`]) {
		expect(await tell(sms, 1, key)).toMatchObject({ refusal: 'unauthentic' });
	}
	expect(await linesOf(sms)).toEqual([]);
});

test('whoever is authentic and says nothing that can be read is told so', async () => {
	expect(await tell('pas-un-identifiant', 1)).toMatchObject({ refusal: 'unreadable' });
	expect(await tell(sms, 64)).toMatchObject({ refusal: 'unreadable' });
});

test('another provider than the open one, or none, has no address here', async () => {
	const url = `/sms/brevo/accuse?key=${SECRET}`;
	expect(await call({ url }, { named: 'brevo' })).toMatchObject({ refusal: 'unsupported' });
	expect(await call({ url }, { line: null })).toMatchObject({ refusal: 'unsupported' });
});

test('in whatever order receipts come, and however often, what arrived has arrived', async () => {
	const story = fc.asyncProperty(
		fc.shuffledSubarray([1, 2, 4, 8, 16, 1, 2, 8], { minLength: 1 }),
		async (types) => {
			const one = await sent();
			for (const type of types) await tell(one, type);
			const state = messageState(await linesOf(one));
			if (types.includes(1)) expect(state).toBe('delivered');
			else expect(state).not.toBe('delivered');
		}
	);
	await fc.assert(story, { numRuns: 40 });
});

test('several told at once end as one told after the other', async () => {
	await Promise.all([1, 8, 1, 4, 2, 1].map((type) => tell(sms, type)));
	expect(messageState(await linesOf(sms))).toBe('delivered');
	expect(await linesOf(sms)).toHaveLength(4);
});

/** What the telephone tells, signed at that second. */
function signed(event: object, at = centre.clock.now, key = SIGNING_KEY) {
	const body = JSON.stringify(event);
	const stamp = String(Math.floor(at.epochMilliseconds / 1000));
	const signature = createHmac('sha256', key).update(body).update(stamp).digest('hex');
	const headers = { 'x-timestamp': stamp, 'x-signature': signature };
	return { method: 'POST', headers, body };
}
const onAndroid = { named: 'android-gateway', line: android };

test('a telephone signs: an old call, another key or other bytes are no call of its own', async () => {
	const id = await sent('android-gateway');
	const event = { event: 'sms:delivered', payload: { messageId: id } };
	const old = signed(event, centre.clock.now.subtract({ seconds: 301 }));
	const changed = { ...signed(event), body: signed(event).body.replace('delivered', 'failed') };
	for (const one of [old, changed, signed(event, centre.clock.now, 'autre')]) {
		expect(await call(one, onAndroid)).toMatchObject({ refusal: 'unauthentic' });
	}
	expect(await linesOf(id)).toEqual([]);
	expect(await call(signed(event), onAndroid)).toEqual({ heard: 1 });
	expect(await linesOf(id)).toEqual([{ state: 'delivered', source: 'receipt' }]);
});

/** A reminder of hers has left, so that the centre is known to have written to her. */
async function reminded(): Promise<void> {
	centre.at('2026-11-20T08:00');
	const demarche = await centre.addDemarche(someone.id, '2026-11-30');
	await centre.plan();
	centre.at('2026-11-23T10:00');
	await centre.leave();
	centre.network.received.length = 0;
	expect(demarche).toBeTruthy();
}

test('STOP told ten times is heard once, and answered once', async () => {
	await reminded();
	for (let times = 0; times < 10; times += 1) await say(someone.number, 'STOP', 'le-meme');
	expect(await answers()).toEqual([{ text: 'STOP', meaning: 'stop' }]);
	expect(centre.network.received).toHaveLength(1);
});

test('what a telephone answers is heard at either of its addresses', async () => {
	await reminded();
	const payload = { sender: someone.number, message: 'Je viens avec ma fille' };
	const event = { event: 'sms:received', payload };
	expect(await call(signed(event), { ...onAndroid, about: 'receipt' })).toEqual({ heard: 1 });
	expect(await call(signed(event), { ...onAndroid, about: 'answer' })).toEqual({ heard: 1 });
	expect(await answers()).toEqual([{ text: payload.message, meaning: 'message' }]);
});

test('signs that no table keeps, and a reference without end, are heard all the same', async () => {
	await reminded();
	expect(await say(someone.number, 'a\0b\ud83d', 'x'.repeat(500))).toEqual({ heard: 1 });
	expect((await answers())[0]!.text).toMatch(/^ab/);
});

test('a number that nobody knows is nobody’s answer', async () => {
	expect(await say('+33639989999', 'STOP')).toEqual({ heard: 1 });
	expect(await answers()).toEqual([]);
});
