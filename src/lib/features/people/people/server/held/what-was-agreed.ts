import { sql } from 'kysely';
import { gone, type Holds } from '#lib/platform/database/holds.ts';

/** What she was told, what she agreed to, what was noted. */
export const WHAT_WAS_AGREED = {
	person_notices: {
		word: 'information donnée',
		sense: 'She was told what is kept and why: which text, when, how.',
		keeps: 'quel texte d’information, quand, comment',
		purpose: 'prouver l’information',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Information donnée',
			moved: ['information donnée', 'informations données'],
			columns: {
				text_version: gone('Version du texte'),
				told_by: gone('Comment', {
					spoken: 'de vive voix',
					paper: 'sur papier',
					screen: 'à l’écran'
				}),
				recorded_at: gone('Noté le')
			}
		}
	},
	person_consents: {
		word: 'accord',
		sense: 'What she agreed to, refused or took back; the last one counts.',
		keeps: 'accord, refus ou retrait, et le texte',
		purpose: 'faire seulement ce qu’elle veut',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Accords et refus',
			moved: ['accord ou refus', 'accords ou refus'],
			columns: {
				purpose: gone('Pour quoi', {
					partner: 'transmettre à un partenaire',
					'other-centre': 'relier à un autre centre',
					photo: 'photo',
					reminders: 'rappels'
				}),
				answer: gone('Réponse', { given: 'accord', refused: 'refus', withdrawn: 'retrait' }),
				text_version: gone('Version du texte'),
				recorded_at: gone('Noté le')
			}
		}
	},
	person_notes: {
		word: 'note de suivi',
		sense: 'For those who follow her; the desk never sees it.',
		keeps: 'note de suivi',
		purpose: 'accompagner',
		typed: ['text'],
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { person_id: 'people' },
			title: 'Notes de suivi',
			hiddenFromDesk: true,
			moved: ['note', 'notes'],
			joined: {
				annulee_le: [
					'Annulée le',
					sql`(select u.recorded_at from person_note_undos u where u.note_id = t.id)`
				]
			},
			columns: { text: gone('Texte'), recorded_at: gone('Noté le') }
		}
	},
	person_note_undos: {
		word: 'note annulée',
		sense: 'It was written by mistake: shown no more, and erased with the note.',
		keeps: 'note annulée\u00a0: quand, par qui (équipe)',
		purpose: 'ne plus montrer une erreur',
		until: 'avec la note',
		goes: 'avec la note',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { note_id: 'person_notes' },
			title: 'Notes de suivi annulées',
			hiddenFromDesk: true,
			joined: {
				note_du: ['Note du', sql`(select n.recorded_at from person_notes n where n.id = t.note_id)`]
			},
			columns: { recorded_at: gone('Annulée le') }
		}
	},
	pick_ups: {
		word: 'sortie d’un enfant',
		sense: 'Who may fetch a child, and whether she leaves alone.',
		keeps: 'qui vient chercher l’enfant, part seul ou non',
		purpose: 'rendre un enfant à qui de droit',
		typed: ['names'],
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Qui vient chercher l’enfant',
			moved: ['sortie d’enfant', 'sorties d’enfant'],
			columns: {
				names: gone('Personnes'),
				leaves_alone: gone('Part seul', { true: 'oui', false: 'non' }),
				day: gone('Dit le'),
				recorded_at: gone('Noté le')
			}
		}
	}
} satisfies Holds['tables'];
