import { expect, test } from 'vitest';
import { saysWhoSentHer } from './says-who-sent-her.ts';

test('who sent her is heard, and a file of the CAF is nobody who sent', () => {
	expect(saysWhoSentHer('Envoyée par le CCAS pour une amende')).toBe(true);
	expect(saysWhoSentHer('de la part de la mairie')).toBe(true);
	expect(saysWhoSentHer('dossier de la CAF à envoyer')).toBe(false);
});
