import type { Holds } from '#lib/platform/database/holds.ts';

/** What `kiosk-counts` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		kiosk_counts: {
			word: 'nombre d’une borne',
			sense: 'How often something happened at a kiosk in a week: a number, nothing of who.',
			keeps:
				'nombres de la semaine, par borne\u00a0: passages, minutes, guides et étapes, langues, sites refusés, pages imprimées',
			isAnonymous: true,
			purpose: 'savoir à quoi sert la borne, et où un guide arrête',
			seenBy: 'équipe\u00a0; le réseau, sans petits nombres'
		},
		kiosk_step_looks: {
			word: 'étape regardée',
			sense: 'Somebody looked at a step where many stop at the kiosk; what was counted is settled.',
			keeps: 'étape d’un guide regardée\u00a0: quand, par qui (équipe)',
			purpose: 'ne pas rappeler une étape déjà regardée',
			seenBy: 'équipe'
		}
	}
};
