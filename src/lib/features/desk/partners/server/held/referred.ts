import { sql } from 'kysely';
import { COUNTED, erased, kept, type Holds } from '#lib/platform/database/holds.ts';

/** Who was sent to whom, in which words, and what came of it. */
export const REFERRED = {
	referrals: {
		word: 'orientation',
		sense: 'Somebody sent to a partner, handed over to somebody entitled, or sent here by one.',
		keeps: 'ce qui est transmis, mot pour mot, avec l’accord',
		purpose: 'orienter',
		typed: ['told', 'bring'],
		until: 'texte\u00a0: 2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'équipe\u00a0; le partenaire, par son lien',
		person: {
			of: { person_id: 'people' },
			title: 'Orientations',
			left: COUNTED,
			moved: ['orientation', 'orientations'],
			joined: {
				partenaire: ['Partenaire', sql`(select p.name from partners p where p.id = t.partner_id)`],
				porte: ['Porte', sql`(select e.name from partner_entrances e where e.id = t.entrance_id)`]
			},
			columns: {
				direction: kept('Sens', { out: 'vers le partenaire', in: 'reçue du partenaire' }),
				kind: kept('Type', {
					referral: 'orientation',
					handover: 'confiée à quelqu’un d’habilité'
				}),
				told: erased('Ce qui est transmis'),
				bring: erased('À apporter'),
				guide: kept('Guide joint'),
				agreed_at: kept('Accord donné le'),
				due_on: kept('À revoir le'),
				recorded_at: kept('Noté le')
			}
		}
	},
	referral_answers: {
		word: 'réponse à une orientation',
		sense: 'Reçu, accepté (avec un rendez-vous proposé), décliné avec sa raison, terminé.',
		keeps: 'reçu, accepté et rendez-vous proposé, décliné et raison, terminé',
		purpose: 'suivre',
		typed: ['reason', 'appointment_place'],
		until: 'raison, rendez-vous\u00a0: 2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'équipe\u00a0; le partenaire, par son lien',
		person: {
			of: { referral_id: 'referrals' },
			title: 'Réponses du partenaire',
			left: COUNTED,
			columns: {
				answer: kept('Réponse', {
					received: 'reçue',
					accepted: 'acceptée',
					declined: 'déclinée',
					done: 'faite'
				}),
				reason: erased('Raison'),
				appointment_on: erased('Rendez-vous proposé le'),
				appointment_at: erased('Heure du rendez-vous'),
				appointment_place: erased('Où, ou qui demander'),
				via: kept('Par', { link: 'son lien', desk: 'l’accueil' }),
				recorded_at: kept('Noté le')
			}
		}
	}
} satisfies Holds['tables'];
