import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { foldText } from '#lib/shared/person-name.ts';
import { isPostKey } from '#lib/shared/post-key.ts';
import { isRefuge, REFUGE_WORDS } from '../../domain/facts/refuge.ts';

const SCRIPTS = '../../../../../../../static/ajout';
type Kept = {
	key: string;
	walk: string;
	action: string;
	isCard: boolean;
	fields: [string, string][];
	why?: string;
};
type Answer = { is: 'received' | 'later' | 'refused' | 'over'; why?: string };
type Sent = { received: number; isNew: boolean; isLater: boolean; isOver: boolean };
type Store = {
	readKept: () => Promise<Kept[]>;
	forget: (key: string) => Promise<void>;
	noteRefused: (key: string, why: string) => Promise<void>;
};
const { sendAll, sendOne } = (await import(/* @vite-ignore */ `${SCRIPTS}/send-cards.js`)) as {
	sendAll: (walk: string, store: Store, send?: (card: Kept) => Promise<Answer>) => Promise<Sent>;
	sendOne: (card: Kept) => Promise<Answer>;
};
const { fold, newKey, tellsRefuge, withoutAddress } = (await import(
	/* @vite-ignore */ `${SCRIPTS}/note-card.js`
)) as {
	fold: (text: string) => string;
	newKey: () => string;
	tellsRefuge: (texts: string[], words: typeof REFUGE_WORDS) => boolean;
	withoutAddress: (fields: [string, string][]) => [string, string][];
};

const card = (name: string): Kept => ({
	...{ key: name, walk: '/ajout/x', action: '?/fiche', isCard: true },
	fields: [['nom', name]]
});

/** A telephone that keeps these; what a centre received, under which keys. */
function phoneWith(...names: string[]) {
	let kept = names.map(card);
	const store: Store = {
		readKept: async () => kept,
		forget: async (key) => void (kept = kept.filter((one) => one.key !== key)),
		noteRefused: async (key, why) =>
			void (kept = kept.map((one) => (one.key === key ? { ...one, why } : one)))
	};
	return { store, left: () => kept.map(({ key, why }) => (why ? [key, why] : key)) };
}
const received = (): Answer => ({ is: 'received' });

afterEach(() => vi.unstubAllGlobals());

describe('what waits on a telephone', () => {
	test('goes one after the other, and is forgotten there once received', async () => {
		const { store, left } = phoneWith('une', 'deux');
		const sent: string[] = [];
		const told = await sendAll('/ajout/x', store, async ({ key }) => {
			sent.push(key);
			return received();
		});
		expect(sent).toEqual(['une', 'deux']);
		expect(told).toEqual({ received: 2, isNew: true, isLater: false, isOver: false });
		expect(left()).toEqual([]);
	});

	test('cut between two: what was received is gone, the others wait, in their order', async () => {
		const { store, left } = phoneWith('une', 'deux', 'trois');
		let sent = 0;
		const told = await sendAll('/ajout/x', store, async () =>
			(sent += 1) > 1 ? { is: 'later' } : received()
		);
		expect(told).toMatchObject({ received: 1, isLater: true });
		expect(left()).toEqual(['deux', 'trois']);
	});

	test('refused, it stays with why, keeps nobody back, and is not sent again by itself', async () => {
		const { store, left } = phoneWith('une', 'deux');
		const send = async ({ key }: Kept): Promise<Answer> =>
			key === 'une' ? { is: 'refused', why: 'Donnez le nom.' } : received();
		expect(await sendAll('/ajout/x', store, send)).toMatchObject({ received: 1, isLater: false });
		expect(left()).toEqual([['une', 'Donnez le nom.']]);
		const again = vi.fn<() => Promise<Answer>>(async () => received());
		await sendAll('/ajout/x', store, again);
		expect(again).not.toHaveBeenCalled();
	});

	test('when the walk is over, nothing is forgotten', async () => {
		const { store, left } = phoneWith('une', 'deux');
		const told = await sendAll('/ajout/x', store, async () => ({ is: 'over' }));
		expect(told).toMatchObject({ received: 0, isOver: true });
		expect(left()).toEqual(['une', 'deux']);
	});
});

describe('what the centre answers', () => {
	const answered = (status: number, body: object) => {
		const asked: { address: string; body: string }[] = [];
		vi.stubGlobal('fetch', async (address: string, { body: sent }: { body: URLSearchParams }) => {
			asked.push({ address, body: String(sent) });
			return Response.json(body, { status });
		});
		return asked;
	};
	const flat = JSON.stringify([{ message: 1 }, 'Donnez le nom.']);

	test('it is sent with its key, by the action of its page', async () => {
		const asked = answered(200, { type: 'redirect', status: 303, location: './x/merci' });
		expect(await sendOne(card('une'))).toEqual({ is: 'received' });
		expect(asked).toEqual([{ address: '/ajout/x?/fiche', body: 'nom=une&cle=une' }]);
	});

	test.each([
		['a success', 200, { type: 'success' }, { is: 'received' }],
		['a refusal of its page', 200, { type: 'failure', status: 400, data: flat }, refused()],
		['a refusal of the guard', 422, { type: 'failure', status: 422, data: flat }, refused()],
		['a day that is full', 200, { type: 'failure', status: 429, data: flat }, { is: 'later' }],
		['a network that sends too much', 429, {}, { is: 'later' }],
		['a database that is away', 503, {}, { is: 'later' }],
		['a walk that is over', 410, { type: 'error' }, { is: 'over' }]
	])('%s', async (_what, status, body, told) => {
		answered(status, body);
		expect(await sendOne(card('une'))).toEqual(told);
	});

	test('no network, or the page of somebody else’s: for later', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
		expect(await sendOne(card('une'))).toEqual({ is: 'later' });
		vi.stubGlobal('fetch', async () => new Response('<h1>Connectez-vous au wifi</h1>'));
		expect(await sendOne(card('une'))).toEqual({ is: 'later' });
	});

	function refused(): Answer {
		return { is: 'refused', why: 'Donnez le nom.' };
	}
});

describe('of a refuge', () => {
	test('nothing that leads to its door is kept, not even on the telephone', () => {
		const where = ['rue', 'autre-rue', 'numero', 'repere', 'horaires', 'pour-quoi'];
		const fields = withoutAddress([
			['quoi', 'CHU'],
			['nom', 'Foyer de l’Aube, 7 rue Cachée'],
			['telephone', '01 99 00 12 36'],
			...where.map((name): [string, string] => [name, 'rue Cachée'])
		]);
		expect(fields).toEqual([
			['quoi', 'CHU'],
			['nom', 'Foyer de l’Aube'],
			['telephone', '01 99 00 12 36']
		]);
	});

	test('the telephone knows one by the same words as the house', () => {
		const words = [...REFUGE_WORDS.names, ...REFUGE_WORDS.notNames, 'Mairie', 'MECS du port'];
		for (const name of words) {
			expect(tellsRefuge([name], REFUGE_WORDS), name).toBe(isRefuge({ kind: 'ASSO', name }));
		}
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(fold(text)).toBe(foldText(text));
			})
		);
	});
});

test('the key of a card is one that the house reads, and each is another', () => {
	const keys = Array.from({ length: 50 }, newKey);
	expect(keys.every(isPostKey)).toBe(true);
	expect(new Set(keys).size).toBe(50);
});
