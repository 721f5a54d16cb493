import { expect, test } from 'vitest';
import type { Mark } from './attendance.ts';
import { readMarkWord } from './mark-word.ts';
import { conflictsBetween, type Recorded } from './sheet-conflict.ts';

const at = Temporal.Instant.from('2026-11-24T14:12:00Z');
const mark = (word: string): Mark => readMarkWord(word)!;

/** What she writes, what she knew, what is recorded: each a word, or nothing. */
const between = (mine: string, known: string | null, now: string | null) =>
	conflictsBetween(
		new Map([['odette', mark(mine)]]),
		new Map(known ? [['odette', known]] : []),
		new Map<string, Recorded>(now ? [['odette', { mark: mark(now), by: 'Camille', at }]] : [])
	).length;

test.each([
	['nobody has noted her', 'present', null, null, 0],
	['corrected by the one who knew of it', 'absent', 'present', 'present', 0],
	['both say the same', 'absent', null, 'absent', 0],
	['sent again after its answer was lost', 'late:20', 'present', 'late:20', 0],
	['taken away meanwhile', 'present', 'absent', null, 0],
	['noted by another while this one was away', 'present', null, 'absent', 1],
	['corrected by another meanwhile', 'present', 'present', 'excused', 1],
	['the same word, other minutes', 'late:10', null, 'late:20', 1]
] as [string, string, string | null, string | null, number][])(
	'%s',
	(_story, mine, known, now, conflicts) => {
		expect(between(mine, known, now)).toBe(conflicts);
	}
);
