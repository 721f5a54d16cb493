import type { Holds } from '#lib/platform/database/holds.ts';

/** What `visit-ends` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		kiosk_visit_ends: {
			word: 'fin de visite demandée par l’équipe',
			sense: 'Somebody of the team ends the visit that goes on at a kiosk, from her own screen.',
			keeps: 'quelle borne, quand, qui l’a demandé\u00a0; rien de qui était devant',
			purpose: 'effacer ce qu’une personne partie a laissé ouvert',
			seenBy: 'équipe'
		}
	}
};
