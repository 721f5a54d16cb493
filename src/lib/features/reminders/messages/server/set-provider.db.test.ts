import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { readAddressList } from '#lib/platform/address-list.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { openAccount } from '#lib/platform/sms/keys/seal-account.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { lastProviderRow, readSettings } from './provider-settings.ts';
import { removeProvider, renewAddresses, setProvider } from './set-provider.ts';
import { smsLine, termsOfLine } from './sms-line.ts';

const database = useTestDatabase();
const HERE = worldOf(randomBytes(32));
const KEY = 'clef-brevo-tres-secrete';
const BREVO = {
	provider: 'brevo',
	typed: { passerelle: 'https://api.brevo.com/v3', 'secret-api': KEY },
	...{ sender: 'Acacias', stagingNumber: null, centsPerSms: 4.5, aSecond: 20 }
};
const KANNEL = {
	...BREVO,
	provider: 'kannel',
	typed: { passerelle: 'https://sms.exemple.fr', identifiant: 'declic', 'mot-de-passe': 'abc' },
	sender: '36000'
};

function worldOf(sms: Buffer) {
	const secrets = { sms } as Secrets;
	return { secrets, origin: 'https://declic.exemple.fr', now: () => A_TUESDAY, isDemo: false };
}

const act = <T>(work: (db: Db) => Promise<T>, role: ActingRole = 'administration') =>
	asActing(database.app, { staffId: null, role, centres: [], at: A_TUESDAY }, work);
const set = (sent: Parameters<typeof setProvider>[2] = BREVO) =>
	act((db) => setProvider(db, HERE, sent));
const settings = (here = HERE) => act((db) => readSettings(db, here));
const line = (here = HERE) => smsLine({ ...here, database: database.app });
const opened = async () => openAccount(HERE.secrets, (await act(lastProviderRow))!.sealed!)!;

beforeEach(() => act(removeProvider));

test('a provider is set: the line sends by it, under its name, at its price', async () => {
	expect(await settings()).toBeNull();
	expect(await line()).toBeNull();
	const { secret } = done(await set());
	expect(secret).toMatch(/^[\w-]{32}$/);
	expect(await line()).toMatchObject({
		...{ provider: { name: 'brevo' }, sender: 'Acacias', hearsAnswers: false },
		...{ centsPerSms: 4.5, aSecond: 20, stagingNumber: null }
	});
});

test('a centre is told what an SMS costs, and whether it can be answered; never by whom, nor with which keys', async () => {
	const terms = (isDemo = false) => termsOfLine({ ...HERE, isDemo, database: database.app });
	expect(await terms()).toEqual({ centsPerSms: 4.9, hearsAnswers: false, canText: false });
	done(await set());
	expect(await terms()).toEqual({ centsPerSms: 4.5, hearsAnswers: false, canText: true });
	done(await set({ ...KANNEL, centsPerSms: 6 }));
	expect(await terms()).toEqual({ centsPerSms: 6, hearsAnswers: true, canText: true });
	expect(await terms(true)).toEqual({ centsPerSms: 4.9, hearsAnswers: true, canText: true });
});

test('its page shows no key: neither theirs, nor ours', async () => {
	const { secret } = done(await set());
	const shown = JSON.stringify(await settings());
	expect(shown).toContain('https://api.brevo.com/v3');
	expect(shown).not.toContain(KEY);
	expect(shown).not.toContain(secret);
});

test('a copy of the tables opens nothing', async () => {
	const { secret } = done(await set());
	const { rows } = await database.owner.query<{ line: string; sealed: Buffer | null }>(
		'select p::text as line, sealed from sms_providers p'
	);
	const all = rows.map(({ line: told, sealed }) => `${told} ${sealed?.toString('latin1')}`).join();
	for (const hidden of [KEY, secret!, 'api.brevo.com']) expect(all).not.toContain(hidden);
});

test('on another installation, nothing leaves, and the page knows why', async () => {
	done(await set());
	const elsewhere = worldOf(randomBytes(32));
	expect(await settings(elsewhere)).toMatchObject({ provider: 'brevo', shown: null });
	// A process of its own there: nothing is open yet.
	const database2 = database.app.withPlugin({
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => result
	});
	expect(await smsLine({ ...elsewhere, database: database2 })).toBeNull();
});

test('a key left empty stays, and so do the addresses; another provider asks for all of it', async () => {
	const { secret } = done(await set());
	const again = { ...BREVO, typed: { ...BREVO.typed, 'secret-api': '' }, centsPerSms: 5 };
	expect(done(await set(again)).secret).toBeNull();
	expect(await opened()).toMatchObject({ apiKey: KEY, secret });
	const other = await set({ ...KANNEL, typed: { ...KANNEL.typed, 'mot-de-passe': '' } });
	expect(other).toMatchObject({
		refusal: 'account',
		message: 'Il manque «\u202fMot de passe\u202f».'
	});
	expect(done(await set(KANNEL)).secret).not.toBe(secret);
});

