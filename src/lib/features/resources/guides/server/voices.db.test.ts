import { beforeAll, describe, expect, test } from 'vitest';
import { cleanRecording } from '#lib/platform/recordings/clean-recording.ts';
import { m4a, mp3 } from '#lib/platform/recordings/recordings.fixture.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { PRINTING as GUIDE, readWhole, retitle, useGuides } from './guides.fixture.ts';
import { keepVoice } from './keep-voice.ts';
import { readHeardVoice, readVoice, voicesAtWork } from './list-voices.ts';
import { removeVoice } from './remove-voice.ts';
import { showGuide } from './show-guide.ts';
import { workOnGuide } from './work-on-guide.ts';

const { world, centres, visitor, network, brel } = useGuides();

const parts = async (db: Db, name: 'fr' | 'facile' = 'fr') => {
	const text = (await workOnGuide(db, GUIDE))!.content.texts[name];
	return voicesAtWork(db, { guide: GUIDE, name, text });
};
const say = async (db: Db, part: number, bytes: Uint8Array = m4a()) => {
	const { spoken } = (await parts(db))[part]!;
	return done(
		await keepVoice(db, {
			...{ guide: GUIDE, text: 'fr', spoken },
			recording: done(cleanRecording(bytes))
		})
	).id;
};
/** What somebody without an account hears of a part. */
const hears = (part: number, centreId?: string) =>
	visitor(async (db) => {
		const shown = (await showGuide(db, GUIDE, 'fr'))!;
		return (await readHeardVoice(db, { ...shown, part }))?.kind ?? 'the machine';
	}, centreId);

beforeAll(() => network((db) => readWhole(db, GUIDE)));

describe('a voice is heard in place of the machine’s', () => {
	test('of the network, by everybody; of a centre, on its pages, before the network’s', async () => {
		expect(await hears(1)).toBe('the machine');
		await network((db) => say(db, 1, mp3(99)));
		expect([await hears(1), await hears(1, centres.brel)]).toEqual(['mp3', 'mp3']);
		const own = await brel((db) => say(db, 1));
		expect(await hears(1, centres.brel)).toBe('m4a');
		expect([await hears(1), await hears(1, centres.digue)]).toEqual(['mp3', 'mp3']);
		expect(await visitor((db) => readVoice(db, GUIDE, own), centres.digue)).toBeNull();
		expect(await hears(2, centres.brel)).toBe('the machine');
	});

	test('said again, the first is gone, and nothing is left of it', async () => {
		const first = await brel((db) => say(db, 2));
		const second = await brel((db) => say(db, 2, mp3(50)));
		expect(await hears(2, centres.brel)).toBe('mp3');
		expect(await brel((db) => readVoice(db, GUIDE, first))).toBeNull();
		const { rows } = await world.owner.query(
			'select id, bytes is null as gone, removed_at is not null as told from guide_recordings where part = 2 order by id'
		);
		expect(rows).toEqual([
			{ id: first, gone: true, told: true },
			{ id: second, gone: false, told: false }
		]);
	});

	test('removed when whoever speaks asks: at once, for everybody, and twice is once', async () => {
		const id = await brel((db) => say(db, 3));
		for (let once = 0; once < 2; once++) await brel((db) => removeVoice(db, id));
		expect(await hears(3, centres.brel)).toBe('the machine');
		expect((await brel((db) => parts(db)))[3]!.voice).toBeNull();
		const { rows } = await world.owner.query('select bytes from guide_recordings where id = $1', [
			id
		]);
		expect(rows).toEqual([{ bytes: null }]);
		const told = await world.owner.query('select action from journal where record_id = $1', [id]);
		expect(told.rows.map(({ action }) => action)).toEqual(['keep-voice', 'remove-voice']);
	});

	test('a centre does not remove the network’s, nor the network a centre’s', async () => {
		const [ofNetwork, own] = [await network((db) => say(db, 4)), await brel((db) => say(db, 4))];
		await brel((db) => removeVoice(db, ofNetwork));
		await network((db) => removeVoice(db, own));
		expect([await hears(4), await hears(4, centres.brel)]).toEqual(['m4a', 'm4a']);
		const [voice] = await brel(async (db) => (await parts(db)).flatMap((one) => one.voice ?? []));
		expect(voice).toMatchObject({ isOwn: true });
	});

	test('two at once: one voice stands', async () => {
		await Promise.all([brel((db) => say(db, 5)), brel((db) => say(db, 5, mp3(50)))]);
		const { rows } = await world.owner.query(
			'select count(*)::int from guide_recordings where part = 5 and removed_at is null'
		);
		expect(rows).toEqual([{ count: 1 }]);
	});
});

describe('once the words are others', () => {
	test('the team is told so, residents hear it until they read the new words', async () => {
		await brel((db) => say(db, 0, mp3(99)));
		const before = await brel((db) => parts(db));
		await brel((db) => retitle(db, GUIDE, 'Imprimer une feuille'));
		const after = await brel((db) => parts(db));
		expect(after[0]).toMatchObject({ past: [{ id: before[0]!.voice!.id }] });
		expect(after[0]!.voice).toBeNull();
		expect(await hears(0, centres.brel)).toBe('mp3');
		await brel((db) => readWhole(db, GUIDE));
		expect(await hears(0, centres.brel)).toBe('the machine');
		// The parts that say the same keep their voice.
		expect(after[2]!.voice?.id).toBe(before[2]!.voice?.id);
	});

	test('what was read aloud from an old page is refused', async () => {
		const { spoken } = (await brel((db) => parts(db)))[0]!;
		await brel((db) => retitle(db, GUIDE, 'Imprimer deux feuilles'));
		const recording = done(cleanRecording(m4a()));
		const kept = await brel((db) => keepVoice(db, { guide: GUIDE, text: 'fr', spoken, recording }));
		expect(kept).toMatchObject({ refusal: 'changed-meanwhile' });
		const unknown = { guide: 'nulle-part', text: 'fr', spoken, recording } as const;
		expect(await brel((db) => keepVoice(db, unknown))).toMatchObject({ refusal: 'unknown-guide' });
	});
});

describe('the database refuses too', () => {
	const insert = (change: Record<string, unknown>) => {
		const row = {
			...{ guide: GUIDE, spoken: 'a'.repeat(64), text: 'fr', part: 0, kind: 'mp3', seconds: 3 },
			...{ bytes: Buffer.from('x'), agreed_at: 'now', recorded_at: 'now', ...change }
		};
		const names = Object.keys(row);
		return world.owner.query(
			`insert into guide_recordings (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
			Object.values(row)
		);
	};

	test.each([
		['a voice that nobody agreed to', { agreed_at: null }, /agreed_at/],
		['one that is neither there nor removed', { bytes: null }, /gone_once_removed/],
		['one that is removed and there', { removed_at: 'now' }, /gone_once_removed/],
		['four minutes', { seconds: 240 }, /seconds/],
		['another kind', { kind: 'wav' }, /kind/],
		['more than three megabytes', { bytes: Buffer.alloc(3_145_729) }, /bytes/]
	])('%s', async (_what, change, why) => {
		await expect(insert(change)).rejects.toThrow(why);
	});

	test('a desk that only welcomes writes none', async () => {
		await expect(world.as('accueil', centres.brel, (db) => say(db, 6))).rejects.toThrow(
			/row-level security/
		);
	});
});
