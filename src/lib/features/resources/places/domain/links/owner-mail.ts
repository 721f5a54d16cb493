import { atStart } from '#lib/shared/french-articles.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

/** What the mail to the owner of a place says. */
export type OwnerMail = {
	/** Who asks: a centre, or the network. */
	asker: string;
	/** Its telephone, as it is written; null: none is noted. */
	phone: string | null;
	place: string;
	link: string;
	/** The last day it opens something. */
	until: string;
};

/** Who asks where a place is of no centre. */
export const NETWORK = 'Réseau des centres sociaux';

/**
 * Asks whether what is told of a place is still true. Its card is behind the link: an address, hours or a number
 * have nothing to do in a mail that anybody may pass on.
 */
export function ownerMail({ asker, phone, place, link, until }: OwnerMail) {
	return {
		subject: `${place}\u00a0: ces informations sont-elles toujours justes\u00a0?`,
		text: `Bonjour,

${atStart(asker)} indique «\u202f${place}\u202f» aux habitants du quartier, sur sa carte des lieux utiles. Personne n’a vérifié cette fiche depuis longtemps.

Est-elle toujours juste\u00a0? Ouvrez cette page, sans compte ni mot de passe\u00a0: un bouton suffit. Vous pouvez aussi y corriger les horaires, le téléphone ou l’adresse.

${link}

Cette page s’ouvre jusqu’au ${plainDay(until)}. Vous pouvez y demander de ne plus recevoir cette question.

Pour toute question, téléphonez ${phone ? `à ce numéro\u00a0: ${phone}` : `au centre social le plus proche`}.

${asker}`
	};
}
