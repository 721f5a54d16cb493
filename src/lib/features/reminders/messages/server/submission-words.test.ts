import { expect, test } from 'vitest';
import type { Submission } from '#lib/platform/sms/providers/sms-provider.ts';
import { submissionWords } from './submission-words.ts';

test.each<[Submission, boolean, RegExp]>([
	[{ accepted: '42' }, true, /^Le fournisseur a pris/],
	[{ permanent: 'sender' }, false, /^Le SMS d’essai est refusé\u00a0: l’expéditeur/u],
	[{ transient: 'credit' }, false, /^Le SMS d’essai n’est pas parti\u00a0: .*crédit\.$/u],
	[{ unknown: 'timeout' }, true, /^On ne sait pas si le SMS d’essai est parti/u]
])('%o', (submission, isGone, sentence) => {
	const told = submissionWords(submission);
	expect(told.isGone).toBe(isGone);
	expect(told.sentence).toMatch(sentence);
	// The reference of a provider is nobody's business.
	expect(told.sentence).not.toContain('42');
});