test('what another installation sealed is asked for again', async () => {
	const elsewhere = worldOf(randomBytes(32));
	done(await act((db) => setProvider(db, elsewhere, BREVO)));
	const kept = { ...BREVO, typed: { ...BREVO.typed, 'secret-api': '' } };
	expect(await set(kept)).toMatchObject({ refusal: 'account' });
	expect(await act((db) => renewAddresses(db, HERE))).toMatchObject({ refusal: 'not-open' });
});

test('new addresses: the keys stay, the former secret opens nothing', async () => {
	const before = done(await set());
	const after = done(await act((db) => renewAddresses(db, HERE)));
	expect(after.secret).not.toBe(before.secret);
	expect(await opened()).toMatchObject({ apiKey: KEY, secret: after.secret });
	expect((await settings())!.sender).toBe('Acacias');
});

test.each([
	['in clear', { typed: { ...BREVO.typed, passerelle: 'http://api.brevo.com' } }, 'sms-address'],
	['a name too long', { sender: 'CentreSocialBrel' }, 'sender'],
	['an ordinary number', { sender: '0612345678' }, 'sender'],
	['no sender', { sender: null }, 'sender'],
	['nobody', { provider: 'pigeon' }, 'provider'],
	['a key without end', { typed: { ...BREVO.typed, 'secret-api': 'x'.repeat(301) } }, 'account']
])('%s is refused, and writes nothing', async (_story, changed, refusal) => {
	expect(await set({ ...BREVO, ...changed })).toMatchObject({ refusal });
	expect(await settings()).toBeNull();
});

test('a telephone shows its own number, and no reminder leaves by it', async () => {
	const android = {
		...BREVO,
		provider: 'android-gateway',
		typed: { ...KANNEL.typed, 'secret-signature': 'clef' },
		sender: null
	};
	expect(await set({ ...android, sender: 'Acacias' })).toMatchObject({ refusal: 'sender' });
	done(await set(android));
	expect(await settings()).toMatchObject({ isAutomatic: false, hearsAnswers: true });
});

test('each change is a line, and a line of the journal', async () => {
	const count = async () => {
		const { rows } = await database.owner.query<{ lines: number; told: number }>(
			`select (select count(*)::int from sms_providers) as lines,
				(select count(*)::int from journal where record_kind = 'sms-provider') as told`
		);
		return rows[0]!;
	};
	const before = await count();
	done(await set());
	await act(removeProvider);
	const after = await count();
	expect([after.lines - before.lines, after.told - before.told]).toEqual([2, 2]);
});

test.each(['direction', 'referent-famille', 'animateur', 'accueil', 'coordination'] as const)(
	'%s neither reads nor writes it',
	async (role) => {
		done(await set());
		expect(await act((db) => readSettings(db, HERE), role)).toBeNull();
		await expect(act((db) => setProvider(db, HERE, BREVO), role)).rejects.toThrow(
			/row-level security/
		);
	}
);

test.each([
	'https://127.0.0.1',
	'https://localhost',
	'https://10.0.0.5/v3',
	'https://169.254.169.254',
	'https://[::1]',
	'https://[::ffff:192.168.0.1]',
	'https://0x7f.0.0.1',
	'https://kannel.local'
])('an address inside is not written, whoever types it: %s', async (passerelle) => {
	const before = await database.owner.query('select from sms_providers');
	const sent = { ...KANNEL, typed: { ...KANNEL.typed, passerelle } };
	expect(await set(sent)).toMatchObject({
		refusal: 'sms-address',
		message: expect.stringContaining('SMS_NETWORKS')
	});
	const smpp = {
		...sent,
		provider: 'smpp',
		typed: { ...sent.typed, passerelle: 'smpps://10.0.0.5' }
	};
	expect(await set(smpp)).toMatchObject({ refusal: 'sms-address' });
	expect(await database.owner.query('select from sms_providers')).toHaveProperty(
		'rowCount',
		before.rowCount
	);
});

test('a gateway on the operator’s own network is set once the operator has said so, and then alone', async () => {
	const here = { ...HERE, ownNetworks: readAddressList('loopback 10.0.0.5') };
	const typed = (passerelle: string) =>
		act((db) => setProvider(db, here, { ...KANNEL, typed: { ...KANNEL.typed, passerelle } }));
	done(await typed('https://10.0.0.5'));
	done(await typed('http://127.0.0.1:13013'));
	expect(await typed('https://10.0.0.6')).toMatchObject({ refusal: 'sms-address' });
	// In clear, the line would show its password to whoever is on the way.
	expect(await typed('http://10.0.0.5')).toMatchObject({ refusal: 'sms-address' });
	// Said no more, the same settings send to nobody, and the page still shows where they led.
	expect(await line()).toBeNull();
	expect(await settings()).toMatchObject({ shown: { passerelle: 'http://127.0.0.1:13013' } });
});
