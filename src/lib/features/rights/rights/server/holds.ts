import type { Holds } from '#lib/platform/database/holds.ts';

/** What `rights` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		destruction_certificates: {
			word: 'attestation de destruction',
			sense: 'What was destroyed, in numbers.',
			keeps: 'nombres détruits, empreinte',
			purpose: 'prouver l’effacement',
			seenBy: 'direction'
		}
	}
};
