import type { Holds } from '#lib/platform/database/holds.ts';

/** What `staff` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		staff_members: {
			word: 'membre de l’équipe',
			sense: 'A colleague, paid or volunteer.',
			keeps: 'nom affiché',
			purpose: 'dire qui a fait quoi',
			typed: ['display_name'],
			until: 'à fixer par la direction',
			goes: 'à la main',
			seenBy: 'équipe, administration'
		},
		memberships: {
			word: 'rôle tenu',
			sense: 'A role held in one centre, or in the network, from one date to another.',
			keeps: 'rôle, centre, du… au…',
			purpose: 'droits',
			until: 'fermé à la fin du rôle',
			goes: 'à la main',
			seenBy: 'équipe, administration'
		},
		animator_profiles: {
			word: 'profil d’animation',
			sense: 'Whether an animator initiates and reassures, or builds: the last one told counts.',
			keeps: 'profil pédagogique ou technique, dit par qui et quand (équipe)',
			purpose: 'former les groupes',
			until: 'à fixer par la direction',
			goes: 'à la main'
		}
	}
};
