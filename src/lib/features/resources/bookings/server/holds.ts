import type { Holds } from '#lib/platform/database/holds.ts';

/** What `bookings` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		rooms: {
			word: 'salle',
			sense: 'A room of the centre, its seats and what it provides.',
			keeps: 'salle du centre, places, équipement',
			purpose: 'planifier',
			typed: ['name']
		},
		room_withdrawals: {
			word: 'salle retirée',
			sense: 'It is no longer proposed.',
			keeps: 'salle qui ne sert plus (équipe)',
			purpose: 'ne plus la proposer',
			goes: 'salle remise'
		},
		bookings: {
			word: 'réservation',
			sense: 'A room, a colleague or a machine, taken by one thing from one instant to another.',
			keeps: 'salle, membre de l’équipe ou machine, prise de telle heure à telle heure',
			purpose: 'ne rien prendre deux fois',
			goes: 'séance annulée ou déplacée'
		}
	}
};
