import { expect, test } from 'vitest';
import { SAY_WORDS } from './say-words.ts';
import { type Own, tellOwn } from './told-own.ts';

const AT = Temporal.Instant.from('2026-11-24T09:00:00Z');
const words = SAY_WORDS.fr.own;
const HERS = {
	...{ id: '1', way: 'author' as const, words: 'C’est vachement bien.', reason: null, at: AT },
	...{ street: 'rue Alma', town: 'Outreau', place: null }
};
const THEIRS = {
	...HERS,
	id: '2',
	way: 'moderator' as const,
	words: 'C’est bien.',
	reason: 'Plus doux.'
};
const decided = (change: Partial<Own['decisions'][number]>) => ({
	...{ id: 'd', decision: 'publish' as const, versionId: '1', reason: null, photoReason: null },
	photoId: null,
	...{ words: null, undoneAt: null },
	...change
});
const tell = (own: Partial<Own>) =>
	tellOwn(
		{
			...{ id: 'c', state: 'waiting', isSaidAgain: false, at: AT },
			...{ versions: [HERS], decisions: [], appeals: [], photos: [] },
			...own
		},
		words,
		() => 'mardi 24 novembre'
	);
const ALL = { change: true, withdraw: true, appeal: false };

test('not read yet, she knows since when it waits', () => {
	expect(tell({})).toMatchObject({
		lines: [words.waiting('mardi 24 novembre'), words.waitingHint],
		...{ published: null, refused: null, appeal: null, where: 'rue Alma, Outreau', may: ALL }
	});
});

test('published with other words, she reads hers, theirs and why; her own stay hers to change', () => {
	const told = tell({
		state: 'published',
		versions: [HERS, THEIRS],
		decisions: [decided({ versionId: '2', photoReason: 'child' })]
	});
	expect(told.published?.corrected).toEqual({
		...{ hers: HERS.words, theirs: THEIRS.words, reason: 'Plus doux.' }
	});
	expect(told).toMatchObject({ photo: words.noPhoto.child, words: HERS.words, may: ALL });
	const plain = tell({ state: 'published', decisions: [decided({})] });
	expect(plain).toMatchObject({ published: { corrected: null }, photo: null });
});

test('hers are those that came before, whatever their identifiers: chance draws them', () => {
	const drawn = [
		{ ...HERS, id: 'f' },
		{ ...THEIRS, id: '0' },
		{ ...HERS, id: '7', words: 'Plus tard.' }
	];
	const told = tell({
		state: 'published',
		versions: drawn,
		decisions: [decided({ versionId: '0' })]
	});
	expect(told.published?.corrected).toMatchObject({ hers: HERS.words, theirs: THEIRS.words });
});

test('refused, she reads why and what the centre adds, and asks for somebody else once', () => {
	const refusal = decided({ decision: 'refuse', reason: 'insult', words: 'Venez.' });
	const refused = { state: 'refused' as const, decisions: [refusal] };
	expect(tell(refused)).toMatchObject({
		refused: { told: words.reasons.insult, added: 'Venez.' },
		may: { ...ALL, appeal: true }
	});
	const asked = { decisionId: 'd', at: AT, outcome: null, words: null };
	expect(tell({ ...refused, appeals: [asked] })).toMatchObject({
		appeal: { outcome: null },
		may: ALL
	});
	const taken = [{ ...refusal, undoneAt: AT }];
	expect(tell({ decisions: taken })).toMatchObject({ refused: null, may: ALL });
});

test('what she says again and is refused takes nothing away from what is published', () => {
	const told = tell({
		state: 'published',
		versions: [HERS, { ...HERS, id: '3', words: 'Nul.' }],
		decisions: [
			decided({}),
			decided({ id: 'e', decision: 'refuse', versionId: '3', reason: 'insult' })
		]
	});
	expect(told.lines).toEqual([words.published, words.againRefused]);
	expect(told).toMatchObject({ published: { corrected: null }, may: { ...ALL, appeal: true } });
	const waits = tell({ state: 'published', isSaidAgain: true, decisions: [decided({})] });
	expect(waits.lines).toEqual([words.published, words.again]);
});

test('an answer to an appeal stays told, once another decision has taken its place', () => {
	const overturned = { decisionId: 'd', at: AT, outcome: 'overturned' as const, words: 'Pardon.' };
	const told = tell({
		state: 'published',
		decisions: [decided({ id: 'd', decision: 'refuse', reason: 'insult' }), decided({ id: 'e' })],
		appeals: [overturned]
	});
	expect(told).toMatchObject({
		appeal: { outcome: 'overturned', words: 'Pardon.' },
		refused: null
	});
});

test('withdrawn, there is nothing more to do of it', () => {
	const told = tell({ state: 'withdrawn', decisions: [decided({ decision: 'withdraw' })] });
	expect(told.may).toEqual({ change: false, withdraw: false, appeal: false });
	expect(told.lines).toEqual([words.withdrawn]);
});

test('her photo waits to be looked at, is shown, or is not and why; with a message that is refused, it is told with it', () => {
	const photos = [{ id: 'f' }];
	expect(tell({}).photo).toBeNull();
	expect(tell({ photos }).photo).toBe(words.photoWaits);
	const shown = decided({ photoId: 'f' });
	expect(tell({ photos, state: 'published', decisions: [shown] }).photo).toBe(words.photoShown);
	// Other words wait: her photo was decided of.
	expect(tell({ photos, state: 'published', isSaidAgain: true, decisions: [shown] }).photo).toBe(
		words.photoShown
	);
	const left = decided({ photoReason: 'face' });
	for (const kept of [photos, []]) {
		expect(tell({ photos: kept, state: 'published', decisions: [left] }).photo).toBe(
			words.noPhoto.face
		);
	}
	const refused = decided({ decision: 'refuse', reason: 'insult' });
	const told = (own: Partial<Own>) =>
		tell({ photos, state: 'refused', decisions: [refused], ...own });
	expect(told({}).photo).toBeNull();
	expect(told({ isSaidAgain: true }).photo).toBe(words.photoWaits);
	expect(told({ state: 'withdrawn' }).photo).toBeNull();
});
