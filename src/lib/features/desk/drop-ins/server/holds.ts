import { sql } from 'kysely';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** What `drop-ins` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		drop_in_slots: {
			word: 'plage d’un créneau libre',
			sense: 'A day, hours, seats.',
			keeps: 'créneau libre\u00a0: jour, heures, places',
			purpose: 'accueillir',
			typed: ['venue']
		},
		drop_in_rooms: {
			word: 'salle d’un créneau libre',
			sense: 'The room that it takes.',
			keeps: 'salle d’un créneau libre',
			purpose: 'planifier'
		},
		drop_in_animators: {
			word: 'qui tient un créneau libre',
			sense: 'Who keeps it: nobody has her at that hour.',
			keeps: 'membres de l’équipe qui tiennent un créneau libre',
			purpose: 'planifier'
		},
		drop_in_cancellations: {
			word: 'créneau libre annulé',
			sense: 'It does not take place.',
			keeps: 'créneau annulé et raison',
			purpose: 'prévenir',
			typed: ['reason'],
			goes: 'créneau rétabli'
		},
		drop_in_visits: {
			word: 'venue',
			sense: 'Somebody has a seat in a slot.',
			keeps: 'qui vient, avec quel appareil',
			purpose: 'accueillir, compter',
			until: 'sans fin (sujet anonyme)',
			person: {
				of: { person_id: 'people' },
				title: 'Venues en créneau libre',
				left: COUNTED,
				moved: ['passage sur un créneau', 'passages sur un créneau'],
				joined: { jour: ['Jour', sql`(select s.day from drop_in_slots s where s.id = t.slot_id)`] },
				columns: { device: kept('Appareil'), recorded_at: kept('Noté le') }
			}
		},
		drop_in_arrivals: {
			word: 'arrivée',
			sense: 'She is there.',
			keeps: 'heure d’arrivée',
			purpose: 'savoir qui attend',
			until: 'sans fin (sujet anonyme)',
			goes: 'arrivée retirée',
			person: {
				of: { visit_id: 'drop_in_visits' },
				title: 'Arrivées',
				left: COUNTED,
				columns: { recorded_at: kept('Noté le') }
			}
		},
		drop_in_leavings: {
			word: 'fin de venue',
			sense: 'She left, after so many minutes.',
			keeps: 'minutes de présence',
			purpose: 'compter',
			until: 'sans fin (sujet anonyme)',
			goes: 'départ retiré',
			person: {
				of: { visit_id: 'drop_in_visits' },
				title: 'Départs d’un créneau libre',
				left: COUNTED,
				columns: { minutes: kept('Minutes'), recorded_at: kept('Noté le') }
			}
		},
		drop_in_visit_undos: {
			word: 'venue annulée',
			sense: 'It was noted by mistake.',
			keeps: 'venue annulée',
			purpose: 'corriger une erreur',
			person: {
				of: { visit_id: 'drop_in_visits' },
				title: 'Venues annulées',
				left: COUNTED,
				columns: { recorded_at: kept('Noté le') }
			}
		}
	},
	contacts: ({ these, dayOf }) => [
		sql`select v.person_id,
			case when a.visit_id is null then ${dayOf('v.recorded_at')} else s.day end as day
		from drop_in_visits v
		join drop_in_slots s on s.id = v.slot_id
		left join drop_in_arrivals a on a.visit_id = v.id
		where v.person_id is not null and ${these('v.person_id')}`
	],
	years: (anyOf) => [
		sql`select v.person_id as id, extract(year from s.day)::integer as year
		from drop_in_visits v join drop_in_slots s on s.id = v.slot_id
		where v.person_id = ${anyOf}`
	]
};
