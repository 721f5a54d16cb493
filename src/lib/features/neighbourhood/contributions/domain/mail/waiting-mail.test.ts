import { expect, test } from 'vitest';
import { morningMail, networkMail, waitingLines } from './waiting-mail.ts';

const NOW = Temporal.Instant.from('2026-12-01T07:05:00Z');
const NONE = {
	...{ waiting: 0, held: 0, since: null, reports: 0, heldReports: 0 },
	...{ appeals: 0, callbacks: 0, townWords: 0, echoes: 0, refuges: 0 }
};

test('what waits is told a sentence each, and nothing of what does not', () => {
	expect(waitingLines(NONE, NOW)).toEqual([]);
	expect(
		waitingLines(
			{
				...{ waiting: 2, held: 1, since: NOW.subtract({ hours: 50 }), reports: 1, heldReports: 30 },
				...{ appeals: 2, callbacks: 1, townWords: 2, echoes: 3, refuges: 1 }
			},
			NOW
		)
	).toEqual([
		'2 messages à lire\u00a0: le plus ancien attend depuis 2 jours.',
		'1 message à vérifier\u00a0: peut-être un envoi automatique.',
		'1 signalement sans réponse.',
		'30 signalements à vérifier\u00a0: beaucoup sont venus à la fois.',
		'2 recours à relire.',
		'1 personne à rappeler.',
		'1 message à relire\u00a0: un lieu est devenu un refuge, et ne dit plus où il est.',
		'2 réponses de la mairie à lire.',
		'3 messages dont les «\u202fmoi aussi\u202f» sont à vérifier\u00a0: beaucoup sont venus à la fois.'
	]);
});

test('the mails say how many, where, and for whom', () => {
	const its = {
		centre: 'Centre social Jacques Brel',
		page: 'https://declic.example/equipe/quartier'
	};
	const { subject, text } = morningMail({
		...{ ...its, now: NOW, counts: { ...NONE, waiting: 1, since: NOW.subtract({ hours: 3 }) } }
	});
	expect(subject).toContain(its.centre);
	expect(text).toContain('1 message à lire\u00a0: le plus ancien attend depuis aujourd’hui.');
	expect(text).toContain(its.page);
	expect(networkMail({ ...its, called: 1 }).text).toContain('1 parole d’habitant attend');
	expect(networkMail({ ...its, called: 2 }).text).toContain('2 paroles d’habitants attendent');
});
