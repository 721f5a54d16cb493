import type { Holds } from '#lib/platform/database/holds.ts';

/** The slots a centre could open, and who could lead them: of nobody who comes. */
export const OFFERED = {
	group_offers: {
		word: 'créneau proposé',
		sense: 'A weekly slot a centre could open for a programme, with its seats and its room.',
		keeps: 'jour, heure, lieu, salle, places d’un créneau possible',
		purpose: 'proposer des groupes',
		typed: ['venue', 'room']
	},
	group_offer_animators: {
		word: 'animateur d’un créneau',
		sense: 'Who could lead it; her profile is her own.',
		keeps: 'qui pourrait l’animer (équipe)',
		purpose: 'proposer des groupes'
	},
	group_offer_withdrawals: {
		word: 'créneau retiré',
		sense: 'It is offered no more; groups signed on it go on.',
		keeps: 'créneau retiré',
		purpose: 'ne plus le proposer'
	}
} satisfies Holds['tables'];
