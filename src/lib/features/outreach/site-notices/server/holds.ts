import type { Holds } from '#lib/platform/database/holds.ts';

/** What `site-notices` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		site_notices: {
			typed: [
				'publisher',
				'address',
				'phone',
				'email',
				'director',
				'host',
				'host_address',
				'host_phone'
			],
			word: 'mentions légales',
			sense: 'Who publishes the site, who answers for it, who hosts it; the last one counts.',
			keeps: 'nom de l’éditeur, de la personne qui répond du site, de l’hébergeur, leurs adresses',
			purpose: 'dire qui publie ce site, comme la loi le demande',
			seenBy: 'tous'
		}
	}
};
