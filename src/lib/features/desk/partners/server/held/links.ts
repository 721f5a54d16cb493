import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** The links by which a partner answers without an account, and the mails that carry them. */
export const LINKS = {
	partner_links: {
		word: 'lien de partenaire',
		sense: 'A signed link that expires: one referral, a door, a page, or what became of somebody.',
		keeps: 'lien signé et sa fin',
		purpose: 'répondre ou lire sans compte',
		until: 'sans fin (sans nom)',
		seenBy: 'personne',
		person: {
			of: { referral_id: 'referrals' },
			title: 'Liens donnés au partenaire',
			left: 'Le lien n’ouvre que des mots effacés.',
			columns: {
				opens: kept('Ouvre', {
					referral: 'l’orientation',
					door: 'une porte',
					page: 'une page à lire',
					'follow-up': 'la suite'
				}),
				expires_at: kept('Jusqu’au'),
				recorded_at: kept('Noté le')
			}
		}
	},
	partner_link_revocations: {
		word: 'lien fermé',
		sense: 'It opens nothing any more.',
		keeps: 'lien fermé',
		purpose: 'ne plus ouvrir',
		person: {
			of: { link_id: 'partner_links' },
			title: 'Liens fermés',
			left: COUNTED,
			columns: { recorded_at: kept('Noté le') }
		}
	},
	partner_link_openings: {
		word: 'ouverture d’un lien',
		sense: 'The browser it belongs to from then on.',
		keeps: 'empreinte du navigateur qui a ouvert',
		purpose: 'un lien transféré ne montre rien',
		until: 'sans fin (sans nom)',
		seenBy: 'personne',
		person: {
			of: { link_id: 'partner_links' },
			title: 'Liens ouverts',
			left: 'Le navigateur est celui du partenaire.',
			columns: {
				browser_digest: kept('Empreinte du navigateur du partenaire'),
				recorded_at: kept('Noté le')
			}
		}
	},
	partner_link_mailings: {
		word: 'courriel d’un lien',
		sense: 'The mail that carries it: «\u202fCourriel en route\u202f».',
		keeps: 'quel courriel porte un lien',
		purpose: 'dire ce qui est parti',
		until: 'sans fin (sans nom)',
		person: {
			of: { link_id: 'partner_links' },
			title: 'Liens envoyés au partenaire par courriel',
			left: 'Le courriel est celui du partenaire\u00a0: rien de la personne n’y est.',
			columns: { recorded_at: kept('Mis en route le') }
		}
	},
	partner_link_mail_ends: {
		word: 'sort d’un courriel',
		sense:
			'It left, or never will: «\u202fEnvoyé par courriel\u202f», «\u202fn’est pas parti\u202f».',
		keeps: 'parti quand, ou non parti',
		purpose: 'dire ce qui est parti',
		until: 'sans fin (sans nom)',
		person: {
			of: { link_id: 'partner_links' },
			title: 'Ce que ces courriels sont devenus',
			left: 'Le courriel est celui du partenaire\u00a0: rien de la personne n’y est.',
			columns: {
				ended: kept('Suite', { sent: 'parti', failed: 'pas parti' }),
				recorded_at: kept('Noté le')
			}
		}
	}
} satisfies Holds['tables'];
