import type { Holds } from '#lib/platform/database/holds.ts';

/** What people are asked with: the questions, their versions, and what each domain counts for. */
export const ASKED_WITH = {
	programme_weights: {
		word: 'poids des domaines',
		sense: 'What each domain counts for in a programme: the last record; copied when one begins.',
		keeps: 'ce que compte chaque domaine dans un programme',
		purpose: 'proposer un groupe, et le dire'
	},
	item_retirements: {
		word: 'question écartée',
		sense: 'No longer asked, in the network or in one centre, and why.',
		keeps: 'question de la banque qui n’est plus posée, et pourquoi',
		purpose: 'ne plus poser une mauvaise question',
		typed: ['reason'],
		seenBy: 'animation, référent famille, direction, coordination'
	},
	item_returns: {
		word: 'question reprise',
		sense: 'It is asked again: the record of a retirement stays.',
		keeps: 'question posée de nouveau',
		purpose: 'revenir sur une décision',
		seenBy: 'animation, référent famille, direction, coordination'
	},
	bank_calibrations: {
		word: 'calibrage proposé',
		sense: 'A version of the bank that real answers propose, whole and frozen.',
		keeps: 'version de la banque proposée par les réponses\u00a0: des nombres, personne',
		purpose: 'des questions plus justes',
		seenBy: 'tous'
	},
	bank_calibration_answers: {
		word: 'calibrage répondu',
		sense: 'Somebody accepted it, or refused it; until then nobody is asked with it.',
		keeps: 'qui, à la coordination, l’a acceptée ou refusée',
		purpose: 'répondre d’un choix',
		seenBy: 'tous'
	}
} satisfies Holds['tables'];
