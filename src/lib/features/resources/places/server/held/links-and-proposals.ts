import type { Holds } from '#lib/platform/database/holds.ts';

/** Links given without an account, and what came by them: read by a colleague before it is a place. */
export const LINKS_AND_PROPOSALS = {
	place_links: {
		word: 'lien d’un lieu',
		sense: 'What lets an owner confirm her place, or ambassadors of a walk add what they find.',
		keeps:
			'lien donné\u00a0: pour quel lieu ou quelle balade, au nom de quel centre, jusqu’à quand, par qui (équipe)',
		purpose: 'corriger et compléter les lieux sans compte',
		typed: ['label', 'streets'],
		seenBy: 'équipe, réseau'
	},
	place_link_revocations: {
		word: 'lien d’un lieu fermé',
		sense: 'It opens nothing any more.',
		keeps: 'lien fermé\u00a0: quand, par qui (équipe)',
		purpose: 'ne plus laisser entrer',
		seenBy: 'équipe, réseau'
	},
	place_link_mailings: {
		word: 'lien d’un lieu envoyé',
		sense: 'Which mail carried it.',
		keeps: 'lien envoyé par courriel\u00a0: quand',
		purpose: 'ne pas demander deux fois',
		seenBy: 'équipe, réseau'
	},
	place_link_mail_ends: {
		word: 'sort d’un courriel à un lieu',
		sense: 'It left, or never will: a team calls instead.',
		keeps: 'courriel parti quand, ou non parti',
		purpose: 'dire ce qui est parti',
		seenBy: 'équipe, réseau'
	},
	place_silences: {
		word: 'lieu à ne plus solliciter',
		sense: 'Its owner asked not to be asked again.',
		keeps: 'lieu qui ne veut plus être sollicité\u00a0: depuis quand',
		purpose: 'ne plus lui écrire',
		goes: 'quand le lieu veut bien de nouveau',
		seenBy: 'équipe, réseau\u00a0; le lieu'
	},
	place_streets_seen: {
		word: 'rue parcourue',
		sense: 'A street of a walk, ticked.',
		keeps: 'rue cochée pendant une balade, sans dire par qui',
		purpose: 'savoir ce qui reste à voir'
	},
	place_proposals: {
		word: 'fiche proposée',
		sense: 'A card that ambassadors made, or an owner’s correction: nothing says who.',
		keeps: 'ce qu’on propose d’un lieu, sans le nom de qui propose',
		purpose: 'ajouter ou corriger un lieu',
		until: '1 an après la réponse',
		goes: 'seule, la nuit',
		seenBy: 'équipe, réseau ; qui l’a proposée'
	},
	place_proposal_ends: {
		word: 'suite d’une fiche proposée',
		sense: 'It became a place, went into one, or was refused, with a word of thanks.',
		keeps: 'fiche ajoutée, réunie ou refusée\u00a0: quand, par qui (équipe)',
		purpose: 'remercier, et dire ce que c’est devenu',
		typed: ['words'],
		until: '1 an',
		goes: 'seule, la nuit',
		seenBy: 'équipe, réseau ; qui l’a proposée'
	}
} satisfies Holds['tables'];
