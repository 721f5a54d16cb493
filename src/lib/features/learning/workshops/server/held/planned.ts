import type { Holds } from '#lib/platform/database/holds.ts';

/** What is planned, and what became of it: of nobody. */
export const PLANNED = {
	centre_objectives: {
		word: 'objectif du contrat',
		sense: "An objective of the centre's contract, with its tag (Qualification, Mixité…).",
		keeps: 'objectifs du contrat',
		purpose: 'bilan'
	},
	programmes: {
		word: 'programme',
		sense: 'What the centre offers every year: ateliers informatiques, SÉNOU, Numérikids.',
		keeps: 'ce que le centre propose',
		purpose: 'planifier, compter'
	},
	programme_aliases: {
		word: 'autre nom d’un programme',
		sense: 'How registers call it; the longest name recognised wins.',
		keeps: 'autres noms d’un programme',
		purpose: 'lire les registres'
	},
	programme_objectives: {
		word: 'objectif d’un programme',
		sense: 'Which of them a programme serves.',
		keeps: 'objectif servi par un programme',
		purpose: 'bilan'
	},
	cycles: {
		word: 'cycle',
		sense: 'One run of a programme in a year; the annex writes «\u202fsession\u202f».',
		keeps: 'un programme dans une année',
		purpose: 'planifier',
		goes: 'annulation d’un import'
	},
	cycle_cancellations: {
		word: 'cycle annulé',
		sense: 'The cycle was announced and did not happen: a fact that stays visible.',
		keeps: 'cycle annulé et raison',
		purpose: 'bilan',
		goes: 'annulation d’un import'
	},
	workshop_groups: {
		word: 'groupe',
		sense: 'The people of one slot of the week within a cycle.',
		keeps: 'groupe, jour, lieu',
		purpose: 'planifier',
		goes: 'annulation d’un import'
	},
	group_animators: {
		word: 'animateur d’un groupe',
		sense: 'Who animates it.',
		keeps: 'qui anime (équipe)',
		purpose: 'savoir qui',
		goes: 'annulation d’un import'
	},
	seances: {
		word: 'séance',
		sense: 'One dated meeting of a group, with planned and real minutes.',
		keeps: 'séance, durée, lieu',
		purpose: 'feuille, heures',
		goes: 'annulation d’un import'
	},
	seance_animators: {
		word: 'animateur d’une séance',
		sense: "Who animated that one, when it was not the group's own.",
		keeps: 'qui a animé celle-là (équipe)',
		purpose: 'savoir qui'
	},
	seance_cancellations: {
		word: 'séance annulée',
		sense: 'It was planned and did not take place.',
		keeps: 'séance annulée et raison',
		purpose: 'ne pas la compter',
		goes: 'séance rétablie'
	},
	seance_closings: {
		word: 'feuille fermée',
		sense: 'Somebody said that the attendance sheet is complete.',
		keeps: 'qui a fermé la feuille (équipe)',
		purpose: 'feuille complète'
	},
	seance_moves: {
		word: 'séance déplacée',
		sense: 'Where it was planned, where it went, who moved it and why.',
		keeps: 'séance déplacée\u00a0: jours, lieux, raison, qui (équipe)',
		purpose: 'prévenir, comprendre',
		typed: ['from_venue', 'to_venue', 'reason']
	},
	seance_restorations: {
		word: 'séance rétablie',
		sense: 'It was cancelled, and takes place after all.',
		keeps: 'séance annulée puis rétablie (équipe)',
		purpose: 'redire à qui l’avait appris'
	},
	programme_formats: {
		word: 'format en vigueur',
		sense: 'How one comes to a programme, since when, said by whom: the last record counts.',
		keeps: 'comment on vient à un programme, dit par qui et quand (équipe)',
		purpose: 'les étapes du programme, le bilan d’une année passée'
	},
	programme_partners: {
		word: 'partenaire d’un programme',
		sense:
			'Who offers a programme that the centre animates: the Ville’s SÉNOU; the last record counts.',
		keeps: 'partenaire qui propose un programme',
		purpose: 'lui rendre compte'
	},
	programme_content_lists: {
		word: 'contenus du programme',
		sense: 'What a centre teaches in it, in its own words; the last list counts.',
		keeps: 'ce que le centre enseigne dans un programme',
		purpose: 'dire ce qui a été fait',
		typed: ['contents']
	},
	seance_contents: {
		word: 'ce que nous avons fait',
		sense: 'Which contents a séance did, and a word on it; the last one counts.',
		keeps: 'ce qu’une séance a fait, mot facultatif (équipe)',
		purpose: 'attester, ne rien oublier',
		typed: ['note']
	},
	group_rooms: {
		word: 'salle d’un groupe',
		sense: 'Where its séances take place.',
		keeps: 'salle d’un groupe',
		purpose: 'planifier'
	},
	seance_rooms: {
		word: 'salle d’une séance',
		sense: 'Where that one takes place, when it is elsewhere.',
		keeps: 'salle d’une séance',
		purpose: 'planifier'
	}
} satisfies Holds['tables'];
