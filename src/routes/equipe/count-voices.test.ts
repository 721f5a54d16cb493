import { expect, test } from 'vitest';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { voicesAsked, voicesTold } from './count-voices.ts';

const asking = { acting: { staffId: null } } as Db;

test.each<[Role, string[]]>([
	['accueil', ['callbacks']],
	['animateur', ['voices', 'townWords', 'echoes']],
	['referent-famille', ['voices', 'townWords', 'echoes']],
	['direction', ['voices', 'townWords', 'echoes']],
	['coordination', ['voices']],
	['administration', []]
])('%s asks for what is hers, and for nothing that she cannot read', (role, asked) => {
	const questions = Object.entries(voicesAsked(asking, role));
	expect(questions.filter(([, question]) => question).map(([name]) => name)).toEqual(asked);
});

const counts = { waiting: 2, held: 0, since: null, reports: 0, heldReports: 0, refuges: 0 };
const voices = { ...counts, appeals: 1, callbacks: 0, urgent: 0 };

test('of the town, nothing waits for whoever was not asked about it', () => {
	expect(voicesTold({ voices, townWords: null, echoes: null, callbacks: null })).toEqual({
		...voices,
		townWords: 0,
		echoes: 0
	});
	expect(voicesTold({ voices, townWords: 3, echoes: 1, callbacks: null })).toMatchObject({
		townWords: 3,
		echoes: 1
	});
	expect(voicesTold({ voices: null, townWords: null, echoes: null, callbacks: null })).toBeNull();
});
