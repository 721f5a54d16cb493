import type { Holds } from '#lib/platform/database/holds.ts';

/** Who else can help, by which door, and whether it is still true: of no resident. */
export const DIRECTORY = {
	partners: {
		word: 'partenaire',
		sense:
			'Who else can help: CCAS, CAF, France Travail, mairie; on a place of the network, with the centre’s own words.',
		keeps: 'comment le centre le nomme, contact professionnel, ligne directe, notes',
		purpose: 'orienter',
		typed: ['name', 'what_for', 'contact_name'],
		until: 'tant qu’il est utile',
		goes: 'à la main'
	},
	partner_aliases: {
		word: 'autre nom d’un partenaire',
		sense: 'How people call them.',
		keeps: 'comment on le nomme',
		purpose: 'reconnaître un partenaire',
		typed: ['alias']
	},
	partner_removals: {
		word: 'partenaire retiré',
		sense: 'No longer proposed.',
		keeps: 'retiré du répertoire',
		purpose: 'ne plus le proposer',
		goes: 'partenaire remis'
	},
	partner_entrances: {
		word: 'porte d’un partenaire',
		sense:
			'One way in at a partner: training, getting back to work, making things; with its dates.',
		keeps: 'porte d’un partenaire\u00a0: ce qu’on y trouve, de quand à quand',
		purpose: 'orienter au bon endroit',
		typed: ['name', 'what_for'],
		goes: 'porte corrigée'
	}
} satisfies Holds['tables'];
