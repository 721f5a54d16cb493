import { atStart } from '#lib/shared/french-articles.ts';

export type TownMail = { centre: string; phone: string | null; service: string; link: string };

/** Tells a service that a problem is there. What it is, and where, is behind the link. */
export function townMail({ centre, phone, service, link }: TownMail) {
	return {
		subject: 'Un habitant signale un problème dans la rue',
		text: `Bonjour,

${atStart(centre)} transmet au service «\u202f${service}\u202f» un problème qu’un habitant a signalé, relu par l’équipe.

Pour le lire et répondre, sans compte ni mot de passe\u00a0:

${link}

Une réponse suffit\u00a0: reçu, prévu, réparé, ou pourquoi ce ne sera pas fait. L’habitant n’est nommé nulle part.

Pour toute question, téléphonez ${phone ? `à ce numéro\u00a0: ${phone}` : 'au centre social'}.

${centre}`
	};
}
