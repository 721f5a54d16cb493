import { expect, test } from 'vitest';
import { frameMail } from './frame-mail.ts';

test('a mail says who sends it, for whom, and what to do if nobody was waiting for it', () => {
	expect(frameMail('\nBonjour,\n\nÀ mardi.\n\n', 'Centre social La Digue')).toBe(
		`Bonjour,

À mardi.

-- 
Déclic, pour le centre social La Digue
Ce message est envoyé automatiquement. Si vous ne l’attendiez pas, ignorez-le.
`
	);
});

test('a name that is not « Centre… » keeps its own article, and the network has none', () => {
	expect(frameMail('Bonjour.', 'L’Escale')).toContain('\nDéclic, pour L’Escale\n');
	expect(frameMail('Bonjour.', null)).toContain('\nDéclic\nCe message');
});
