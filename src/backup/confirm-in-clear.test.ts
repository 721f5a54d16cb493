import { expect, test } from 'vitest';
import { confirmInClear } from './confirm-in-clear.ts';

/** Somebody at a terminal, and what she was asked. */
function somebody(...answers: string[]) {
	const asked: string[] = [];
	return {
		asked,
		ask: async (question: string) => {
			asked.push(question);
			return answers[asked.length - 1] ?? '';
		}
	};
}
const holds = { holdsKeys: true, isTerminal: true };

test('an archive with the keys, in clear, is confirmed twice', async () => {
	const { asked, ask } = somebody('oui', 'en clair');
	expect(await confirmInClear(holds, ask)).toBeNull();
	expect(asked).toHaveLength(2);
	expect(asked[0]).toContain('les clés de l’installation');
	expect(asked[1]).toContain('« en clair »');
});

test.each([
	[['non'], 1],
	[[''], 1],
	[['oui', 'oui'], 2],
	[['oui', ''], 2]
])('answered %j, nothing is written, and it is said how to seal it', async (answers, times) => {
	const { asked, ask } = somebody(...answers);
	expect(await confirmInClear(holds, ask)).toEqual({
		refusal: 'in-clear',
		message: expect.stringMatching(/^Rien n’a été écrit.*--passphrase/)
	});
	expect(asked).toHaveLength(times);
});

test('nobody is asked without a terminal, nor of an archive that holds no key', async () => {
	const { asked, ask } = somebody();
	expect(await confirmInClear({ holdsKeys: true, isTerminal: false }, ask)).toBeNull();
	expect(await confirmInClear({ holdsKeys: false, isTerminal: true }, ask)).toBeNull();
	expect(asked).toEqual([]);
});
