import usual from '#content/usual-partners.json' with { type: 'json' };
import type { Entitlement } from './partner-kinds.ts';

/** A partner that most centres have: added in one click, completed by hand. */
export type UsualPartner = {
	code: string;
	name: string;
	kind: string;
	/** Folded: small letters, no accents. */
	aliases: readonly string[];
	families: readonly string[];
	whatFor: string;
	entitledBy: Entitlement | null;
};

export const USUAL_PARTNERS = usual as readonly UsualPartner[];
