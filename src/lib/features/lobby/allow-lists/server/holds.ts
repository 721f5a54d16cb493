import type { Holds } from '#lib/platform/database/holds.ts';

/** What `allow-lists` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		kiosk_desk_codes: {
			word: 'code de l’accueil pour les bornes',
			sense: 'Six figures with which the desk lets a kiosk do more; the last ones count.',
			keeps: 'empreinte du code, quand, qui l’a demandé',
			purpose: 'que seule l’équipe ouvre un site de plus',
			seenBy: 'personne\u00a0: le code est montré une fois'
		},
		kiosk_openings: {
			word: 'accord de l’accueil à une borne',
			sense: 'A site, or pages to print, that the desk allowed a kiosk for one visit.',
			keeps: 'nom du site ou nombre de pages, borne, quand\u00a0; personne',
			purpose: 'savoir quels sites manquent aux bornes',
			seenBy: 'équipe'
		}
	}
};
