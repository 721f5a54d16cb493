import { expect, test } from 'vitest';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { voicesAsked, voicesTold } from './count-voices.ts';

const asking = { acting: { staffId: null } } as Db;

test.each<[Role, string[]]>([
	['accueil', ['callbacks']],
	['animateur', ['voices', 'townWords']],
	['referent-famille', ['voices', 'townWords']],
	['direction', ['voices', 'townWords']],
	['coordination', ['voices']],
	['administration', []]
])('%s asks for what is hers, and for nothing that she cannot read', (role, asked) => {
	const questions = Object.entries(voicesAsked(asking, role));
	expect(questions.filter(([, question]) => question).map(([name]) => name)).toEqual(asked);
});

const counts = { waiting: 2, held: 0, since: null, reports: 0, heldReports: 0 };
const voices = { ...counts, appeals: 1, callbacks: 0, urgent: 0 };

test('of the town, nothing waits for whoever was not asked about it', () => {
	expect(voicesTold({ voices, townWords: null, callbacks: null })).toEqual({
		...voices,
		townWords: 0
	});
	expect(voicesTold({ voices, townWords: 3, callbacks: null })).toMatchObject({ townWords: 3 });
	expect(voicesTold({ voices: null, townWords: null, callbacks: null })).toBeNull();
});
