import { expect, test } from 'vitest';
import { judgeText } from './judge-text.ts';

test('the sentence to blame is quoted with its words, at the gate of its text', () => {
	const said = `Vous ouvrez la page${' et la page'.repeat(5)}.`;
	expect(judgeText(`Ouvrez. ${said}`, 'fr').stumbles).toEqual([]);
	expect(judgeText(`Ouvrez. ${said}`, 'facile').stumbles).toEqual([
		{ kind: 'sentence', said, words: 19, most: 15 }
	]);
});

test('a difficult word comes with what to say instead', () => {
	expect(judgeText("Cliquez, puis s'authentifier.", 'fr').stumbles).toEqual([
		{ kind: 'word', said: 's’authentifier', instead: 'prouver que c’est vous' },
		{ kind: 'word', said: 'cliquez', instead: 'appuyer' }
	]);
	expect(judgeText('Un déclic.', 'fr').stumbles).toEqual([]);
});

test('heavy words are not clear, light ones are, nothing is neither', () => {
	expect(judgeText('Le chat dort. Il a faim.', 'facile').isClear).toBe(true);
	expect(judgeText('L’administration examine ultérieurement la recevabilité.', 'fr').isClear).toBe(
		false
	);
	expect(judgeText(' ', 'fr')).toEqual({
		...{ kandelMoles: null, lix: null, isClear: null, stumbles: [] }
	});
});
